import { tenantOf } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';

export function listSteps(tx: CoreTx, caseId: string) {
  return tx
    .selectFrom('core.workflow_moves')
    .select([
      'id',
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
    .select(['key', 'title', 'dueOn', 'unconfirmed as isUnconfirmed', 'status'])
    .where('tenantId', '=', tenantOf(tx))
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
}
