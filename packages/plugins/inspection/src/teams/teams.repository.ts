import { ConflictError, tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type TeamsTable = InspectionDatabase['p_inspection.teams'];

export type TeamRow = Selectable<TeamsTable>;
export type TeamChanges = Omit<Updateable<TeamsTable>, 'version'>;

export async function insertTeam(tx: Tx, team: Insertable<TeamsTable>): Promise<void> {
  try {
    await tx.insertInto('p_inspection.teams').values(team).execute();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') {
      throw new ConflictError('inspection.team_number_taken', 'number taken in this round');
    }
    throw error;
  }
}

export function findTeam(tx: Tx, id: string): Promise<TeamRow | undefined> {
  return tx
    .selectFrom('p_inspection.teams')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Locks the team, so that two changes of its members see each other. */
export function lockTeam(tx: Tx, id: string): Promise<TeamRow | undefined> {
  return tx
    .selectFrom('p_inspection.teams')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateTeam(tx: Tx, id: string, changes: TeamChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.teams')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export function listTeamRows(
  tx: Tx,
  { roundId }: { readonly roundId?: string | undefined },
): Promise<TeamRow[]> {
  return tx
    .selectFrom('p_inspection.teams')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .$if(roundId !== undefined, (it) => it.where('roundId', '=', roundId ?? ''))
    .orderBy('roundId', 'desc')
    .orderBy('number')
    .execute();
}

export function listTeamNames(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('p_inspection.teams')
    .select(['id', 'name'])
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

/** Highest number in the round; 0 before the first team. */
export async function findLastTeamNumber(tx: Tx, roundId: string): Promise<number> {
  const row = await tx
    .selectFrom('p_inspection.teams')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .executeTakeFirst();
  return row?.last ?? 0;
}
