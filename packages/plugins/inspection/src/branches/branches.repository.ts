import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type BranchesTable = InspectionDatabase['p_inspection.temporary_branches'];
type MembersTable = InspectionDatabase['p_inspection.branch_members'];
type MeetingsTable = InspectionDatabase['p_inspection.branch_meetings'];

export type BranchRow = Selectable<BranchesTable>;
export type BranchMemberRow = Selectable<MembersTable>;
export type MeetingRow = Selectable<MeetingsTable>;

export async function insertBranch(tx: Tx, branch: Insertable<BranchesTable>): Promise<void> {
  await tx.insertInto('p_inspection.temporary_branches').values(branch).execute();
}

export function findBranchOf(tx: Tx, teamId: string): Promise<BranchRow | undefined> {
  return tx
    .selectFrom('p_inspection.temporary_branches')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('teamId', '=', teamId)
    .executeTakeFirst();
}

export function lockBranch(tx: Tx, id: string): Promise<BranchRow | undefined> {
  return tx
    .selectFrom('p_inspection.temporary_branches')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateBranch(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<BranchesTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.temporary_branches')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

/** Everybody who ever belonged to it, in the order they joined. */
export function listBranchMembers(tx: Tx, branchId: string): Promise<BranchMemberRow[]> {
  return tx
    .selectFrom('p_inspection.branch_members')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('branchId', '=', branchId)
    .orderBy('joinedOn')
    .orderBy('id')
    .execute();
}

export async function insertBranchMembers(
  tx: Tx,
  members: readonly Insertable<MembersTable>[],
): Promise<void> {
  if (members.length === 0) return;
  await tx
    .insertInto('p_inspection.branch_members')
    .values([...members])
    .execute();
}

/** Ends what is open of these rows; nobody leaves before he joined. */
export async function endBranchMembers(
  tx: Tx,
  by: { readonly ids: readonly string[] } | { readonly memberId: string },
  leftOn: string,
): Promise<void> {
  await tx
    .updateTable('p_inspection.branch_members')
    .where('tenantId', '=', tenantOf(tx))
    .where('leftOn', 'is', null)
    .$if('ids' in by, (query) =>
      query.where('id', '=', sql<string>`any(${'ids' in by ? [...by.ids] : []}::uuid[])`),
    )
    .$if('memberId' in by, (query) =>
      query.where('memberId', '=', 'memberId' in by ? by.memberId : ''),
    )
    .set((eb) => ({
      leftOn: sql<string>`greatest(joined_on, ${leftOn}::date)`,
      version: eb('version', '+', 1),
    }))
    .execute();
}

export async function insertMeeting(tx: Tx, meeting: Insertable<MeetingsTable>): Promise<void> {
  await tx.insertInto('p_inspection.branch_meetings').values(meeting).execute();
}

/** Newest first. */
export function listMeetings(tx: Tx, branchId: string): Promise<MeetingRow[]> {
  return tx
    .selectFrom('p_inspection.branch_meetings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('branchId', '=', branchId)
    .orderBy('heldOn', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export function lockMeeting(tx: Tx, id: string): Promise<MeetingRow | undefined> {
  return tx
    .selectFrom('p_inspection.branch_meetings')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateMeeting(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<MeetingsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_inspection.branch_meetings')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}
