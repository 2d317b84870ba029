import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type RawBuilder } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { selectFindings } from '../findings/findings.repository.ts';
import type { ShownDay } from '../history/past-day.ts';
import type { EntryKind } from './figure-rows.ts';

type Tx = TenantTx<RectificationDatabase>;

/** One row that a figure counts. */
export interface FigureRow {
  /** Null for what a unit reports as a whole. */
  readonly findingId: string | null;
  readonly seq: number | null;
  readonly unitName: string;
  readonly findingText: string | null;
  readonly label: string | null;
  readonly on: string | null;
  /** What the row adds to the figure: 1, a number of times, or an amount in fen. */
  readonly amount: number;
}

export interface FigureRowQuery {
  readonly kind: EntryKind | { readonly returned: string };
  readonly roundId: string;
  readonly unitId: string | undefined;
  readonly day: ShownDay;
  readonly start: number;
  readonly limit: number;
}

const issuedStages = findingBuckets.flatMap(stagesOf);

/** The rows behind a figure, with how many there are and what they add up to. */
export async function listFigureRows(
  tx: Tx,
  query: FigureRowQuery,
): Promise<{ items: FigureRow[]; total: number; sum: number }> {
  const { start, limit } = query;
  const entries = typeof query.kind === 'string' ? entriesOf[query.kind] : returns;
  const from = sql`
    with counted as (${issuedFindings(tx, query)}), entry as (${entries(tx, query)})
    select * from entry`;
  const totals = await sql<{ total: number; sum: number }>`
    select count(*) as total, coalesce(sum(amount), 0)::bigint as sum from (${from}) as entry`.execute(
    tx,
  );
  const { rows } = await sql<FigureRow>`
    ${from} order by unit_name, seq nulls last, "on" nulls last, label, finding_id
    limit ${limit} offset ${start}`.execute(tx);
  const [counted] = totals.rows;
  return { items: rows, total: counted?.total ?? 0, sum: counted?.sum ?? 0 };
}

type Entries = (tx: Tx, query: FigureRowQuery) => RawBuilder<unknown>;

const ofFinding = sql`counted.id as finding_id, counted.seq, counted.unit_name, counted.text as finding_text`;

const money =
  (kind: string): Entries =>
  (_, { day: { asOf } }) =>
    sql`
    select ${ofFinding}, entry.note as label, entry.occurred_on as "on", entry.amount_fen as amount
    from counted join p_rectification.amount_entries entry
      on entry.tenant_id = counted.tenant_id and entry.finding_id = counted.id and entry.kind = ${kind}
    ${asOf === undefined ? sql`` : sql`where entry.recorded_at < ${asOf}`}`;

const report =
  (column: 'lifeMeetings' | 'studySessions' | 'partyLessons'): Entries =>
  (tx, { roundId, unitId }) =>
    sql`
    select null::uuid as finding_id, null::int as seq, unit.name as unit_name,
      null::text as finding_text, null::text as label, null::date as "on", ${sql.ref(`report.${column}`)} as amount
    from p_rectification.unit_reports report
      join core.units unit on unit.tenant_id = report.tenant_id and unit.id = report.unit_id
    where report.tenant_id = ${tenantOf(tx)} and report.round_id = ${roundId}
      and ${sql.ref(`report.${column}`)} > 0
      ${unitId === undefined ? sql`` : sql`and report.unit_id = ${unitId}`}`;

/** Standing cases of the day that is shown. */
const stands = ({ day: { asOf } }: FigureRowQuery) =>
  asOf === undefined
    ? sql`one.withdrawn_at is null`
    : sql`one.recorded_at < ${asOf} and (one.withdrawn_at is null or one.withdrawn_at >= ${asOf})`;

const cases = sql`counted join p_rectification.accountability_cases one
  on one.tenant_id = counted.tenant_id and one.finding_id = counted.id`;
const persons = sql`${cases} join p_rectification.accountability_persons person
  on person.tenant_id = one.tenant_id and person.case_id = one.id`;

const entriesOf: Readonly<Record<EntryKind, Entries>> = {
  rules: (_, { day: { asOf } }) => sql`
    select ${ofFinding}, concat_ws(' ', rule.name, rule.document_no) as label, rule.adopted_on as "on", 1 as amount
    from counted join p_rectification.finding_rules rule
      on rule.tenant_id = counted.tenant_id and rule.finding_id = counted.id
    ${asOf === undefined ? sql`` : sql`where rule.recorded_at < ${asOf}`}`,
  accountable: (_, query) => sql`
    select * from (
      select ${ofFinding}, null::text as label, null::date as "on",
        greatest(coalesce(counted.accountable_count, 0),
          (select count(person.id) from p_rectification.accountability_cases one
            join p_rectification.accountability_persons person on person.tenant_id = one.tenant_id and person.case_id = one.id
            where one.tenant_id = counted.tenant_id and one.finding_id = counted.id and ${stands(query)})) as amount
      from counted) as held where amount > 0`,
  accountableCases: (_, query) => sql`
    select ${ofFinding}, concat_ws(' ', one.matter, one.document_no) as label, one.decided_on as "on", 1 as amount
    from ${cases} where ${stands(query)}
      and exists (select from p_rectification.accountability_persons person
        where person.tenant_id = one.tenant_id and person.case_id = one.id)`,
  accountablePersons: (_, query) => sql`
    select distinct on (person.name_index) ${ofFinding}, concat_ws(' ', person.post, one.matter) as label,
      one.decided_on as "on", 1 as amount
    from ${persons} where ${stands(query)} order by person.name_index, one.decided_on`,
  refundedFen: money('refunded'),
  recoveredFen: money('recovered'),
  savedFen: money('saved'),
  lifeMeetings: report('lifeMeetings'),
  studySessions: report('studySessions'),
  partyLessons: report('partyLessons'),
};

const returns: Entries = (_, { kind, day: { asOf } }) => sql`
  select ${ofFinding}, move.reason as label, (move.occurred_at at time zone 'Asia/Shanghai')::date as "on", 1 as amount
  from counted join core.workflow_moves move
    on move.tenant_id = counted.tenant_id and move.subject_type = 'finding' and move.subject_id = counted.id
  where move.reason_code = ${typeof kind === 'string' ? '' : kind.returned}
    ${asOf === undefined ? sql`` : sql`and move.occurred_at < ${asOf}`}`;

function issuedFindings(tx: Tx, { roundId, unitId, day }: FigureRowQuery) {
  return selectFindings(tx, day.asOf)
    .clearSelect()
    .where('finding.tenantId', '=', tenantOf(tx))
    .where('finding.roundId', '=', roundId)
    .$if(unitId !== undefined, (it) => it.where('finding.unitId', '=', unitId ?? ''))
    .where('status.stage', '=', sql<string>`any(${issuedStages}::text[])`)
    .select([
      'finding.tenantId',
      'finding.id',
      'finding.seq',
      'finding.text',
      'finding.accountableCount',
      'unit.name as unitName',
    ]);
}
