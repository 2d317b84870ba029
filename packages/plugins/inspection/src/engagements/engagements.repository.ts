import { tenantOf, type InspectionType, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type PlansTable = InspectionDatabase['p_inspection.engagement_plans'];
type Plan = Selectable<PlansTable>;

export type EngagementRow = Omit<Plan, 'tenantId' | 'engagementId'> &
  CaseColumns & {
    readonly teamId: string | null;
    readonly inspectionType: InspectionType;
    readonly roundName: string;
    readonly unitName: string;
  };
export type PlanChanges = Omit<Updateable<PlansTable>, 'version'>;

/** The plan carries version and release; without a released plan the unit sees nothing. */
function selectEngagements(tx: Tx) {
  return tx
    .selectFrom('core.engagements as engagement')
    .innerJoin('p_inspection.engagement_plans as plan', (join) =>
      join
        .onRef('plan.tenantId', '=', 'engagement.tenantId')
        .onRef('plan.engagementId', '=', 'engagement.id'),
    )
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
    .select([
      'engagement.id',
      'engagement.roundId',
      'engagement.unitId',
      'engagement.teamId',
      'plan.version',
      'plan.released',
      'plan.feedbackOn',
      'plan.feedbackDocument',
      'plan.rectifyBy',
      'plan.receivedOn',
      'plan.receivedBy',
      'round.name as roundName',
      'unit.name as unitName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ])
    .select((eb) => [
      sql<InspectionType>`engagement.inspection_type`.as('inspectionType'),
      eb.fn.coalesce('plan.onSiteOn', 'round.onSiteOn').as('onSiteOn'),
      eb.fn.coalesce('plan.offSiteOn', 'round.offSiteOn').as('offSiteOn'),
    ]);
}

export interface EngagementConditions {
  readonly roundId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly stage?: string | undefined;
}

/** Every engagement that fits, by unit name. */
export function listEngagementRows(
  tx: Tx,
  conditions: EngagementConditions,
): Promise<EngagementRow[]> {
  return limited(selectEngagements(tx), conditions)
    .orderBy('unit.name')
    .orderBy('engagement.id')
    .execute();
}

/** One row more than the page, to know whether another follows. */
export function listEngagementPage(
  tx: Tx,
  conditions: EngagementConditions,
  page: { readonly limit: number; readonly after: readonly (string | number)[] | undefined },
): Promise<EngagementRow[]> {
  let query = limited(selectEngagements(tx), conditions);
  if (page.after !== undefined) {
    const [name = '', id = ''] = page.after;
    query = query.where(sql<boolean>`(unit.name, engagement.id) > (${name}::text, ${id}::uuid)`);
  }
  return query
    .orderBy('unit.name')
    .orderBy('engagement.id')
    .limit(page.limit + 1)
    .execute();
}

function limited(
  query: ReturnType<typeof selectEngagements>,
  { roundId, teamId, unitId, stage }: EngagementConditions,
) {
  return query
    .$if(roundId !== undefined, (it) => it.where('engagement.roundId', '=', roundId ?? ''))
    .$if(teamId !== undefined, (it) => it.where('engagement.teamId', '=', teamId ?? ''))
    .$if(unitId !== undefined, (it) => it.where('engagement.unitId', '=', unitId ?? ''))
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''));
}

export function findEngagement(tx: Tx, id: string): Promise<EngagementRow | undefined> {
  return selectEngagements(tx).where('engagement.id', '=', id).executeTakeFirst();
}

/** Locks the plan until the transaction ends. */
export function lockEngagement(tx: Tx, id: string): Promise<EngagementRow | undefined> {
  return selectEngagements(tx).where('engagement.id', '=', id).forUpdate('plan').executeTakeFirst();
}

export async function insertPlan(tx: Tx, plan: Insertable<PlansTable>): Promise<void> {
  await tx.insertInto('p_inspection.engagement_plans').values(plan).execute();
}

export async function updatePlan(
  tx: Tx,
  engagementId: string,
  changes: PlanChanges,
): Promise<void> {
  await tx
    .updateTable('p_inspection.engagement_plans')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', engagementId)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** Active units among the ids, with those already in the round. */
export function listUnitsToAdd(
  tx: Tx,
  roundId: string,
  unitIds: readonly string[],
): Promise<{ id: string; name: string; active: boolean; engagementId: string | null }[]> {
  return tx
    .selectFrom('core.units as unit')
    .leftJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'unit.tenantId')
        .onRef('engagement.unitId', '=', 'unit.id')
        .on('engagement.roundId', '=', roundId),
    )
    .where('unit.tenantId', '=', tenantOf(tx))
    .where('unit.id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .select(['unit.id', 'unit.name', 'unit.active', 'engagement.id as engagementId'])
    .execute();
}
