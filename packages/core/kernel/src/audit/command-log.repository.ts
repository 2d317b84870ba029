import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

/** What the command line did, in somebody's name or in nobody's. */
export async function insertCommandEntry(
  tx: CoreTx,
  entry: {
    id: string;
    action: string;
    subject: { type: string; id: string };
    summary: string;
    actor: { userId: string; displayName: string } | null;
    occurredAt: Date;
  },
): Promise<void> {
  const { actor, subject, ...rest } = entry;
  await tx
    .insertInto('core.audit_entries')
    .values({
      ...rest,
      subjectType: subject.type,
      subjectId: subject.id,
      engagementId: null,
      unitId: null,
      actorUserId: actor?.userId ?? null,
      actorName: actor?.displayName ?? '命令行',
      actorHomeTenantId: tenantOf(tx),
      capacity: 'commandLine',
      result: 'done',
      source: 'commandLine',
      requestId: null,
    })
    .execute();
}
