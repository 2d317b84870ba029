import { tenantOf, type TenantTx } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';

/** Rounds that have findings in reach of the scope, newest first. */
export async function listFindingRounds(tx: TenantTx<RectificationDatabase>) {
  return await tx
    .selectFrom('p_rectification.findings')
    .where('tenantId', '=', tenantOf(tx))
    .where('withdrawnAt', 'is', null)
    .select(['roundId as id', 'committeeTerm', 'year', 'roundNo'])
    .distinct()
    .orderBy('year', 'desc')
    .orderBy('roundNo', 'desc')
    .execute();
}
