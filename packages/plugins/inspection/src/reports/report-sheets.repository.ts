import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type EditionsTable = InspectionDatabase['p_inspection.report_editions'];
type ChecksTable = InspectionDatabase['p_inspection.report_checks'];

export type ReportEditionRow = Selectable<EditionsTable>;
export type ReportCheckRow = Selectable<ChecksTable>;

export async function insertReportEdition(tx: Tx, row: Insertable<EditionsTable>): Promise<void> {
  await tx.insertInto('p_inspection.report_editions').values(row).execute();
}

/** The latest first. */
export function listReportEditions(tx: Tx, reportId: string): Promise<ReportEditionRow[]> {
  return tx
    .selectFrom('p_inspection.report_editions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('reportId', '=', reportId)
    .orderBy('edition', 'desc')
    .execute();
}

/** The sheet of one edition, or of all. */
export function listChecks(tx: Tx, reportId: string, edition?: number): Promise<ReportCheckRow[]> {
  return tx
    .selectFrom('p_inspection.report_checks')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('reportId', '=', reportId)
    .$if(edition !== undefined, (it) => it.where('edition', '=', edition ?? 0))
    .orderBy('edition', 'desc')
    .orderBy('id')
    .execute();
}

/** One judgement per item and edition; a second one takes the place of the first. */
export async function upsertCheck(tx: Tx, row: Insertable<ChecksTable>): Promise<void> {
  const { checkedAt, checkedBy, checkedByName, verdict, words } = row;
  await tx
    .insertInto('p_inspection.report_checks')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'reportId', 'edition', 'item']).doUpdateSet({
        verdict,
        words,
        checkedBy,
        checkedByName,
        checkedAt,
        version: sql<number>`report_checks.version + 1`,
      }),
    )
    .execute();
}
