import { tenantOf } from '@lianxun/plugin-api';
import { sql, type Insertable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export function listUnitUsers(tx: CoreTx, unitId: string, now: Date) {
  return tx
    .selectFrom('core.unit_users')
    .where('tenantId', '=', tenantOf(tx))
    .where('unitId', '=', unitId)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', now.toISOString())]))
    .select(['id', 'userId', 'userName', 'displayName', 'part', 'validTo'])
    .orderBy('part')
    .orderBy('displayName')
    .execute();
}

/** Renewed when the person had access before. */
export async function upsertUnitUser(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.unit_users']>,
): Promise<void> {
  const { part, validFrom, validTo } = row;
  await tx
    .insertInto('core.unit_users')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'unitId', 'userId']).doUpdateSet((eb) => ({
        part,
        validFrom,
        validTo: validTo ?? null,
        version: eb('core.unit_users.version', '+', 1),
      })),
    )
    .execute();
}

export function endUnitUser(tx: CoreTx, id: string, now: Date) {
  return tx
    .updateTable('core.unit_users')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ validTo: now, version: eb('version', '+', 1) }))
    .returning(['unitId', 'userId', 'displayName'])
    .executeTakeFirst();
}

/** An account anywhere in the installation, by its exact user name. */
export async function findAccount(
  tx: CoreTx,
  userName: string,
): Promise<{ userId: string; displayName: string } | undefined> {
  const { rows } = await sql<{ userId: string; displayName: string }>`
    select user_id, display_name from core.claim_user(${userName})`.execute(tx);
  return rows[0];
}
