import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';
import type { ComparedRow } from './ledger-rows.ts';
import type { OfficeLedger } from './three-ledger-tables.ts';

type Tx = TenantTx<InspectionDatabase>;
type ReturnsTable = InspectionDatabase['p_inspection.ledger_returns'];
type RowsTable = InspectionDatabase['p_inspection.ledger_rows'];
type RemindersTable = InspectionDatabase['p_inspection.ledger_reminders'];

export type LedgerReturnRow = Selectable<ReturnsTable> & CaseColumns;
export type LedgerRowRow = Selectable<RowsTable>;
export type ReminderRow = Selectable<RemindersTable>;

const selectReturns = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.ledger_returns as submitted')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'submitted.tenantId')
        .on('status.subjectType', '=', 'ledgerReturn')
        .onRef('status.subjectId', '=', 'submitted.id'),
    )
    .where('submitted.tenantId', '=', tenantOf(tx))
    .selectAll('submitted')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn');

export async function insertReturn(tx: Tx, row: Insertable<ReturnsTable>): Promise<void> {
  await tx.insertInto('p_inspection.ledger_returns').values(row).execute();
}

export function findReturn(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<LedgerReturnRow | undefined> {
  return 'id' in by
    ? selectReturns(tx).where('submitted.id', '=', by.id).executeTakeFirst()
    : selectReturns(tx).where('submitted.exchangeId', '=', by.exchangeId).executeTakeFirst();
}

export function lockReturn(tx: Tx, id: string): Promise<LedgerReturnRow | undefined> {
  return selectReturns(tx).where('submitted.id', '=', id).forUpdate('submitted').executeTakeFirst();
}

/** Own returns or those of others, the newest period and edition first. */
export function listReturns(
  tx: Tx,
  direction: 'outgoing' | 'incoming',
  since: string,
): Promise<LedgerReturnRow[]> {
  return selectReturns(tx)
    .where('submitted.direction', '=', direction)
    .where('submitted.period', '>=', since)
    .orderBy('submitted.period', 'desc')
    .orderBy('submitted.edition', (order) => order.desc().nullsFirst())
    .execute();
}

/** Every edition of the period here, the newest first. */
export function listEditions(
  tx: Tx,
  of: Pick<LedgerReturnRow, 'direction' | 'partnerTenantId' | 'period'>,
): Promise<LedgerReturnRow[]> {
  return selectReturns(tx)
    .where('submitted.direction', '=', of.direction)
    .where('submitted.partnerTenantId', '=', of.partnerTenantId)
    .where('submitted.period', '=', of.period)
    .orderBy('submitted.edition', (order) => order.desc().nullsFirst())
    .execute();
}

/** The last return this tenant has issued before the period, or an edition of it. */
export function findFormerReturn(
  tx: Tx,
  { id, period }: { readonly id: string; readonly period: string },
): Promise<LedgerReturnRow | undefined> {
  return selectReturns(tx)
    .where('submitted.direction', '=', 'outgoing')
    .where('submitted.issuedAt', 'is not', null)
    .where('submitted.id', '<>', id)
    .where('submitted.period', '<=', period)
    .orderBy('submitted.period', 'desc')
    .orderBy('submitted.edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function updateReturn(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<ReturnsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.ledger_returns')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** The rows of a ledger in a return, in the place of those that were there. */
export async function replaceLedgerRows(
  tx: Tx,
  { ledger, returnId }: { readonly returnId: string; readonly ledger: OfficeLedger },
  rows: readonly (ComparedRow & { readonly id: string })[],
): Promise<void> {
  await tx
    .deleteFrom('p_inspection.ledger_rows')
    .where('tenantId', '=', tenantOf(tx))
    .where('returnId', '=', returnId)
    .where('ledger', '=', ledger)
    .execute();
  for (let start = 0; start < rows.length; start += 500)
    await tx
      .insertInto('p_inspection.ledger_rows')
      .values(
        rows.slice(start, start + 500).map(({ cells, ...row }, index) => ({
          ...row,
          returnId,
          ledger,
          position: start + index + 1,
          cells: JSON.stringify(cells),
        })),
      )
      .execute();
}

export function listLedgerRows(
  tx: Tx,
  { ledger, returnId }: { readonly returnId: string; readonly ledger?: OfficeLedger },
): Promise<LedgerRowRow[]> {
  return tx
    .selectFrom('p_inspection.ledger_rows')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('returnId', '=', returnId)
    .$if(ledger !== undefined, (rows) => rows.where('ledger', '=', ledger ?? 'proposals'))
    .orderBy('ledger', 'desc')
    .orderBy('position')
    .execute();
}

export function findLedgerRow(tx: Tx, id: string): Promise<LedgerRowRow | undefined> {
  return tx
    .selectFrom('p_inspection.ledger_rows')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export interface LedgerCount {
  readonly returnId: string;
  readonly ledger: OfficeLedger;
  readonly rows: number;
  readonly ended: number;
  readonly overdue: number;
  readonly added: number;
  readonly changed: number;
}

/** By return and ledger: what it holds; overdue as of the day. */
export async function countLedgerRows(
  tx: Tx,
  returnIds: readonly string[],
  today: string,
): Promise<LedgerCount[]> {
  if (returnIds.length === 0) return [];
  return await tx
    .selectFrom('p_inspection.ledger_rows as line')
    .where('line.tenantId', '=', tenantOf(tx))
    .where('line.returnId', 'in', [...returnIds])
    .groupBy(['line.returnId', 'line.ledger'])
    .select(['line.returnId', 'line.ledger'])
    .select([
      sql<number>`count(*)::int`.as('rows'),
      sql<number>`(count(*) filter (where line.is_ended))::int`.as('ended'),
      sql<number>`(count(*) filter (where not line.is_ended and line.due_on < ${today}::date))::int`.as(
        'overdue',
      ),
      sql<number>`(count(*) filter (where line.change = 'new'))::int`.as('added'),
      sql<number>`(count(*) filter (where line.change = 'changed'))::int`.as('changed'),
    ])
    .execute();
}

export async function insertReminder(tx: Tx, row: Insertable<RemindersTable>): Promise<void> {
  await tx.insertInto('p_inspection.ledger_reminders').values(row).execute();
}

/** The newest first. */
export function listReminders(tx: Tx, since: string): Promise<ReminderRow[]> {
  return tx
    .selectFrom('p_inspection.ledger_reminders')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('period', '>=', since)
    .orderBy('id', 'desc')
    .execute();
}
