import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type ReturnsTable = InspectionDatabase['p_inspection.lead_returns'];
type RowsTable = InspectionDatabase['p_inspection.lead_return_rows'];

export type LeadReturnRow = Selectable<ReturnsTable> & CaseColumns;
export type LeadRowRow = Selectable<RowsTable>;

const selectReturns = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.lead_returns as submitted')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'submitted.tenantId')
        .on('status.subjectType', '=', 'leadReturn')
        .onRef('status.subjectId', '=', 'submitted.id'),
    )
    .where('submitted.tenantId', '=', tenantOf(tx))
    .selectAll('submitted')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn');

export async function insertLeadReturn(tx: Tx, row: Insertable<ReturnsTable>): Promise<void> {
  await tx.insertInto('p_inspection.lead_returns').values(row).execute();
}

export function findLeadReturn(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<LeadReturnRow | undefined> {
  return 'id' in by
    ? selectReturns(tx).where('submitted.id', '=', by.id).executeTakeFirst()
    : selectReturns(tx).where('submitted.exchangeId', '=', by.exchangeId).executeTakeFirst();
}

export function lockLeadReturn(tx: Tx, id: string): Promise<LeadReturnRow | undefined> {
  return selectReturns(tx).where('submitted.id', '=', id).forUpdate('submitted').executeTakeFirst();
}

/** The newest period and edition first; of one half or both, of one period or all. */
export function listLeadReturns(
  tx: Tx,
  {
    direction,
    period,
  }: {
    readonly direction?: 'outgoing' | 'incoming';
    readonly period?: string;
  } = {},
): Promise<LeadReturnRow[]> {
  return selectReturns(tx)
    .$if(direction !== undefined, (rows) =>
      rows.where('submitted.direction', '=', direction ?? 'outgoing'),
    )
    .$if(period !== undefined, (rows) => rows.where('submitted.period', '=', period ?? ''))
    .orderBy('submitted.period', 'desc')
    .orderBy('submitted.partnerCode')
    .orderBy('submitted.edition', (order) => order.desc().nullsFirst())
    .limit(500)
    .execute();
}

export async function updateLeadReturn(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReturnsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.lead_returns')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export async function replaceLeadRows(
  tx: Tx,
  returnId: string,
  rows: readonly Omit<Insertable<RowsTable>, 'returnId' | 'position'>[],
): Promise<void> {
  await tx
    .deleteFrom('p_inspection.lead_return_rows')
    .where('tenantId', '=', tenantOf(tx))
    .where('returnId', '=', returnId)
    .execute();
  for (let start = 0; start < rows.length; start += 500)
    await tx
      .insertInto('p_inspection.lead_return_rows')
      .values(
        rows
          .slice(start, start + 500)
          .map((row, index) => ({ ...row, returnId, position: start + index + 1 })),
      )
      .execute();
}

/** Those that are not kept from the reader, in their order. */
export function listLeadRows(tx: Tx, returnIds: readonly string[]): Promise<LeadRowRow[]> {
  return tx
    .selectFrom('p_inspection.lead_return_rows')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('returnId', '=', sql<string>`any(${[...returnIds]}::uuid[])`)
    .orderBy('returnId')
    .orderBy('position')
    .execute();
}
