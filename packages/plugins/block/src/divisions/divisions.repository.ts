import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { BlockDatabase } from '../database.ts';

type Tx = TenantTx<BlockDatabase>;
type DivisionsTable = BlockDatabase['p_block.divisions'];
type BlocksTable = BlockDatabase['p_block.blocks'];
type UnitsTable = BlockDatabase['p_block.block_units'];

export type DivisionRow = Selectable<DivisionsTable>;
export type BlockUnitRow = Selectable<UnitsTable>;
export type NewBlockUnit = Insertable<UnitsTable>;

const selectDivisions = (tx: Tx) =>
  tx.selectFrom('p_block.divisions').selectAll().where('tenantId', '=', tenantOf(tx));

export function findDivision(tx: Tx, combinedId: string): Promise<DivisionRow | undefined> {
  return selectDivisions(tx).where('combinedId', '=', combinedId).executeTakeFirst();
}

/** Holds every write to the division and what hangs on it until this transaction ends. */
export function lockDivision(tx: Tx, combinedId: string): Promise<DivisionRow | undefined> {
  return selectDivisions(tx).where('combinedId', '=', combinedId).forUpdate().executeTakeFirst();
}

export function lockDivisionById(tx: Tx, id: string): Promise<DivisionRow | undefined> {
  return selectDivisions(tx).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertDivision(tx: Tx, row: Insertable<DivisionsTable>): Promise<void> {
  await tx.insertInto('p_block.divisions').values(row).execute();
}

/** A change of the division or of anything below it counts its version up. */
export async function updateDivision(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<DivisionsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_block.divisions')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export function listBlockNames(
  tx: Tx,
  divisionId: string,
): Promise<Pick<Selectable<BlocksTable>, 'number' | 'name'>[]> {
  return tx
    .selectFrom('p_block.blocks')
    .select(['number', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('divisionId', '=', divisionId)
    .orderBy('number')
    .execute();
}

export async function upsertBlock(tx: Tx, row: Insertable<BlocksTable>): Promise<void> {
  await tx
    .insertInto('p_block.blocks')
    .values(row)
    .onConflict((it) =>
      it.columns(['tenantId', 'divisionId', 'number']).doUpdateSet({ name: row.name }),
    )
    .execute();
}

export function listBlockUnits(tx: Tx, divisionId: string): Promise<BlockUnitRow[]> {
  return tx
    .selectFrom('p_block.block_units')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('divisionId', '=', divisionId)
    .orderBy('blockNumber')
    .orderBy('unitName')
    .orderBy('targetId')
    .execute();
}

export async function insertBlockUnits(tx: Tx, rows: readonly NewBlockUnit[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insertInto('p_block.block_units').values(rows).execute();
}

export async function updateBlockUnit(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<UnitsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_block.block_units')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function deleteBlockUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('p_block.block_units')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', 'in', [...ids])
    .execute();
}
