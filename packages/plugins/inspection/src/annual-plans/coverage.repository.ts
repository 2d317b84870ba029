import { tenantOf, type InspectionType, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type PastTable = InspectionDatabase['p_inspection.past_coverage'];

/** A unit with what rounds, plans and imported ledgers say of it in one term. */
export interface CoverageRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: string;
  readonly roundId: string | null;
  readonly roundName: string | null;
  readonly inspectionType: InspectionType | null;
  readonly onSiteOn: string | null;
  readonly offSiteOn: string | null;
  readonly stage: string | null;
  readonly pastRound: string | null;
  readonly pastType: InspectionType | null;
  readonly pastOnSite: string | null;
  readonly pastOffSite: string | null;
  readonly wasCovered: boolean | null;
  readonly pastVillages: number | null;
  /** 村(社区) below the unit that rounds of the term have taken. */
  readonly villages: number;
  readonly planYear: number | null;
  readonly planQuarter: number | null;
}

/** The last round of the term that took the unit, and left it where one has. */
const lastRound = (tx: Tx, term: number) => sql`
  lateral (
    select round.id, round.name, engagement.inspection_type, status.stage,
      coalesce(plan.on_site_on, round.on_site_on) as on_site_on,
      coalesce(plan.off_site_on, round.off_site_on) as off_site_on
    from core.engagements engagement
      join p_inspection.rounds round
        on round.tenant_id = engagement.tenant_id and round.id = engagement.round_id
      join p_inspection.engagement_plans plan
        on plan.tenant_id = engagement.tenant_id and plan.engagement_id = engagement.id
      left join core.workflow_cases status on status.tenant_id = engagement.tenant_id
        and status.subject_type = 'engagement' and status.subject_id = engagement.id
    where engagement.tenant_id = ${tenantOf(tx)} and engagement.unit_id = unit.id
      and round.committee_term = ${term} and coalesce(status.stage, '') <> 'cancelled'
    order by (status.stage = any(${leftStages}::text[])) desc nulls last, round.round_no desc
    limit 1) as last on true`;

/** Stages of a unit that a round has taken and nobody has begun with. */
export const waitingStages = ['planned', 'mandated'];

/** Stages of a unit whose team has left it. */
export const leftStages = [
  'reporting',
  'deliberating',
  'feedback',
  'rectifying',
  'assessing',
  'archived',
  'purged',
];

const firstPlanned = (tx: Tx, term: number) => sql`
  lateral (
    select annual.year, line.quarter
    from p_inspection.annual_plan_units line
      join p_inspection.annual_plans annual
        on annual.tenant_id = line.tenant_id and annual.id = line.plan_id
      join core.workflow_cases status on status.tenant_id = annual.tenant_id
        and status.subject_type = 'annualPlan' and status.subject_id = annual.id
    where line.tenant_id = ${tenantOf(tx)} and line.unit_id = unit.id
      and annual.committee_term = ${term} and status.stage in ('approved', 'finished')
    order by annual.year, line.quarter limit 1) as planned on true`;

/** Units of these kinds that exist, and those of an imported ledger, by name. */
export async function listCoverageRows(
  tx: Tx,
  term: number,
  kinds: readonly string[],
): Promise<CoverageRow[]> {
  const { rows } = await sql<CoverageRow>`
    select unit.id as "unitId", unit.name as "unitName", unit.kind,
      last.id as "roundId", last.name as "roundName", last.inspection_type as "inspectionType",
      last.on_site_on as "onSiteOn", last.off_site_on as "offSiteOn", last.stage,
      past.round_title as "pastRound", past.inspection_type as "pastType",
      past.on_site_on as "pastOnSite", past.off_site_on as "pastOffSite",
      past.is_covered as "wasCovered", past.villages as "pastVillages",
      planned.year as "planYear", planned.quarter as "planQuarter",
      (select count(distinct village.id)::int from core.units village
        join core.engagements engagement on engagement.tenant_id = village.tenant_id
          and engagement.unit_id = village.id
        join p_inspection.rounds round on round.tenant_id = engagement.tenant_id
          and round.id = engagement.round_id
        where village.tenant_id = unit.tenant_id and village.parent_id = unit.id
          and village.kind = 'village' and round.committee_term = ${term}) as villages
    from core.units unit
      left join p_inspection.past_coverage past on past.tenant_id = unit.tenant_id
        and past.unit_id = unit.id and past.committee_term = ${term}
      left join ${lastRound(tx, term)}
      left join ${firstPlanned(tx, term)}
    where unit.tenant_id = ${tenantOf(tx)}
      and ((unit.active and unit.kind = any(${[...kinds]}::text[])) or past.id is not null)
    order by unit.name, unit.id`.execute(tx);
  return rows;
}

/** Terms of rounds, plans and imported ledgers, the newest first. */
export async function listTerms(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ term: number }>`
    select distinct committee_term as term from (
      select committee_term from p_inspection.rounds where tenant_id = ${tenantOf(tx)}
      union select committee_term from p_inspection.annual_plans where tenant_id = ${tenantOf(tx)}
      union select committee_term from p_inspection.past_coverage where tenant_id = ${tenantOf(tx)}
    ) as terms order by term desc`.execute(tx);
  return rows.map(({ term }) => term);
}

/** What a ledger says of a unit, in place of what it said before; answers the row's id. */
export async function putPastCoverage(tx: Tx, row: Insertable<PastTable>): Promise<void> {
  const { committeeTerm: _, id: __, unitId: ___, ...said } = row;
  await tx
    .insertInto('p_inspection.past_coverage')
    .values(row)
    .onConflict((it) => it.columns(['tenantId', 'committeeTerm', 'unitId']).doUpdateSet(said))
    .execute();
}
