import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;

export interface StageCount {
  readonly roundId: string;
  readonly stage: string | null;
  readonly count: number;
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;
const total = sql<number>`count(*)`;

export function countUnits(tx: Tx, roundIds: readonly string[]): Promise<StageCount[]> {
  return tx
    .selectFrom('core.engagements as engagement')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'engagement.tenantId')
        .on('status.subjectType', '=', 'engagement')
        .onRef('status.subjectId', '=', 'engagement.id'),
    )
    .where('engagement.tenantId', '=', tenantOf(tx))
    .where('engagement.roundId', '=', anyOf(roundIds))
    .groupBy(['engagement.roundId', 'status.stage'])
    .select(['engagement.roundId', 'status.stage', total.as('count')])
    .execute();
}

export function countPapers(tx: Tx, roundIds: readonly string[]): Promise<StageCount[]> {
  return tx
    .selectFrom('p_inspection.working_papers as paper')
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'paper.tenantId')
        .on('status.subjectType', '=', 'workingPaper')
        .onRef('status.subjectId', '=', 'paper.id'),
    )
    .where('paper.tenantId', '=', tenantOf(tx))
    .where('paper.roundId', '=', anyOf(roundIds))
    .groupBy(['paper.roundId', 'status.stage'])
    .select(['paper.roundId', 'status.stage', total.as('count')])
    .execute();
}

/** 转反馈问题: papers of each round that became findings. */
export function countAdoptedPapers(
  tx: Tx,
  roundIds: readonly string[],
): Promise<{ roundId: string; count: number }[]> {
  return tx
    .selectFrom('p_inspection.working_papers as paper')
    .where('paper.tenantId', '=', tenantOf(tx))
    .where('paper.roundId', '=', anyOf(roundIds))
    .where('paper.resultTag', '=', 'adopted')
    .groupBy('paper.roundId')
    .select(['paper.roundId', total.as('count')])
    .execute();
}

export function countTeams(
  tx: Tx,
  roundIds: readonly string[],
): Promise<{ roundId: string; teams: number; members: number }[]> {
  return tx
    .selectFrom('p_inspection.teams as team')
    .leftJoin('p_inspection.team_members as member', (join) =>
      join
        .onRef('member.tenantId', '=', 'team.tenantId')
        .onRef('member.teamId', '=', 'team.id')
        .on('member.removedAt', 'is', null),
    )
    .where('team.tenantId', '=', tenantOf(tx))
    .where('team.roundId', '=', anyOf(roundIds))
    .groupBy('team.roundId')
    .select([
      'team.roundId',
      sql<number>`count(distinct team.id)`.as('teams'),
      sql<number>`count(distinct member.user_id)`.as('members'),
    ])
    .execute();
}
