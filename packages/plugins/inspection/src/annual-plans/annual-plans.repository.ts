import { tenantOf, type InspectionType, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';
import { conflict } from '../refusals.ts';

type Tx = TenantTx<InspectionDatabase>;
type PlansTable = InspectionDatabase['p_inspection.annual_plans'];
type UnitsTable = InspectionDatabase['p_inspection.annual_plan_units'];
type OpinionsTable = InspectionDatabase['p_inspection.annual_plan_opinions'];

export type AnnualPlanRow = Selectable<PlansTable> & CaseColumns & { readonly units: number };
export type PlanUnitRow = Selectable<UnitsTable> & {
  readonly unitName: string;
  readonly kind: string;
};

const uniqueViolation = '23505';

function selectPlans(tx: Tx) {
  return tx
    .selectFrom('p_inspection.annual_plans as plan')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'plan.tenantId')
        .on('status.subjectType', '=', 'annualPlan')
        .onRef('status.subjectId', '=', 'plan.id'),
    )
    .where('plan.tenantId', '=', tenantOf(tx))
    .selectAll('plan')
    .select(['status.state', 'status.stateTitle', 'status.stage', 'status.tone'])
    .select('status.dueOn as caseDueOn')
    .select(
      sql<number>`(select count(*)::int from p_inspection.annual_plan_units line
        where line.tenant_id = ${tenantOf(tx)} and line.plan_id = plan.id)`.as('units'),
    );
}

export async function insertAnnualPlan(tx: Tx, row: Insertable<PlansTable>): Promise<void> {
  try {
    await tx.insertInto('p_inspection.annual_plans').values(row).execute();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === uniqueViolation)
      throw conflict('plan_exists', '本届这一年度已有计划，请直接修改');
    throw error;
  }
}

export async function updateAnnualPlanRow(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<PlansTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.annual_plans')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function findAnnualPlan(tx: Tx, id: string): Promise<AnnualPlanRow | undefined> {
  return selectPlans(tx).where('plan.id', '=', id).executeTakeFirst();
}

export function lockAnnualPlan(tx: Tx, id: string): Promise<AnnualPlanRow | undefined> {
  return selectPlans(tx).where('plan.id', '=', id).forUpdate('plan').executeTakeFirst();
}

/** Newest year first; one row more than the page. */
export function listAnnualPlanRows(
  tx: Tx,
  page: { readonly limit: number; readonly after: readonly [number, string] | undefined },
): Promise<AnnualPlanRow[]> {
  let query = selectPlans(tx);
  if (page.after !== undefined) {
    const [year, id] = page.after;
    query = query.where(sql<boolean>`(plan.year, plan.id) < (${year}::int, ${id}::uuid)`);
  }
  return query
    .orderBy('plan.year', 'desc')
    .orderBy('plan.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export function listPlanUnits(tx: Tx, planId: string): Promise<PlanUnitRow[]> {
  return tx
    .selectFrom('p_inspection.annual_plan_units as line')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'line.tenantId').onRef('unit.id', '=', 'line.unitId'),
    )
    .where('line.tenantId', '=', tenantOf(tx))
    .where('line.planId', '=', planId)
    .selectAll('line')
    .select(['unit.name as unitName', 'unit.kind'])
    .orderBy('line.quarter')
    .orderBy('unit.name')
    .orderBy('line.id')
    .execute();
}

/** The whole list in place of what it was. */
export async function replacePlanUnits(
  tx: Tx,
  planId: string,
  rows: readonly Insertable<UnitsTable>[],
): Promise<void> {
  await tx
    .deleteFrom('p_inspection.annual_plan_units')
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .execute();
  if (rows.length > 0) await tx.insertInto('p_inspection.annual_plan_units').values(rows).execute();
}

export function listOpinions(tx: Tx, planId: string): Promise<Selectable<OpinionsTable>[]> {
  return tx
    .selectFrom('p_inspection.annual_plan_opinions')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('planId', '=', planId)
    .orderBy('givenOn')
    .orderBy('department')
    .execute();
}

/** A department has one opinion; a later one takes its place. */
export async function putOpinion(tx: Tx, row: Insertable<OpinionsTable>): Promise<void> {
  const { department: _, id: __, planId: ___, ...said } = row;
  await tx
    .insertInto('p_inspection.annual_plan_opinions')
    .values(row)
    .onConflict((it) => it.columns(['tenantId', 'planId', 'department']).doUpdateSet(said))
    .execute();
}

/** A unit that a round of the year has taken. */
export interface YearUnit {
  readonly unitId: string;
  readonly unitName: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly inspectionType: InspectionType;
}

export function listYearUnits(
  tx: Tx,
  { committeeTerm, year }: { readonly committeeTerm: number; readonly year: number },
): Promise<YearUnit[]> {
  return tx
    .selectFrom('core.engagements as engagement')
    .innerJoin('p_inspection.rounds as round', (join) =>
      join
        .onRef('round.tenantId', '=', 'engagement.tenantId')
        .onRef('round.id', '=', 'engagement.roundId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'engagement.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'engagement.tenantId')
        .on('status.subjectType', '=', 'engagement')
        .onRef('status.subjectId', '=', 'engagement.id'),
    )
    .where('engagement.tenantId', '=', tenantOf(tx))
    .where('round.committeeTerm', '=', committeeTerm)
    .where('round.year', '=', year)
    .where((eb) => eb.or([eb('status.stage', 'is', null), eb('status.stage', '!=', 'cancelled')]))
    .select(['engagement.unitId', 'unit.name as unitName', 'round.id as roundId'])
    .select('round.name as roundName')
    .select(sql<InspectionType>`engagement.inspection_type`.as('inspectionType'))
    .orderBy('round.roundNo')
    .orderBy('unit.name')
    .execute();
}

/** Rounds of the year that still take units. */
export function listOpenRounds(
  tx: Tx,
  { committeeTerm, year }: { readonly committeeTerm: number; readonly year: number },
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('p_inspection.rounds as round')
    .innerJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'round.tenantId')
        .on('status.subjectType', '=', 'round')
        .onRef('status.subjectId', '=', 'round.id'),
    )
    .where('round.tenantId', '=', tenantOf(tx))
    .where('round.committeeTerm', '=', committeeTerm)
    .where('round.year', '=', year)
    .where('status.stage', '=', 'planned')
    .select(['round.id', 'round.name'])
    .orderBy('round.roundNo')
    .execute();
}

export async function listUnitsOf(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; name: string; active: boolean }[]> {
  return await tx
    .selectFrom('core.units as unit')
    .where('unit.tenantId', '=', tenantOf(tx))
    .where('unit.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select(['unit.id', 'unit.name', 'unit.active'])
    .execute();
}
