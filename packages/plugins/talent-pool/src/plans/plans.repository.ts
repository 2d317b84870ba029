import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import type { PlanStatus } from './plans.schemas.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type PlansTable = TalentPoolDatabase['p_talent_pool.staffing_plans'];

export type PlanRow = Selectable<PlansTable>;
export type PlanChanges = Omit<Updateable<PlansTable>, 'version'>;

/** Open for changes, to be approved anew. */
export const notSealed = {
  sealedAt: null,
  sealedBy: null,
  sealedByName: null,
  approvedAt: null,
  approvedBy: null,
  approvedByName: null,
} as const;

export interface PlanListRow extends PlanRow {
  readonly teams: number;
  readonly seats: number;
}

export async function insertPlan(tx: Tx, row: Insertable<PlansTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.staffing_plans').values(row).execute();
}

export function findPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  return plansOf(tx).selectAll().where('id', '=', id).executeTakeFirst();
}

export function listPlansTitled(tx: Tx, title: string): Promise<PlanRow[]> {
  return plansOf(tx).selectAll().where('title', '=', title).orderBy('id').execute();
}

/** Holds every write to the plan and what hangs on it until this transaction ends. */
export function lockPlan(tx: Tx, id: string): Promise<PlanRow | undefined> {
  return plansOf(tx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** A change of the plan or of anything below it counts its version up. */
export async function updatePlanRow(tx: Tx, id: string, changes: PlanChanges): Promise<void> {
  await tx
    .updateTable('p_talent_pool.staffing_plans')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

/** As `planStatus` reads the dates. */
const standing = sql<string>`case
  when plan.sealed_at is null and plan.dispatched_at is null then 'draft'
  when plan.sealed_at is null then 'refilling'
  when plan.approved_at is null then 'sealed'
  when plan.dispatched_at is null or plan.dispatched_at < plan.approved_at then 'approved'
  else 'dispatched' end`;

export interface PlanPage {
  readonly roundId?: string | undefined;
  readonly status?: PlanStatus | undefined;
  readonly limit: number;
  readonly after: string | undefined;
}

/** Newest first; one row more than the page. */
export function listPlanRows(
  tx: Tx,
  { roundId, status, limit, after }: PlanPage,
): Promise<PlanListRow[]> {
  return plansOf(tx)
    .selectAll()
    .select([
      sql<number>`(select count(*)::int from p_talent_pool.plan_teams team
        where team.tenant_id = plan.tenant_id and team.plan_id = plan.id)`.as('teams'),
      sql<number>`(select count(*)::int from p_talent_pool.plan_seats seat
        where seat.tenant_id = plan.tenant_id and seat.plan_id = plan.id and seat.ended_as is null)`.as(
        'seats',
      ),
    ])
    .$if(roundId !== undefined, (it) => it.where('roundId', '=', roundId ?? ''))
    .$if(status !== undefined, (it) => it.where(standing, '=', status ?? ''))
    .$if(after !== undefined, (it) => it.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

export interface EngagedElsewhere {
  readonly candidateId: string;
  readonly planTitle: string;
  readonly teamName: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

/** People whom another approved plan has taken, with the days of their team. */
export function listEngagedElsewhere(tx: Tx, planId: string): Promise<EngagedElsewhere[]> {
  return tx
    .selectFrom('p_talent_pool.plan_seats as seat')
    .innerJoin('p_talent_pool.plan_teams as team', (join) =>
      join.onRef('team.tenantId', '=', 'seat.tenantId').onRef('team.id', '=', 'seat.teamId'),
    )
    .innerJoin('p_talent_pool.staffing_plans as plan', (join) =>
      join.onRef('plan.tenantId', '=', 'seat.tenantId').onRef('plan.id', '=', 'seat.planId'),
    )
    .where('seat.tenantId', '=', tenantOf(tx))
    .where('seat.planId', '<>', planId)
    .where('seat.endedAs', 'is', null)
    .where('plan.approvedAt', 'is not', null)
    .select([
      'seat.candidateId',
      'plan.title as planTitle',
      'team.name as teamName',
      'team.periodFrom',
      'team.periodTo',
    ])
    .execute();
}

function plansOf(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.staffing_plans as plan')
    .where('plan.tenantId', '=', tenantOf(tx));
}
