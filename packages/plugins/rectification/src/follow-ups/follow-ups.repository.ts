import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ChecksTable = RectificationDatabase['p_rectification.follow_up_checks'];

export type CheckRow = Selectable<ChecksTable>;

/** A finding that stands on the list already stays as it is. */
export async function insertChecks(tx: Tx, checks: readonly Insertable<ChecksTable>[]) {
  if (checks.length === 0) return;
  await tx
    .insertInto('p_rectification.follow_up_checks')
    .values([...checks])
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'engagementId', 'findingId']).doNothing(),
    )
    .execute();
}

export function listChecks(tx: Tx, engagementId: string): Promise<CheckRow[]> {
  return tx
    .selectFrom('p_rectification.follow_up_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .orderBy('id')
    .execute();
}

export function lockCheck(tx: Tx, id: string): Promise<CheckRow | undefined> {
  return tx
    .selectFrom('p_rectification.follow_up_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateCheck(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ChecksTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_rectification.follow_up_checks')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function deleteCheck(tx: Tx, id: string): Promise<void> {
  await tx
    .deleteFrom('p_rectification.follow_up_checks')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
