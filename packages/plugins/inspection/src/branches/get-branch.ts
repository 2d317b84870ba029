import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findTeam } from '../teams/teams.repository.ts';
import { findBranchOf, listBranchMembers, listMeetings } from './branches.repository.ts';
import type { BranchView } from './branches.schemas.ts';

/** 临时党支部 of a team with its people and meetings; null before it is founded. */
export async function getBranch(ctx: InspectionCtx, teamId: string): Promise<BranchView | null> {
  requireFound(await findTeam(ctx.tx, teamId), 'team');
  const branch = await findBranchOf(ctx.tx, teamId);
  if (branch === undefined) return null;
  return {
    ...branch,
    members: await listBranchMembers(ctx.tx, branch.id),
    meetings: await listMeetings(ctx.tx, branch.id),
  };
}
