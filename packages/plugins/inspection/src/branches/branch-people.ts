import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { listMembers, type MemberRow } from '../teams/team-members.repository.ts';

/** The people of a branch are people of its team; the secretary is one of them. */
export async function peopleOfTeam(
  ctx: InspectionCtx,
  teamId: string,
  {
    memberIds,
    secretaryId,
  }: { readonly memberIds: readonly string[]; readonly secretaryId: string },
): Promise<MemberRow[]> {
  const team = await listMembers(ctx.tx, [teamId]);
  if (memberIds.some((id) => team.every((member) => member.id !== id)))
    throw invalid('branch_member_unknown', '党支部成员须为本组成员', 'memberIds');
  if (!memberIds.includes(secretaryId))
    throw invalid('branch_secretary_unknown', '支部书记须在党支部成员之中', 'secretaryId');
  return team.filter(({ id }) => memberIds.includes(id));
}

export function membershipOf(
  branch: { readonly id: string; readonly teamId: string },
  { displayName, id }: MemberRow,
  since: { readonly secretaryId: string; readonly joinedOn: string },
) {
  return {
    id: uuidv7(),
    branchId: branch.id,
    teamId: branch.teamId,
    memberId: id,
    displayName,
    isSecretary: id === since.secretaryId,
    joinedOn: since.joinedOn,
    leftOn: null,
  };
}
