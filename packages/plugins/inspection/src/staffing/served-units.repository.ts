import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { InspectionDatabase, TeamRole } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;

export interface RoundOrderRow {
  readonly id: string;
  readonly committeeTerm: number;
  readonly roundNo: number;
}

/** Rounds that were not given up, the newest first. */
export function listRoundOrder(tx: Tx): Promise<RoundOrderRow[]> {
  return tx
    .selectFrom('p_inspection.rounds as round')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'round.tenantId')
        .on('status.subjectType', '=', 'round')
        .onRef('status.subjectId', '=', 'round.id'),
    )
    .where('round.tenantId', '=', tenantOf(tx))
    .where((eb) => eb.or([eb('status.stage', 'is', null), eb('status.stage', '!=', 'cancelled')]))
    .select(['round.id', 'round.committeeTerm', 'round.roundNo'])
    .orderBy('round.committeeTerm', 'desc')
    .orderBy('round.roundNo', 'desc')
    .execute();
}

export interface ServedUnitRow {
  readonly userId: string;
  readonly role: TeamRole;
  readonly roundId: string;
  readonly unitId: string;
  readonly unitName: string;
}

/** Units people inspected; who left before he had a mandate inspected none. */
export function listServedUnits(
  tx: Tx,
  input: { readonly userIds: readonly string[]; readonly roundIds: readonly string[] },
): Promise<ServedUnitRow[]> {
  return tx
    .selectFrom('p_inspection.team_members as member')
    .innerJoin('p_inspection.teams as team', (join) =>
      join.onRef('team.tenantId', '=', 'member.tenantId').onRef('team.id', '=', 'member.teamId'),
    )
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'team.tenantId')
        .onRef('engagement.teamId', '=', 'team.id'),
    )
    .innerJoin('core.units as unit', (join) =>
      join
        .onRef('unit.tenantId', '=', 'engagement.tenantId')
        .onRef('unit.id', '=', 'engagement.unitId'),
    )
    .where('member.tenantId', '=', tenantOf(tx))
    .where('member.userId', '=', sql<string>`any(${[...input.userIds]}::uuid[])`)
    .where('team.roundId', '=', sql<string>`any(${[...input.roundIds]}::uuid[])`)
    .where((eb) =>
      eb.or([eb('member.removedAt', 'is', null), eb('member.mandateId', 'is not', null)]),
    )
    .select([
      'member.userId',
      'member.role',
      'team.roundId',
      'unit.id as unitId',
      'unit.name as unitName',
    ])
    .orderBy('member.id')
    .orderBy('engagement.id')
    .execute();
}
