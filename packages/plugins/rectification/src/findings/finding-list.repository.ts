import type { TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { measuresAt, standingsAt, type AsOf } from '../history/as-of.repository.ts';
import type { FindingStage } from './finding.rules.ts';
import { selectFindings, type FindingRow } from './findings.repository.ts';

type Tx = TenantTx<RectificationDatabase>;
type Query = ReturnType<typeof selectFindings>;

/** Conditions of a list; an absent one does not limit. */
export interface FindingConditions {
  readonly roundId?: string | undefined;
  readonly engagementId?: string | undefined;
  readonly unitId?: string | undefined;
  /** Within one of these stages. */
  readonly stages?: readonly FindingStage[] | undefined;
  readonly cat1?: string | undefined;
  readonly isKey?: boolean | undefined;
  readonly contains?: string | undefined;
  readonly dueBefore?: string | undefined;
  readonly dueFrom?: string | undefined;
  readonly originalDueBy?: string | undefined;
  /** Closed not later than the first due date. */
  readonly isOnTime?: boolean | undefined;
  readonly isRepeat?: boolean | undefined;
  readonly isRebound?: boolean | undefined;
  /** The inspected unit does not reach the links between findings of several rounds. */
  readonly hidesRepeats?: boolean | undefined;
  /** The list as it was just before this instant. */
  readonly asOf?: AsOf;
}

export type FindingSort = 'unit' | 'seq' | 'due';

export interface FindingPage {
  readonly conditions: FindingConditions;
  readonly sort: FindingSort;
  readonly limit: number;
  readonly after: readonly (string | number)[] | undefined;
}

const lastDate = '9999-12-31';
const lastSeq = 2_147_483_647;

const sorts = {
  unit: {
    columns: [sql`unit.name`, sql`coalesce(finding.seq, ${lastSeq}::int)`, sql`finding.id`],
    types: [sql`text`, sql`int`, sql`uuid`],
    values: (row: FindingRow) => [row.unitName, row.seq ?? lastSeq, row.id],
  },
  seq: {
    columns: [sql`coalesce(finding.seq, ${lastSeq}::int)`, sql`finding.id`],
    types: [sql`int`, sql`uuid`],
    values: (row: FindingRow) => [row.seq ?? lastSeq, row.id],
  },
  due: {
    columns: [sql`coalesce(finding.due_on, ${lastDate}::date)`, sql`finding.id`],
    types: [sql`date`, sql`uuid`],
    values: (row: FindingRow) => [row.dueOn ?? lastDate, row.id],
  },
} as const;

/** Where the next page starts. */
export const positionOf = (row: FindingRow, sort: FindingSort): (string | number)[] =>
  sorts[sort].values(row);

/** Findings of a round that have a number of their own, by unit and number. */
export function listRoundFindingRows(
  tx: Tx,
  roundId: string,
  limit: number,
): Promise<FindingRow[]> {
  return selectFindings(tx)
    .where('finding.roundId', '=', roundId)
    .where('finding.seq', 'is not', null)
    .orderBy('unit.name')
    .orderBy('finding.seq')
    .orderBy('finding.id')
    .limit(limit)
    .execute();
}

/** One row more than the page, to know whether another follows. */
export function listFindingRows(tx: Tx, page: FindingPage): Promise<FindingRow[]> {
  const { columns, types } = sorts[page.sort];
  let query = limited(selectFindings(tx, page.conditions.asOf), page.conditions);
  if (page.after?.length === columns.length) {
    const values = page.after.map((value, index) => sql`${value}::${types[index] ?? sql`text`}`);
    query = query.where(sql<boolean>`(${sql.join([...columns])}) > (${sql.join(values)})`);
  }
  for (const column of columns) query = query.orderBy(column);
  return query.limit(page.limit + 1).execute();
}

export interface FindingTotals {
  readonly findings: number;
  readonly measures: number;
  readonly verified: number;
}

/** What a list counts over all its pages. */
export async function countFindings(tx: Tx, conditions: FindingConditions): Promise<FindingTotals> {
  const { asOf } = conditions;
  const counted = limited(selectFindings(tx, asOf), conditions).clearSelect();
  const { findings } = await counted
    .select(sql<number>`count(*)`.as('findings'))
    .executeTakeFirstOrThrow();
  const { measures, verified } = await counted
    .innerJoin(measuresAt(tx, asOf).as('measure'), (join) =>
      join
        .onRef('measure.tenantId', '=', 'finding.tenantId')
        .onRef('measure.findingId', '=', 'finding.id'),
    )
    .leftJoin(standingsAt(tx, 'measure', asOf).as('measureStatus'), (join) =>
      join
        .onRef('measureStatus.tenantId', '=', 'measure.tenantId')
        .onRef('measureStatus.subjectId', '=', 'measure.id'),
    )
    .where('measure.seq', 'is not', null)
    .select([
      sql<number>`count(*)`.as('measures'),
      sql<number>`count(*) filter (where measure_status.stage = 'verified')`.as('verified'),
    ])
    .executeTakeFirstOrThrow();
  return { findings, measures, verified };
}

/** The rows of the register: merged findings stand in the one they were merged into. */
export function selectRegisterFindings(tx: Tx, conditions: FindingConditions): Query {
  return limited(selectFindings(tx), conditions).where('finding.mergedIntoId', 'is', null);
}

const repeated = (column: 'findingId' | 'earlierId') => sql`exists (
  select from p_rectification.repeat_links link where link.tenant_id = finding.tenant_id
    and ${sql.ref(`link.${column}`)} = finding.id and link.decision = 'repeat')`;
/** 屡巡屡犯, and 反弹 by a reopening or by a later repeat. The inspected unit does not reach the links. */
export const isRepeat = sql<boolean>`${repeated('findingId')}`;
const wasReopened = sql<boolean>`finding.rebounds > 0`;
export const isRebound = sql<boolean>`(${wasReopened} or ${repeated('earlierId')})`;

function limited(query: Query, conditions: FindingConditions): Query {
  const { roundId, engagementId, unitId, stages, cat1, isKey, contains } = conditions;
  return whenDue(query, conditions)
    .$if(roundId !== undefined, (it) => it.where('finding.roundId', '=', roundId ?? ''))
    .$if(engagementId !== undefined, (it) =>
      it.where('finding.engagementId', '=', engagementId ?? ''),
    )
    .$if(unitId !== undefined, (it) => it.where('finding.unitId', '=', unitId ?? ''))
    .$if(stages !== undefined, (it) =>
      it.where('status.stage', '=', sql<string>`any(${[...(stages ?? [])]}::text[])`),
    )
    .$if(cat1 !== undefined, (it) => it.where('finding.cat1', '=', cat1 ?? ''))
    .$if(isKey !== undefined, (it) => it.where('finding.isKey', '=', isKey ?? false))
    .$if(contains !== undefined, (it) =>
      it.where('finding.text', 'ilike', `%${escapeLike(contains ?? '')}%`),
    );
}

function whenDue(query: Query, conditions: FindingConditions): Query {
  const { dueBefore, dueFrom, originalDueBy } = conditions;
  return query
    .$if(conditions.isOnTime === true, (it) =>
      it.where(
        sql<boolean>`status.stage = 'closed' and finding.closed_on <= finding.original_due_on`,
      ),
    )
    .$if(conditions.isRepeat === true, (it) => it.where(isRepeat))
    .$if(conditions.isRebound === true, (it) =>
      it.where(conditions.hidesRepeats === true ? wasReopened : isRebound),
    )
    .$if(dueBefore !== undefined, (it) => it.where('finding.dueOn', '<', dueBefore ?? ''))
    .$if(dueFrom !== undefined, (it) => it.where('finding.dueOn', '>=', dueFrom ?? ''))
    .$if(originalDueBy !== undefined, (it) =>
      it.where('finding.originalDueOn', '<=', originalDueBy ?? ''),
    );
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
