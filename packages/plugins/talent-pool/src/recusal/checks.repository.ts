import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type ChecksTable = TalentPoolDatabase['p_talent_pool.recusal_checks'];

export type CheckRow = Selectable<ChecksTable>;

export async function insertChecks(
  tx: Tx,
  checks: readonly Insertable<ChecksTable>[],
): Promise<void> {
  if (checks.length === 0) return;
  await tx.insertInto('p_talent_pool.recusal_checks').values(checks).execute();
}

/** Checks of one person in one team, the newest first. */
export function listChecks(
  tx: Tx,
  { personKey, targetId }: { readonly personKey: string; readonly targetId: string },
): Promise<CheckRow[]> {
  return tx
    .selectFrom('p_talent_pool.recusal_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('personKey', '=', personKey)
    .where('targetId', '=', targetId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}
