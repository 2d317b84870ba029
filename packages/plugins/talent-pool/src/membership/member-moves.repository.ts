import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { TalentPoolDatabase } from '../database.ts';

/** What was done with these memberships, newest first. */
export async function listMemberMoves(
  tx: TenantTx<TalentPoolDatabase>,
  memberIds: readonly string[],
) {
  if (memberIds.length === 0) return [];
  return await tx
    .selectFrom('core.workflow_moves')
    .where('tenantId', '=', tenantOf(tx))
    .where('subjectType', '=', 'poolMember')
    .where('subjectId', 'in', memberIds)
    .select([
      'id',
      'subjectId',
      'event',
      'move',
      'moveTitle',
      'fromState',
      'toState',
      'toTitle',
      'actorName',
    ])
    .select(['reason', 'reasonCode', 'occurredAt'])
    .orderBy('occurredAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
