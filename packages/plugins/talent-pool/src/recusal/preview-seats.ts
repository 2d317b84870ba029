import { forOthers, type TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { listAccountRows } from './accounts.repository.ts';
import { maySit, mustStayAway } from './decisions.rules.ts';
import { mayReadHits, toHitView } from './matters/matter-view.ts';
import { screenSeats, type ScreenedPair } from './screen-seats.ts';
import type { SeatPreview, SeatsQuery } from './screenings.schemas.ts';

/** What the rules say about people before they are taken into a team; writes nothing. */
export async function previewSeats(
  ctx: TalentPoolCtx,
  { role, round: roundId, team: teamId, users }: SeatsQuery,
): Promise<SeatPreview[]> {
  const [rounds] = ctx.extensions(roundTeams);
  const round = await rounds?.findRound(forOthers(ctx), roundId);
  const team = requireFound(
    round?.teams.find(({ id }) => id === teamId),
    'team',
  );
  const accounts = await listAccountRows(ctx.tx, users);
  const outsiders = team.members.filter(
    ({ userId }) => users.includes(userId) && accounts.every((one) => one.userId !== userId),
  );
  const seats = [...accounts, ...outsiders].map((person) => ({
    roundId,
    teamId,
    engagementIds: team.units.map(({ engagementId }) => engagementId),
    userId: person.userId,
    personId: person.personId,
    displayName: person.displayName,
    role: team.members.find(({ userId }) => userId === person.userId)?.role ?? role,
    path: 'edit' as const,
  }));
  const pairs = Map.groupBy(
    await screenSeats(ctx, seats, { pins: false }),
    ({ seat }) => seat.userId,
  );
  return seats.map(({ userId }) => toPreview(ctx, userId, pairs.get(userId) ?? []));
}

function toPreview(
  ctx: TalentPoolCtx,
  userId: string,
  pairs: readonly ScreenedPair[],
): SeatPreview {
  if (!mayReadHits(ctx, userId)) return { userId, state: null, units: [] };
  const units = pairs
    .filter(({ result }) => result.result !== 'pass')
    .map(({ result, target }) => ({
      engagementId: target.facts.targetId,
      unitName: target.facts.name,
      result: result.result,
      decided: result.decided,
      hits: result.hits.map(toHitView),
    }));
  return { userId, state: stateOf(pairs), units };
}

function stateOf(pairs: readonly ScreenedPair[]): SeatPreview['state'] {
  if (pairs.length === 0) return 'noUnits';
  if (pairs.some(({ result }) => mustStayAway(result))) return 'mustRecuse';
  return pairs.every(({ result }) => maySit(result)) ? 'pass' : 'suspect';
}
