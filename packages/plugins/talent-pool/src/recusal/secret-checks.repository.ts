import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

export type SecretCheckRow = Selectable<TalentPoolDatabase['p_talent_pool.recusal_secret_checks']>;

export interface SecretPair {
  readonly id: string;
  readonly personKey: string;
  readonly unitId: string;
}

/** Pairs not asked about before wait for the job; known answers stay. */
export async function askSecretChecks(
  tx: Tx,
  pairs: readonly SecretPair[],
  askedAt: Date,
): Promise<void> {
  if (pairs.length === 0) return;
  await tx
    .insertInto('p_talent_pool.recusal_secret_checks')
    .values(pairs.map((pair) => ({ ...pair, barred: null, askedAt, checkedAt: null })))
    .onConflict((conflict) => conflict.columns(['tenantId', 'personKey', 'unitId']).doNothing())
    .execute();
}

export function listSecretChecks(
  tx: Tx,
  {
    personKeys,
    unitIds,
  }: { readonly personKeys: readonly string[]; readonly unitIds: readonly string[] },
): Promise<SecretCheckRow[]> {
  return tx
    .selectFrom('p_talent_pool.recusal_secret_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('personKey', '=', sql<string>`any(${[...personKeys]}::text[])`)
    .where('unitId', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .execute();
}

export function listAllSecretChecks(tx: Tx): Promise<SecretCheckRow[]> {
  return tx
    .selectFrom('p_talent_pool.recusal_secret_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('id')
    .execute();
}

export async function updateSecretCheck(
  tx: Tx,
  id: string,
  { barred, checkedAt }: { readonly barred: boolean; readonly checkedAt: Date },
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.recusal_secret_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ barred, checkedAt, version: eb('version', '+', 1) }))
    .execute();
}
