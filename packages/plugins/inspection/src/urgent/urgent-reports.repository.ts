import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type ReportsTable = InspectionDatabase['p_inspection.urgent_reports'];
type FilingsTable = InspectionDatabase['p_inspection.urgent_filings'];

export type UrgentReportRow = Selectable<ReportsTable> & CaseColumns;
export type FilingRow = Selectable<FilingsTable>;
export type UrgentChanges = Omit<Updateable<ReportsTable>, 'version'>;

function selectReports(tx: Tx) {
  return tx
    .selectFrom('p_inspection.urgent_reports as report')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'report.tenantId')
        .on('status.subjectType', '=', 'urgentReport')
        .onRef('status.subjectId', '=', 'report.id'),
    )
    .where('report.tenantId', '=', tenantOf(tx))
    .selectAll('report')
    .select([
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export async function insertUrgentReport(tx: Tx, row: Insertable<ReportsTable>): Promise<void> {
  await tx.insertInto('p_inspection.urgent_reports').values(row).execute();
}

export function findUrgentReport(tx: Tx, id: string): Promise<UrgentReportRow | undefined> {
  return selectReports(tx).where('report.id', '=', id).executeTakeFirst();
}

export function lockUrgentReport(
  tx: Tx,
  by: { readonly id: string } | { readonly exchangeId: string },
): Promise<UrgentReportRow | undefined> {
  const rows =
    'id' in by
      ? selectReports(tx).where('report.id', '=', by.id)
      : selectReports(tx).where('report.exchangeId', '=', by.exchangeId);
  return rows.forUpdate('report').executeTakeFirst();
}

export async function updateUrgentReport(
  tx: Tx,
  id: string,
  changes: UrgentChanges,
): Promise<void> {
  await tx
    .updateTable('p_inspection.urgent_reports')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** What this person may read, newest first; one row more than the page. */
export function listUrgentRows(
  tx: Tx,
  reader: { readonly userId: string; readonly signs: boolean },
  page: {
    readonly direction?: 'outgoing' | 'incoming' | undefined;
    readonly limit: number;
    readonly after?: string | undefined;
  },
): Promise<UrgentReportRow[]> {
  const { after, direction, limit } = page;
  return selectReports(tx)
    .where(readableBy(reader))
    .$if(direction !== undefined, (it) =>
      it.where('report.direction', '=', direction ?? 'outgoing'),
    )
    .$if(after !== undefined, (it) => it.where('report.id', '<', after ?? ''))
    .orderBy('report.id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** An account made after the report was: the policies know it not, and neither do its readers. */
export function findReadable(
  tx: Tx,
  id: string,
  reader: { readonly userId: string; readonly signs: boolean },
): Promise<UrgentReportRow | undefined> {
  return selectReports(tx).where('report.id', '=', id).where(readableBy(reader)).executeTakeFirst();
}

const readableBy = ({ signs, userId }: { readonly userId: string; readonly signs: boolean }) =>
  sql<boolean>`(case when report.direction = 'incoming'
      then ${userId}::uuid = any (report.receiver_ids)
      else ${signs}::boolean or report.drafter_id = ${userId}::uuid end
    and not (${userId}::uuid = any (report.excluded_user_ids)))`;

/** Reports with something the other half has not been told. */
export async function listReportsToTell(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('p_inspection.urgent_reports')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where(sql<boolean>`to_tell <> '{}'`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What teams have handed in and nobody has taken over. */
export async function listUntakenFilings(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('p_inspection.urgent_filings')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('takenAt', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertFiling(tx: Tx, row: Insertable<FilingsTable>): Promise<void> {
  await tx.insertInto('p_inspection.urgent_filings').values(row).execute();
}

export function lockFiling(tx: Tx, id: string): Promise<FilingRow | undefined> {
  return tx
    .selectFrom('p_inspection.urgent_filings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateFiling(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<FilingsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.urgent_filings')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** What the person himself has handed in: nobody else of the team learns that there is one. */
export function listFilings(tx: Tx, userId: string): Promise<FilingRow[]> {
  return tx
    .selectFrom('p_inspection.urgent_filings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('filedBy', '=', userId)
    .where(sql<boolean>`not (${userId}::uuid = any (kept_from))`)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** Under which name each of these signs in here. */
export async function listUserNames(
  tx: Tx,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('core.memberships')
    .select(['userId', 'userName'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', 'in', userIds)
    .execute();
  return new Map(rows.map(({ userId, userName }) => [userId, userName]));
}
