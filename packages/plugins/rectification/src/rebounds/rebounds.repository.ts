import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ReboundsTable = RectificationDatabase['p_rectification.rebounds'];

export type ReboundRow = Selectable<ReboundsTable>;

export async function insertRebound(tx: Tx, rebound: Insertable<ReboundsTable>): Promise<void> {
  await tx.insertInto('p_rectification.rebounds').values(rebound).execute();
}

export function listRebounds(tx: Tx, findingId: string): Promise<ReboundRow[]> {
  return tx
    .selectFrom('p_rectification.rebounds')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('findingId', '=', findingId)
    .orderBy('id')
    .execute();
}
