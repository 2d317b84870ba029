import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams, type RoundMember, type RoundTeam } from '../rounds/round-teams.ts';

export interface TakenSeat {
  readonly team: RoundTeam;
  readonly member: RoundMember;
}

/** Where a person sits in the team that works at a unit; nowhere once he has left it. */
export async function seatOf(
  ctx: TalentPoolCtx,
  person: {
    readonly roundId: string | null;
    readonly userId: string | null;
    readonly targetId: string;
  },
): Promise<TakenSeat | undefined> {
  const { roundId, targetId, userId } = person;
  const [rounds] = ctx.extensions(roundTeams);
  if (rounds === undefined || roundId === null || userId === null) return undefined;
  const round = await rounds.findRound(forOthers(ctx), roundId);
  for (const team of round?.teams ?? []) {
    if (!team.units.some(({ engagementId }) => engagementId === targetId)) continue;
    const member = team.members.find((one) => one.userId === userId);
    if (member !== undefined) return { team, member };
  }
  return undefined;
}
