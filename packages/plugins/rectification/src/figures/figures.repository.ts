import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import type { FindingCount, MeasureCount, ReportCount } from './totals.rules.ts';

type Tx = TenantTx<RectificationDatabase>;

/** What is counted, by what, on which day. */
export interface FigureQuery {
  readonly by: 'roundId' | 'unitId';
  readonly roundIds: readonly string[];
  readonly today: string;
}

type Grouped<Count> = Count & { readonly groupId: string };

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
const counted = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`count(*) filter (where ${condition})`;

export function countFindings(
  tx: Tx,
  { by, roundIds, today }: FigureQuery,
): Promise<Grouped<FindingCount>[]> {
  return tx
    .selectFrom('p_rectification.findings as finding')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'finding.tenantId')
        .on('status.subjectType', '=', 'finding')
        .onRef('status.subjectId', '=', 'finding.id'),
    )
    .where('finding.tenantId', '=', tenantOf(tx))
    .where('finding.roundId', '=', anyOf(roundIds))
    .where('finding.withdrawnAt', 'is', null)
    .groupBy([`finding.${by}`, 'status.stage'])
    .select((eb) => [
      `finding.${by} as groupId`,
      'status.stage',
      sql<number>`count(*)`.as('count'),
      counted(sql<boolean>`finding.due_on < ${today}::date`).as('pastDue'),
      counted(sql<boolean>`finding.original_due_on <= ${today}::date`).as('dueByNow'),
      counted(
        sql<boolean>`finding.original_due_on <= ${today}::date and finding.closed_on <= finding.original_due_on`,
      ).as('closedInTime'),
      sql<number>`coalesce(sum(finding.accountable_count), 0)::bigint`.as('accountable'),
      sql<number>`coalesce(sum(finding.refunded_fen), 0)::bigint`.as('refundedFen'),
      sql<number>`coalesce(sum(finding.recovered_fen), 0)::bigint`.as('recoveredFen'),
      sql<number>`coalesce(sum(finding.saved_fen), 0)::bigint`.as('savedFen'),
      eb.fn
        .sum<number>(
          eb
            .selectFrom('p_rectification.finding_rules as rule')
            .whereRef('rule.tenantId', '=', 'finding.tenantId')
            .whereRef('rule.findingId', '=', 'finding.id')
            .select(sql<number>`count(*)::int`.as('rules')),
        )
        .as('rules'),
    ])
    .execute();
}

export function countMeasures(
  tx: Tx,
  { by, roundIds, today }: FigureQuery,
): Promise<Grouped<MeasureCount>[]> {
  return tx
    .selectFrom('p_rectification.measures as measure')
    .innerJoin('p_rectification.findings as finding', (join) =>
      join
        .onRef('finding.tenantId', '=', 'measure.tenantId')
        .onRef('finding.id', '=', 'measure.findingId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'measure.tenantId')
        .on('status.subjectType', '=', 'measure')
        .onRef('status.subjectId', '=', 'measure.id'),
    )
    .leftJoin('core.workflow_cases as findingStatus', (join) =>
      join
        .onRef('findingStatus.tenantId', '=', 'finding.tenantId')
        .on('findingStatus.subjectType', '=', 'finding')
        .onRef('findingStatus.subjectId', '=', 'finding.id'),
    )
    .where('measure.tenantId', '=', tenantOf(tx))
    .where('measure.seq', 'is not', null)
    .where('finding.roundId', '=', anyOf(roundIds))
    .where('finding.withdrawnAt', 'is', null)
    .groupBy([`finding.${by}`, 'findingStatus.stage', 'status.stage'])
    .select([
      `finding.${by} as groupId`,
      'findingStatus.stage as findingStage',
      'status.stage',
      sql<number>`count(*)`.as('count'),
      counted(sql<boolean>`measure.due_on < ${today}::date`).as('pastDue'),
    ])
    .execute();
}

export function sumUnitReports(
  tx: Tx,
  { by, roundIds }: FigureQuery,
): Promise<Grouped<ReportCount>[]> {
  return tx
    .selectFrom('p_rectification.unit_reports as report')
    .where('report.tenantId', '=', tenantOf(tx))
    .where('report.roundId', '=', anyOf(roundIds))
    .groupBy(`report.${by}`)
    .select((eb) => [
      `report.${by} as groupId`,
      eb.fn.sum<number>('report.lifeMeetings').as('lifeMeetings'),
      eb.fn.sum<number>('report.studySessions').as('studySessions'),
      eb.fn.sum<number>('report.partyLessons').as('partyLessons'),
    ])
    .execute();
}

export function listUnitNames(
  tx: Tx,
  unitIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('core.units')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', anyOf(unitIds))
    .orderBy('name')
    .execute();
}
