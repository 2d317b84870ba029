import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type MembersTable = InspectionDatabase['p_inspection.team_members'];

export type MemberRow = Selectable<MembersTable>;

export async function insertMember(tx: Tx, member: Insertable<MembersTable>): Promise<void> {
  await tx.insertInto('p_inspection.team_members').values(member).execute();
}

export async function updateMember(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MembersTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.team_members')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** Present members, in the order they joined. */
export function listMembers(tx: Tx, teamIds: readonly string[]): Promise<MemberRow[]> {
  return tx
    .selectFrom('p_inspection.team_members')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('teamId', '=', sql<string>`any(${[...teamIds]}::uuid[])`)
    .where('removedAt', 'is', null)
    .orderBy('id')
    .execute();
}

export function listMembersOfRound(tx: Tx, roundId: string): Promise<MemberRow[]> {
  return tx
    .selectFrom('p_inspection.team_members as member')
    .innerJoin('p_inspection.teams as team', (join) =>
      join.onRef('team.tenantId', '=', 'member.tenantId').onRef('team.id', '=', 'member.teamId'),
    )
    .selectAll('member')
    .where('member.tenantId', '=', tenantOf(tx))
    .where('team.roundId', '=', roundId)
    .where('member.removedAt', 'is', null)
    .orderBy('member.id')
    .execute();
}

export interface AvailablePerson {
  readonly userId: string;
  readonly displayName: string;
  readonly personId: string | null;
  readonly title: string | null;
  readonly bodyName: string | null;
  readonly teamName: string | null;
}

/** Active accounts of the tenant with the team of this round they are in, if any. */
export function listAccounts(
  tx: Tx,
  search: { readonly roundId: string; readonly contains: string; readonly limit: number },
): Promise<AvailablePerson[]> {
  return tx
    .selectFrom('core.memberships as account')
    .leftJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'account.tenantId')
        .onRef('person.id', '=', 'account.personId'),
    )
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .where('account.tenantId', '=', tenantOf(tx))
    .where('account.active', '=', true)
    .$if(search.contains !== '', (it) =>
      it.where('account.displayName', 'ilike', `%${escapeLike(search.contains)}%`),
    )
    .select((eb) => [
      'account.userId',
      'account.displayName',
      'account.personId',
      'person.title',
      'body.name as bodyName',
      eb
        .selectFrom('p_inspection.team_members as member')
        .innerJoin('p_inspection.teams as team', (join) =>
          join
            .onRef('team.tenantId', '=', 'member.tenantId')
            .onRef('team.id', '=', 'member.teamId'),
        )
        .whereRef('member.tenantId', '=', 'account.tenantId')
        .whereRef('member.userId', '=', 'account.userId')
        .where('member.removedAt', 'is', null)
        .where('team.roundId', '=', search.roundId)
        .select('team.name')
        .limit(1)
        .as('teamName'),
    ])
    .orderBy('account.displayName')
    .limit(search.limit)
    .execute();
}

export function findAccount(
  tx: Tx,
  userId: string,
): Promise<{ displayName: string; personId: string | null } | undefined> {
  return tx
    .selectFrom('core.memberships')
    .select(['displayName', 'personId'])
    .where('tenantId', '=', tenantOf(tx))
    .where('userId', '=', userId)
    .where('active', '=', true)
    .executeTakeFirst();
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
