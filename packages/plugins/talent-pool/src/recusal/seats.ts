import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams, type RoundMember, type RoundTeam } from '../rounds/round-teams.ts';
import { findAccount } from './accounts.repository.ts';
import type { ScreenedSeat } from './screened-seat.ts';

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

/** A person as he would sit in a team of a round, with the units he would meet. */
export async function proposedSeat(
  ctx: TalentPoolCtx,
  wanted: {
    readonly roundId: string;
    readonly teamId: string;
    readonly userId: string;
    readonly role: ScreenedSeat['role'];
  },
): Promise<(ScreenedSeat & { readonly teamName: string }) | undefined> {
  const [rounds] = ctx.extensions(roundTeams);
  const round = await rounds?.findRound(forOthers(ctx), wanted.roundId);
  const team = round?.teams.find(({ id }) => id === wanted.teamId);
  if (team === undefined) return undefined;
  const member = team.members.find(({ userId }) => userId === wanted.userId);
  const account = await findAccount(ctx.tx, wanted.userId);
  const known = member ?? account;
  if (known === undefined) return undefined;
  return {
    ...wanted,
    teamName: team.name,
    engagementIds: team.units.map(({ engagementId }) => engagementId),
    personId: known.personId,
    displayName: known.displayName,
    path: 'edit',
  };
}
