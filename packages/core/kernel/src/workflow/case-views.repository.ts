import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

export function listSteps(tx: CoreTx, caseId: string) {
  return tx
    .selectFrom('core.workflow_moves')
    .select([
      'id',
      'entryNumber',
      'event',
      'move',
      'moveTitle',
      'fromTitle',
      'toTitle',
      'actorName',
      'capacity',
      'reason',
      'opinion',
      'occurredAt',
    ])
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
}

export async function listHolders(tx: CoreTx, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('core.workflow_tasks')
    .select('userId')
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .where('status', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.userId);
}

export function listDeadlines(tx: CoreTx, caseId: string) {
  return tx
    .selectFrom('core.deadlines')
    .select([
      'key',
      'title',
      'dueOn',
      'originalDueOn',
      'unconfirmed as isUnconfirmed',
      'pausedOn',
      'status',
    ])
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
}

/** 催办 in the present stay of a case, the newest first. */
export function listRemindersSince(
  tx: CoreTx,
  about: { readonly caseId: string; readonly entryNumber: number; readonly since: string },
) {
  return tx
    .selectFrom('core.workflow_moves')
    .select(['actorName', 'occurredAt'])
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', about.caseId)
    .where('entryNumber', '=', about.entryNumber)
    .where('event', '=', 'remind')
    .where('occurredAt', '>=', about.since)
    .orderBy('id', 'desc')
    .execute();
}
