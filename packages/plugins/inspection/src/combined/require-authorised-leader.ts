import type { InspectionCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import { findParticipationOfRound } from './participations.repository.ts';

/** 统合 rounds: whoever leads a team is the one the city named and this county has authorised. */
export async function requireAuthorisedLeader(
  ctx: InspectionCtx,
  roundId: string,
  member: { readonly userId: string; readonly displayName: string; readonly role: string },
): Promise<void> {
  if (member.role !== 'leader') return;
  const part = await findParticipationOfRound(ctx.tx, roundId);
  if (part === undefined || part.endedAt !== null) return;
  const isNamed =
    part.leaderUserId === null
      ? part.leaderName === member.displayName
      : part.leaderUserId === member.userId;
  if (isNamed && part.leaderAuthorisedOn !== null) return;
  throw conflict(
    'leader_not_authorised',
    `本轮是市县统合巡察，组长须由市级提名并经县委授权。请先在“${part.title}”中为${member.displayName}办理授权`,
  );
}
