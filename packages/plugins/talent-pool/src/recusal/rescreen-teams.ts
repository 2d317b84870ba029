import { forOthers, type TalentPoolCtx } from '../database.ts';
import { listArrivals } from '../dispatch/dispatches.repository.ts';
import { roundTeams, type StaffedRound } from '../rounds/round-teams.ts';
import { recordScreening } from './record-screening.ts';
import { screenSeats } from './screen-seats.ts';
import type { ScreenedSeat } from './screened-seat.ts';

/**
 * Screens everybody who sits in a team of a running round again, and raises a matter for what is new:
 * leaders of units change, careers are filled in, leads come up. Nobody is removed by it.
 */
export async function rescreenTeams(ctx: TalentPoolCtx): Promise<void> {
  for (const { listRounds } of ctx.extensions(roundTeams)) {
    for (const round of await listRounds(forOthers(ctx))) {
      const seats = await withoutLeft(ctx, seatsOf(round));
      const pairs = await screenSeats(ctx, seats, { pins: false });
      const found = pairs.filter(({ result }) => result.result !== 'pass');
      await recordScreening(ctx, found, { raisesAll: true });
    }
  }
}

/** Borrowed people whose time is over have no rights here, and nothing is known of them any more. */
async function withoutLeft(
  ctx: TalentPoolCtx,
  seats: readonly ScreenedSeat[],
): Promise<readonly ScreenedSeat[]> {
  const outsiders = seats.flatMap(({ personId, userId }) => (personId === null ? [userId] : []));
  if (outsiders.length === 0) return seats;
  const arrivals = await listArrivals(ctx.tx, outsiders);
  const serving = arrivals.filter(({ endedOn }) => endedOn === null);
  const left = new Set(
    arrivals
      .filter((row) => serving.every(({ userId }) => userId !== row.userId))
      .map(({ userId }) => userId),
  );
  return seats.filter(({ userId }) => !left.has(userId));
}

function seatsOf(round: StaffedRound): ScreenedSeat[] {
  return round.teams.flatMap((team) =>
    team.members.map(({ displayName, personId, role, userId }) => ({
      roundId: round.id,
      teamId: team.id,
      engagementIds: team.units.map(({ engagementId }) => engagementId),
      userId,
      personId,
      displayName,
      role,
      path: 'nightly' as const,
    })),
  );
}
