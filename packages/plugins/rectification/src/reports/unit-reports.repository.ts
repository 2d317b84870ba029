import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type ReportsTable = RectificationDatabase['p_rectification.unit_reports'];

export type UnitReportRow = Selectable<ReportsTable>;

export function lockUnitReport(tx: Tx, engagementId: string): Promise<UnitReportRow | undefined> {
  return tx
    .selectFrom('p_rectification.unit_reports')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .forUpdate()
    .executeTakeFirst();
}

export function findUnitReport(tx: Tx, engagementId: string): Promise<UnitReportRow | undefined> {
  return tx
    .selectFrom('p_rectification.unit_reports')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .executeTakeFirst();
}

/** One row per engagement: a second report replaces the counters. */
export function upsertUnitReport(tx: Tx, report: Insertable<ReportsTable>): Promise<UnitReportRow> {
  const { lifeMeetings, studySessions, partyLessons } = report;
  return tx
    .insertInto('p_rectification.unit_reports')
    .values(report)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'engagementId']).doUpdateSet((eb) => ({
        lifeMeetings,
        studySessions,
        partyLessons,
        version: eb('p_rectification.unit_reports.version', '+', 1),
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
