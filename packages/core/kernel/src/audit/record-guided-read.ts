import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Entered } from '../database/scoped-transaction.ts';
import type { Kernel } from '../kernel.ts';

/**
 * What a guide read under a guidance mandate, in the record of the tenant that let him. The door opens
 * to him for reading alone, so the entry is written beside his transaction, before the answer leaves.
 */
export async function recordGuidedRead(
  kernel: Kernel,
  reader: Entered,
  read: {
    readonly action: string;
    readonly subject: { readonly type: string; readonly id: string };
    readonly summary: string;
    readonly source: string;
    readonly requestId: string;
  },
): Promise<void> {
  const { requestId, source } = read;
  const { tenantId } = reader.scope;
  await kernel.run(
    { kind: 'job', tenantId, plugin: 'core', job: 'record_guided_read' },
    { readOnly: false, requestId, source, expectAudit: false },
    async (ctx) => {
      await coreTx(ctx)
        .insertInto('core.audit_entries')
        .values({
          id: uuidv7(),
          subjectType: read.subject.type,
          subjectId: read.subject.id,
          engagementId: null,
          unitId: null,
          restricted: false,
          excludedUserIds: [],
          actorUserId: reader.userId,
          actorName: reader.displayName,
          actorHomeTenantId: reader.homeTenantId,
          capacity: 'guidance',
          action: read.action,
          summary: read.summary,
          result: 'read',
          source,
          requestId,
          occurredAt: reader.now,
        })
        .execute();
    },
  );
}
