import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type RawBuilder, type Selectable } from 'kysely';

import type { RectificationDatabase } from '../database.ts';

type Tx = TenantTx<RectificationDatabase>;
type Findings = Selectable<RectificationDatabase['p_rectification.findings']>;
type Measures = Selectable<RectificationDatabase['p_rectification.measures']>;

/** Where cases stand, as lists join them. */
interface Standing {
  readonly tenantId: number;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly stage: string;
  readonly tone: string;
  readonly dueOn: string | null;
}

/** First instant that no longer belongs to the past that is asked for; undefined asks for now. */
export type AsOf = Date | undefined;

/** Findings as they are, or as they were just before an instant. */
export function findingsAt(tx: Tx, asOf: AsOf): RawBuilder<Findings> {
  const tenant = tenantOf(tx);
  if (asOf === undefined)
    return sql<Findings>`(select * from p_rectification.findings where tenant_id = ${tenant})`;
  return sql<Findings>`(
    select (jsonb_populate_record(now, past.content)).*
    from p_rectification.findings now
      join lateral (
        select revision.content from p_rectification.finding_revisions revision
        where revision.tenant_id = now.tenant_id and revision.finding_id = now.id
          and revision.measure_id is null and revision.recorded_at < ${asOf}
        order by revision.recorded_at desc, (revision.content ->> 'version')::int desc limit 1) past on true
    where now.tenant_id = ${tenant})`;
}

/** Measures as they are, or as they were just before an instant. */
export function measuresAt(tx: Tx, asOf: AsOf): RawBuilder<Measures> {
  const tenant = tenantOf(tx);
  if (asOf === undefined)
    return sql<Measures>`(select * from p_rectification.measures where tenant_id = ${tenant})`;
  return sql<Measures>`(
    select (jsonb_populate_record(now, past.content)).*
    from p_rectification.measures now
      join lateral (
        select revision.content from p_rectification.finding_revisions revision
        where revision.tenant_id = now.tenant_id and revision.measure_id = now.id
          and revision.recorded_at < ${asOf}
        order by revision.recorded_at desc, (revision.content ->> 'version')::int desc limit 1) past on true
    where now.tenant_id = ${tenant})`;
}

/** Where the cases of a type stand, or stood: the last step of each before the instant. */
export function standingsAt(
  tx: Tx,
  subjectType: 'finding' | 'measure',
  asOf: AsOf,
): RawBuilder<Standing> {
  const tenant = tenantOf(tx);
  if (asOf === undefined) {
    return sql<Standing>`(
      select tenant_id, subject_type, subject_id, state, state_title, stage, tone, due_on
      from core.workflow_cases where tenant_id = ${tenant} and subject_type = ${subjectType})`;
  }
  return sql<Standing>`(
    select last.tenant_id, last.subject_type, last.subject_id, last.to_state as state,
      last.to_title as state_title, named.said ->> 'stage' as stage, named.said ->> 'tone' as tone,
      null::date as due_on
    from (
      select distinct on (move.subject_id) move.*
      from core.workflow_moves move
      where move.tenant_id = ${tenant} and move.subject_type = ${subjectType}
        and move.occurred_at < ${asOf}
      order by move.subject_id, move.occurred_at desc, move.id desc) last
      join core.workflow_cases one
        on one.tenant_id = last.tenant_id and one.subject_type = last.subject_type
        and one.subject_id = last.subject_id
      join lateral (
        select definition.document -> 'states' -> last.to_state as said
        from core.workflow_definitions definition
        where definition.tenant_id = last.tenant_id and definition.subject_type = last.subject_type
          and definition.document -> 'states' ? last.to_state
        order by definition.id = one.definition_id desc, definition.number desc
        limit 1) named on true)`;
}
