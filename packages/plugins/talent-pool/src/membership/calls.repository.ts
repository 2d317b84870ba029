import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type Calls = TalentPoolDatabase['p_talent_pool.nomination_calls'];
type Quotas = TalentPoolDatabase['p_talent_pool.call_quotas'];
export type CallRow = Selectable<Calls>;
export type QuotaRow = Selectable<Quotas>;

export async function insertCall(
  tx: Tx,
  call: Insertable<Calls>,
  quotas: readonly Omit<Insertable<Quotas>, 'id'>[],
): Promise<void> {
  await tx.insertInto('p_talent_pool.nomination_calls').values(call).execute();
  const rows = quotas.map((quota) => ({ ...quota, id: uuidv7() }));
  await tx.insertInto('p_talent_pool.call_quotas').values(rows).execute();
}

export function listCalls(tx: Tx): Promise<CallRow[]> {
  return tx
    .selectFrom('p_talent_pool.nomination_calls')
    .where('tenantId', '=', tenantOf(tx))
    .selectAll()
    .orderBy('closesOn', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** Quotas of a unit or an organ are its own rows; the office sees all of them. */
export function listQuotas(tx: Tx): Promise<QuotaRow[]> {
  return tx
    .selectFrom('p_talent_pool.call_quotas')
    .where('tenantId', '=', tenantOf(tx))
    .selectAll()
    .orderBy('closesOn', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
}

export function findQuota(tx: Tx, callId: string): Promise<QuotaRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.call_quotas')
    .where('tenantId', '=', tenantOf(tx))
    .where('callId', '=', callId)
    .selectAll()
    .executeTakeFirst();
}

/** How many each unit has proposed under each call; who was refused leaves his place to another. */
export async function countNominated(tx: Tx) {
  return await tx
    .selectFrom('p_talent_pool.pool_members')
    .where('tenantId', '=', tenantOf(tx))
    .where('callId', 'is not', null)
    .where('refusedReason', 'is', null)
    .select(['callId', 'sendingUnit'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .groupBy(['callId', 'sendingUnit'])
    .execute();
}
