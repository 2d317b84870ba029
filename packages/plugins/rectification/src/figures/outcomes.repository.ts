import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type RawBuilder } from 'kysely';

import type { RectificationDatabase } from '../database.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { selectFindings } from '../findings/findings.repository.ts';
import type { FigureQuery, Grouped } from './figures.repository.ts';
import type { OutcomeCount, ReturnCount } from './totals.rules.ts';

type Tx = TenantTx<RectificationDatabase>;

const issuedStages = findingBuckets.flatMap(stagesOf);

/** Rules, accountability and money of issued findings, each added up from its rows. */
export async function countOutcomes(tx: Tx, query: FigureQuery): Promise<Grouped<OutcomeCount>[]> {
  const { asOf } = query.day;
  const isPast = (at: RawBuilder<unknown>) =>
    asOf === undefined ? sql`true` : sql`${at} < ${asOf}`;
  const stands =
    asOf === undefined
      ? sql`one.withdrawn_at is null`
      : sql`one.recorded_at < ${asOf} and (one.withdrawn_at is null or one.withdrawn_at >= ${asOf})`;
  const { rows } = await sql<Grouped<OutcomeCount>>`
    with counted as (${issuedFindings(tx, query)}),
    registered as (
      select counted.group_id, counted.id, count(distinct one.id) as cases, count(person.id) as times
      from counted
        join p_rectification.accountability_cases one on one.tenant_id = counted.tenant_id and one.finding_id = counted.id
        join p_rectification.accountability_persons person on person.tenant_id = one.tenant_id and person.case_id = one.id
      where ${stands} group by 1, 2)
    select counted.group_id,
      sum((select count(*) from p_rectification.finding_rules rule
        where rule.tenant_id = counted.tenant_id and rule.finding_id = counted.id and ${isPast(sql`rule.recorded_at`)}))::bigint as rules,
      coalesce(sum(greatest(coalesce(counted.accountable_count, 0), coalesce(registered.times, 0))), 0)::bigint as accountable,
      coalesce(sum(registered.cases), 0)::bigint as accountable_cases,
      (select count(distinct person.name_index) from counted mine
        join p_rectification.accountability_cases one on one.tenant_id = mine.tenant_id and one.finding_id = mine.id
        join p_rectification.accountability_persons person on person.tenant_id = one.tenant_id and person.case_id = one.id
        where mine.group_id = counted.group_id and ${stands})::bigint as accountable_persons,
      ${sql.join(
        (['refunded', 'recovered', 'saved'] as const).map(
          (
            kind,
          ) => sql`coalesce(sum((select sum(entry.amount_fen) from p_rectification.amount_entries entry
            where entry.tenant_id = counted.tenant_id and entry.finding_id = counted.id
              and entry.kind = ${kind} and ${isPast(sql`entry.recorded_at`)})), 0)::bigint as ${sql.ref(`${kind}_fen`)}`,
        ),
      )}
    from counted left join registered on registered.group_id = counted.group_id and registered.id = counted.id
    group by counted.group_id`.execute(tx);
  return rows;
}

/** How often findings came back, by the reason that was chosen. */
export async function countReturns(tx: Tx, query: FigureQuery): Promise<Grouped<ReturnCount>[]> {
  const { asOf } = query.day;
  const { rows } = await sql<Grouped<ReturnCount>>`
    with counted as (${issuedFindings(tx, query)})
    select counted.group_id, move.reason_code as code, count(*)::bigint as count
    from counted join core.workflow_moves move
      on move.tenant_id = counted.tenant_id and move.subject_type = 'finding' and move.subject_id = counted.id
    where move.reason_code is not null ${asOf === undefined ? sql`` : sql`and move.occurred_at < ${asOf}`}
    group by 1, 2 order by 3 desc, 2`.execute(tx);
  return rows;
}

function issuedFindings(tx: Tx, { by, roundIds, day }: FigureQuery) {
  return selectFindings(tx, day.asOf)
    .clearSelect()
    .where('finding.tenantId', '=', tenantOf(tx))
    .where('finding.roundId', '=', sql<string>`any(${[...roundIds]}::uuid[])`)
    .where('status.stage', '=', sql<string>`any(${issuedStages}::text[])`)
    .select([
      'finding.tenantId',
      'finding.id',
      'finding.accountableCount',
      `finding.${by} as groupId`,
    ]);
}
