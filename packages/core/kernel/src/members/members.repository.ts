import { tenantOf } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';
import type { CoreDatabase } from '../database/core-database.ts';

export type MembershipRow = Selectable<CoreDatabase['core.memberships']>;

export function listMemberships(tx: CoreTx) {
  return (
    tx
      .selectFrom('core.memberships as membership')
      .leftJoin('core.users as account', 'account.id', 'membership.userId')
      .where('membership.tenantId', '=', tenantOf(tx))
      .selectAll('membership')
      // Row security shows an administrator the accounts of his own tenant alone.
      .select(['account.homeTenantId', 'account.lockedUntil', 'account.totpConfirmedAt'])
      .orderBy('membership.displayName')
      .orderBy('membership.id')
      .execute()
  );
}

/** Colleagues for pickers, with where they work. */
export function listColleagues(tx: CoreTx, q: string, limit: number) {
  return tx
    .selectFrom('core.memberships as membership')
    .leftJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'membership.tenantId')
        .onRef('person.id', '=', 'membership.personId'),
    )
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .where('membership.tenantId', '=', tenantOf(tx))
    .where('membership.active', '=', true)
    .where('membership.displayName', 'like', `%${q.replaceAll(/[%_\\]/g, '\\$&')}%`)
    .select([
      'membership.userId',
      'membership.displayName',
      'membership.personId',
      'person.title',
      'body.name as bodyName',
    ])
    .orderBy('membership.displayName')
    .limit(limit)
    .execute();
}

export function lockMembership(tx: CoreTx, id: string): Promise<MembershipRow | undefined> {
  return tx
    .selectFrom('core.memberships')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertMembership(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.memberships']>,
): Promise<void> {
  await tx.insertInto('core.memberships').values(row).execute();
}

export async function updateMembership(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<CoreDatabase['core.memberships'], 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.memberships')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}

export async function insertAccount(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.users']>,
): Promise<void> {
  await tx.insertInto('core.users').values(row).execute();
}

export async function isUserNameTaken(tx: CoreTx, userName: string): Promise<boolean> {
  const row = await tx
    .selectFrom('core.users')
    .where('userName', '=', userName)
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes an account of this tenant; row security hides every other. */
export async function updateAccount(
  tx: CoreTx,
  userId: string,
  change: Updateable<CoreDatabase['core.users']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('core.users')
    .where('homeTenantId', '=', tenantOf(tx))
    .where('id', '=', userId)
    .set(change)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export function listRoles(tx: CoreTx) {
  return tx
    .selectFrom('core.roles')
    .select(['key', 'title', 'permissions'])
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('key')
    .execute();
}

export function listProposals(tx: CoreTx, limit: number) {
  return tx
    .selectFrom('core.role_proposals as proposal')
    .innerJoin('core.memberships as membership', (join) =>
      join
        .onRef('membership.tenantId', '=', 'proposal.tenantId')
        .onRef('membership.id', '=', 'proposal.membershipId'),
    )
    .where('proposal.tenantId', '=', tenantOf(tx))
    .selectAll('proposal')
    .select(['membership.displayName', 'membership.userId', 'membership.roleKeys as currentKeys'])
    .orderBy('proposal.id', 'desc')
    .limit(limit)
    .execute();
}

export function lockProposal(tx: CoreTx, id: string) {
  return tx
    .selectFrom('core.role_proposals')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertProposal(
  tx: CoreTx,
  row: Insertable<CoreDatabase['core.role_proposals']>,
): Promise<void> {
  await tx.insertInto('core.role_proposals').values(row).execute();
}

export async function updateProposal(
  tx: CoreTx,
  id: string,
  change: Updateable<Omit<CoreDatabase['core.role_proposals'], 'version'>>,
): Promise<void> {
  await tx
    .updateTable('core.role_proposals')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .execute();
}
