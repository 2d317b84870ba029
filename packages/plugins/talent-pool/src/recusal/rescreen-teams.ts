import { forOthers, type TalentPoolCtx } from '../database.ts';
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
      const pairs = await screenSeats(ctx, seatsOf(round), { pins: false });
      const found = pairs.filter(({ result }) => result.result !== 'pass');
      await recordScreening(ctx, found, { raisesAll: true });
    }
  }
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
