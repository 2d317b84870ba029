import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolDatabase } from '../database.ts';
import type { PoolKind } from '../roster/roster-tables.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type Members = TalentPoolDatabase['p_talent_pool.pool_members'];
type Missions = TalentPoolDatabase['p_talent_pool.missions'];

export type MemberRow = Selectable<Members> & {
  /** Null outside the tenant's own scope, and until the case is open. */
  readonly stage: string | null;
  readonly stateTitle: string | null;
};
export type MemberChanges = Updateable<Omit<Members, 'id' | 'tenantId' | 'version'>>;
export type MissionRow = Selectable<Missions>;

export function selectMembers(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.pool_members as member')
    .leftJoin('core.workflow_cases as case', (join) =>
      join
        .onRef('case.tenantId', '=', 'member.tenantId')
        .onRef('case.subjectId', '=', 'member.id')
        .on('case.subjectType', '=', 'poolMember'),
    )
    .where('member.tenantId', '=', tenantOf(tx))
    .selectAll('member')
    .select(['case.stage', 'case.stateTitle']);
}

export function findMember(tx: Tx, id: string): Promise<MemberRow | undefined> {
  return selectMembers(tx).where('member.id', '=', id).executeTakeFirst();
}

export function lockMember(tx: Tx, id: string): Promise<MemberRow | undefined> {
  return selectMembers(tx).where('member.id', '=', id).forUpdate('member').executeTakeFirst();
}

export function findMemberOf(
  tx: Tx,
  personId: string,
  pool: PoolKind,
): Promise<MemberRow | undefined> {
  return selectMembers(tx)
    .where('member.personId', '=', personId)
    .where('member.pool', '=', pool)
    .executeTakeFirst();
}

export async function listMembers(
  tx: Tx,
  filter: {
    readonly ids?: readonly string[];
    readonly personIds?: readonly string[];
    readonly stages?: readonly string[];
  },
): Promise<MemberRow[]> {
  const { ids, personIds, stages } = filter;
  if (ids?.length === 0 || personIds?.length === 0) return [];
  return await selectMembers(tx)
    .$if(ids !== undefined, (query) => query.where('member.id', 'in', ids ?? []))
    .$if(personIds !== undefined, (query) => query.where('member.personId', 'in', personIds ?? []))
    .$if(stages !== undefined, (query) => query.where('case.stage', 'in', stages ?? []))
    .orderBy('member.id')
    .execute();
}

export async function insertMember(tx: Tx, member: Insertable<Members>): Promise<void> {
  await tx.insertInto('p_talent_pool.pool_members').values(member).execute();
}

export async function updateMember(tx: Tx, id: string, changes: MemberChanges): Promise<void> {
  await tx
    .updateTable('p_talent_pool.pool_members')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** Signs that were weighed before the recheck are looked at anew. */
export async function forgetKept(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('p_talent_pool.pool_members')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', 'in', ids)
    .where('keptFacts', 'is not', null)
    .set((eb) => ({ keptFacts: null, version: eb('version', '+', 1) }))
    .execute();
}

export async function insertMission(
  tx: Tx,
  mission: Omit<Insertable<Missions>, 'id'>,
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.missions')
    .values({ ...mission, id: uuidv7() })
    .execute();
}

export async function endOpenMissions(tx: Tx, memberId: string, endedOn: string): Promise<void> {
  await tx
    .updateTable('p_talent_pool.missions')
    .where('tenantId', '=', tenantOf(tx))
    .where('memberId', '=', memberId)
    .where('endedOn', 'is', null)
    .set((eb) => ({ endedOn, version: eb('version', '+', 1) }))
    .execute();
}

export async function listMissions(tx: Tx, personIds: readonly string[]): Promise<MissionRow[]> {
  if (personIds.length === 0) return [];
  return await tx
    .selectFrom('p_talent_pool.missions')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .selectAll()
    .orderBy('beganOn', 'desc')
    .orderBy('id')
    .execute();
}
