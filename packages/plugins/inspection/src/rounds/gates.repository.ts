import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { GateDeclaration, GateMandate, GateMember, GateUnit } from './gates.rules.ts';

type Tx = TenantTx<InspectionDatabase>;

/** A whole round, or one unit in it. */
export interface GateSubject {
  readonly by: 'roundId' | 'id';
  readonly id: string;
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Units that still take part. */
export function listGateUnits(tx: Tx, subject: GateSubject): Promise<GateUnit[]> {
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
    .where(`engagement.${subject.by}`, '=', subject.id)
    .where(sql<boolean>`status.stage is distinct from 'cancelled'`)
    .select([
      'engagement.id as engagementId',
      'unit.name as unitName',
      'engagement.teamId',
      'engagement.inspectionType',
      'plan.rectifyBy',
      'plan.receivedOn',
    ])
    .select((eb) => eb.fn.coalesce('plan.offSiteOn', 'round.offSiteOn').as('offSiteOn'))
    .orderBy('unit.name')
    .execute();
}

export function listGateMembers(tx: Tx, teamIds: readonly string[]): Promise<GateMember[]> {
  return tx
    .selectFrom('p_inspection.team_members')
    .where('tenantId', '=', tenantOf(tx))
    .where('teamId', '=', anyOf(teamIds))
    .where('removedAt', 'is', null)
    .select(['teamId', 'userId', 'displayName', 'role'])
    .orderBy('id')
    .execute();
}

export function listGateMandates(tx: Tx, teamIds: readonly string[]): Promise<GateMandate[]> {
  return tx
    .selectFrom('core.mandates')
    .where('targetTenantId', '=', tenantOf(tx))
    .where('kind', '=', 'team')
    .where('teamId', '=', anyOf(teamIds))
    .select(['teamId', 'userId', 'engagementIds', 'validFrom', 'validTo', 'revokedAt'])
    .execute();
}

export function listGateDeclarations(
  tx: Tx,
  engagementIds: readonly string[],
): Promise<GateDeclaration[]> {
  return tx
    .selectFrom('p_inspection.declarations')
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', anyOf(engagementIds))
    .select(['engagementId', 'userId', 'hasTies', 'decision'])
    .execute();
}

/** Papers that findings cite, with where they stand. */
export function listCitedPapers(
  tx: Tx,
  subject: GateSubject,
): Promise<{ number: string; stage: string | null }[]> {
  const column = subject.by === 'id' ? 'paper.engagementId' : 'paper.roundId';
  return tx
    .selectFrom('p_inspection.working_papers as paper')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'paper.tenantId')
        .on('status.subjectType', '=', 'workingPaper')
        .onRef('status.subjectId', '=', 'paper.id'),
    )
    .where('paper.tenantId', '=', tenantOf(tx))
    .where(column, '=', subject.id)
    .where('paper.resultTag', '=', 'adopted')
    .select(['status.stage'])
    .select((eb) => eb.fn.coalesce('paper.paperNo', 'paper.provisionalNo').as('number'))
    .execute();
}
