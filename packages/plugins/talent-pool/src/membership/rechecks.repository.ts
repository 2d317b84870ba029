import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Selectable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
export type RecheckRow = Selectable<TalentPoolDatabase['p_talent_pool.rechecks']>;

export function listRechecks(
  tx: Tx,
  filter: { readonly memberId?: string; readonly year?: number; readonly isOpen?: boolean },
): Promise<RecheckRow[]> {
  const { isOpen, memberId, year } = filter;
  return tx
    .selectFrom('p_talent_pool.rechecks')
    .where('tenantId', '=', tenantOf(tx))
    .$if(memberId !== undefined, (query) => query.where('memberId', '=', memberId ?? ''))
    .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
    .$if(isOpen === true, (query) => query.where('doneOn', 'is', null))
    .selectAll()
    .orderBy('dueOn')
    .orderBy('id')
    .execute();
}

export function lockRecheck(tx: Tx, id: string): Promise<RecheckRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.rechecks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

/** Once for each member and year, however often it is asked for. */
export async function insertRechecks(
  tx: Tx,
  rows: readonly { readonly memberId: string; readonly year: number; readonly dueOn: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('p_talent_pool.rechecks')
    .values(rows.map((row) => ({ ...row, id: uuidv7() })))
    .onConflict((conflict) => conflict.columns(['tenantId', 'memberId', 'year']).doNothing())
    .execute();
}

export async function settleRecheck(
  tx: Tx,
  id: string,
  outcome: {
    readonly result: 'kept' | 'paused' | 'release';
    readonly note: string | null;
    readonly doneOn: string;
    readonly doneBy: string;
    readonly doneByName: string;
  },
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.rechecks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...outcome, version: eb('version', '+', 1) }))
    .execute();
}
