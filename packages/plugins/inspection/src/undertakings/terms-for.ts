import type { InspectionCtx } from '../database.ts';
import type { MemberRow } from '../teams/team-members.repository.ts';
import type { TeamRow } from '../teams/teams.repository.ts';
import { askMembers, needsUndertakings } from './ask-members.ts';

/** What the mandates of these members wait for; nothing where the round asks for no signatures. */
export async function termsFor(
  ctx: InspectionCtx,
  team: TeamRow,
  members: readonly MemberRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (!(await needsUndertakings(ctx, team.roundId))) return new Map();
  return (await askMembers(ctx, team, members)).termIds;
}
