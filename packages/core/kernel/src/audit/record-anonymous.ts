import type { AuditEntry } from '@lianxun/plugin-api';
import { v4 as uuidv4 } from 'uuid';

import { dateInShanghai, startOfDay } from '../calendar/dates.ts';
import type { KernelContext } from '../context/kernel-context.ts';

/** What somebody without an account did: the act, the box and the day; no source, no request, no time. */
export async function recordAnonymous(
  kernel: KernelContext,
  entry: Pick<AuditEntry, 'action' | 'subject' | 'summary'>,
): Promise<void> {
  const { tx, entered } = kernel;
  await tx
    .insertInto('core.audit_entries')
    .values({
      id: uuidv4(),
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      engagementId: null,
      unitId: null,
      restricted: false,
      excludedUserIds: [],
      actorUserId: null,
      actorName: entered.displayName,
      actorHomeTenantId: null,
      capacity: entered.scope.kind,
      action: entry.action,
      summary: entry.summary ?? null,
      result: 'done',
      source: 'public',
      requestId: null,
      occurredAt: startOfDay(dateInShanghai(entered.now)),
    })
    .execute();
  kernel.audited();
}
