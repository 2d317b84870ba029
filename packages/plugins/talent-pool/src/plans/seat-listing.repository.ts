import {
  tenantOf,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { inOrderOf, listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import { teamRoles } from '../staffing/staffing-problem.ts';

type Tx = TenantTx<TalentPoolDatabase>;

const columns: ListedColumns = {
  plan: { by: sql.ref('plan.title'), as: 'text' },
  team: { by: sql.ref('team.name'), as: 'text', order: sql.ref('team.number') },
  name: { by: sql.ref('seat.candidate_name'), as: 'text' },
  role: { by: sql.ref('seat.role'), as: 'text', order: inOrderOf(sql.ref('seat.role'), teamRoles) },
  cameBy: { by: sql.ref('seat.came_by'), as: 'text' },
};

export const searchableSeats = Object.keys(columns);

/** Live seats of all plans. */
export function listSeatIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    selectSeats(tx),
    {
      id: sql.ref<string>('seat.id'),
      columns,
      defaultSort: [
        { by: sql.ref('plan.id'), descending: true },
        { by: sql.ref('team.number') },
        { by: inOrderOf(sql.ref('seat.role'), teamRoles) },
        { by: sql.ref('seat.candidate_name') },
      ],
    },
    request,
  );
}

export function readSeatRecords(tx: Tx, ids: readonly string[]) {
  return selectSeats(tx)
    .leftJoin('p_talent_pool.pool_members as pooled', (join) =>
      join
        .onRef('pooled.tenantId', '=', 'seat.tenantId')
        .onRef('pooled.id', '=', 'seat.candidateId'),
    )
    .where('seat.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select([
      'seat.id',
      'seat.version',
      'seat.planId',
      'seat.candidateId',
      'seat.candidateName',
      'seat.role',
      'seat.isLocked',
      'seat.cameBy',
      'plan.title as planTitle',
      'team.name as teamName',
      'pooled.personId',
      'pooled.sendingUnit',
    ])
    .execute();
}

function selectSeats(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.plan_seats as seat')
    .innerJoin('p_talent_pool.plan_teams as team', (join) =>
      join.onRef('team.tenantId', '=', 'seat.tenantId').onRef('team.id', '=', 'seat.teamId'),
    )
    .innerJoin('p_talent_pool.staffing_plans as plan', (join) =>
      join.onRef('plan.tenantId', '=', 'seat.tenantId').onRef('plan.id', '=', 'seat.planId'),
    )
    .where('seat.tenantId', '=', tenantOf(tx))
    .where('seat.endedAs', 'is', null);
}
