import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { isRebound, isRepeat } from '../findings/finding-list.repository.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { selectFindings } from '../findings/findings.repository.ts';
import { findingsAt, standingsAt } from '../history/as-of.repository.ts';
import type { ShownDay } from '../history/past-day.ts';
import { selectMeasures } from '../measures/measures.repository.ts';
import type { FindingCount, MeasureCount, ReportCount } from './totals.rules.ts';

type Tx = TenantTx<RectificationDatabase>;

/** What is counted, by what, on which day. */
export interface FigureQuery {
  readonly by: 'roundId' | 'unitId';
  readonly roundIds: readonly string[];
  readonly day: ShownDay;
}

export type Grouped<Count> = Count & { readonly groupId: string };

const issuedStages = findingBuckets.flatMap(stagesOf);
const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
const counted = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number>`count(*) filter (where ${condition})`;

export function countFindings(
  tx: Tx,
  { by, roundIds, day: { today, asOf } }: FigureQuery,
): Promise<Grouped<FindingCount>[]> {
  return selectFindings(tx, asOf)
    .clearSelect()
    .where('finding.roundId', '=', anyOf(roundIds))
    .groupBy([`finding.${by}`, 'status.stage'])
    .select([
      `finding.${by} as groupId`,
      'status.stage',
      sql<number>`count(*)`.as('count'),
      counted(sql<boolean>`finding.due_on < ${today}::date`).as('pastDue'),
      counted(sql<boolean>`finding.original_due_on <= ${today}::date`).as('dueByNow'),
      counted(
        sql<boolean>`finding.original_due_on <= ${today}::date and finding.closed_on <= finding.original_due_on`,
      ).as('closedInTime'),
    ])
    .execute();
}

export function countMeasures(
  tx: Tx,
  { by, roundIds, day: { today, asOf } }: FigureQuery,
): Promise<Grouped<MeasureCount>[]> {
  return selectMeasures(tx, asOf)
    .clearSelect()
    .innerJoin(findingsAt(tx, asOf).as('finding'), (join) =>
      join
        .onRef('finding.tenantId', '=', 'measure.tenantId')
        .onRef('finding.id', '=', 'measure.findingId'),
    )
    .leftJoin(standingsAt(tx, 'finding', asOf).as('findingStatus'), (join) =>
      join
        .onRef('findingStatus.tenantId', '=', 'finding.tenantId')
        .onRef('findingStatus.subjectId', '=', 'finding.id'),
    )
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

/** Issued findings that repeat earlier ones, and those that came back after their close-out. */
export function countRecurring(
  tx: Tx,
  { by, roundIds, day: { asOf } }: FigureQuery,
): Promise<Grouped<{ readonly repeats: number; readonly rebounds: number }>[]> {
  return selectFindings(tx, asOf)
    .clearSelect()
    .where('finding.roundId', '=', anyOf(roundIds))
    .where('status.stage', '=', sql<string>`any(${issuedStages}::text[])`)
    .groupBy(`finding.${by}`)
    .select([
      `finding.${by} as groupId`,
      counted(isRepeat).as('repeats'),
      counted(isRebound).as('rebounds'),
    ])
    .execute();
}
