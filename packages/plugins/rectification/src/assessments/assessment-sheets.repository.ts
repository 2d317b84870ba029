import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type SheetsTable = RectificationDatabase['p_rectification.assessment_sheets'];

export type SheetRow = Selectable<SheetsTable>;

export async function insertSheets(
  tx: Tx,
  sheets: readonly Insertable<SheetsTable>[],
): Promise<void> {
  if (sheets.length === 0) return;
  await tx
    .insertInto('p_rectification.assessment_sheets')
    .values([...sheets])
    .execute();
}

export function listSheets(tx: Tx, assessmentIds: readonly string[]): Promise<SheetRow[]> {
  return tx
    .selectFrom('p_rectification.assessment_sheets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('assessmentId', '=', sql<string>`any(${[...assessmentIds]}::uuid[])`)
    .orderBy('id')
    .execute();
}

export function lockSheets(tx: Tx, assessmentId: string): Promise<SheetRow[]> {
  return tx
    .selectFrom('p_rectification.assessment_sheets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('assessmentId', '=', assessmentId)
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function updateSheet(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<SheetsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_rectification.assessment_sheets')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}
