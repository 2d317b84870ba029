import { tenantOf } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

/** Accounts of people, through a definer function that works in every scope of the tenant. */
export async function listUsersOfPeople(
  tx: CoreTx,
  personIds: readonly string[],
): Promise<{ personId: string; userId: string }[]> {
  const { rows } = await sql<{ personId: string; userId: string }>`
    select person_id, user_id from core.users_of_people(${[...personIds]}::uuid[])`.execute(tx);
  return rows;
}

export async function listDisplayNames(
  tx: CoreTx,
  userIds: readonly string[],
): Promise<{ userId: string; name: string }[]> {
  const { rows } = await sql<{ userId: string; name: string }>`
    select user_id, name from core.display_names(${[...userIds]}::uuid[])`.execute(tx);
  return rows;
}

export async function listUsersInRoles(tx: CoreTx, roles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from core.users_in_roles(${[...roles]}::text[]) as user_id`.execute(tx);
  return rows.map((row) => row.userId);
}

export async function listUsersWithPermissions(
  tx: CoreTx,
  permissions: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from core.users_with_permissions(${[...permissions]}::text[]) as user_id`.execute(
    tx,
  );
  return rows.map((row) => row.userId);
}

export async function listUsersOfUnit(
  tx: CoreTx,
  unitId: string,
): Promise<{ userId: string; part: string }[]> {
  const { rows } = await sql<{ userId: string; part: string }>`
    select user_id, part from core.users_of_unit(${unitId}::uuid)`.execute(tx);
  return rows;
}

export async function listUsersOfBody(tx: CoreTx, bodyId: string): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from core.users_of_body(${bodyId}::uuid) as user_id`.execute(tx);
  return rows.map((row) => row.userId);
}

/** Where each person does the work on a record: in a team with a live mandate, or in the unit. */
export async function listTaskScopes(
  tx: CoreTx,
  userIds: readonly string[],
  row: { readonly engagementId: string | null; readonly unitId: string | null },
): Promise<{ userId: string; scopeKind: string; teamId: string | null }[]> {
  const { rows } = await sql<{ userId: string; scopeKind: string; teamId: string | null }>`
    select user_id, scope_kind, team_id
    from core.task_scopes(${[...userIds]}::uuid[], ${row.engagementId}::uuid, ${row.unitId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** Roles and permissions of those who may work on a record here, in whatever capacity. */
export async function listWorkers(
  tx: CoreTx,
  userIds: readonly string[],
  record: { readonly engagementId: string | null; readonly unitId: string | null },
): Promise<{ userId: string; roles: string[]; permissions: string[] }[]> {
  if (userIds.length === 0) return [];
  const { rows } = await sql<{ userId: string; roles: string[]; permissions: string[] }>`
    select user_id, roles, permissions
    from core.workers(${[...userIds]}::uuid[], ${record.engagementId}::uuid, ${record.unitId}::uuid)`.execute(
    tx,
  );
  return rows;
}

/** Who stands in today for those who are away. */
export async function listSubstitutes(
  tx: CoreTx,
  userIds: readonly string[],
): Promise<{ userId: string; substituteId: string }[]> {
  const { rows } = await sql<{ userId: string; substituteId: string }>`
    select user_id, substitute_id from core.substitutes_of(${[...userIds]}::uuid[])`.execute(tx);
  return rows;
}

/** Those for whom the person of this scope stands in today. */
export async function listAbsentPrincipals(tx: CoreTx): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id from core.absent_principals() as user_id`.execute(tx);
  return rows.map((row) => row.userId);
}

/** Those who work beside the person of this scope: of the tenant, the team or the inspected unit. */
export async function listCoworkers(
  tx: CoreTx,
  query: string,
  limit: number,
): Promise<{ userId: string; name: string; duty: string }[]> {
  const { rows } = await sql<{ userId: string; name: string; duty: string }>`
    select user_id, name, duty from core.coworkers(${query}, ${limit}::int)`.execute(tx);
  return rows;
}

export async function countOpenTasks(tx: CoreTx, userIds: readonly string[]): Promise<number> {
  const { count } = await tx
    .selectFrom('core.workflow_tasks')
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', 'in', userIds)
    .where('status', '=', 'open')
    .where('restricted', '=', false)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
