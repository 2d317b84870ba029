import type { Reason } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { readRecusals } from '../permissions.ts';
import { mustStayAway } from './decisions.rules.ts';
import { recordScreening } from './record-screening.ts';
import {
  closedReason,
  hitWords,
  recusedReason,
  undecidedReason,
  unsignedReason,
} from './recusal-words.ts';
import { screenSeats, type ScreenedPair } from './screen-seats.ts';
import type { ScreenedSeat } from './screened-seat.ts';

/** Where a person is only proposed, 疑似 becomes a matter; here it must have been decided before. */
const decidedFirst: readonly ScreenedSeat['path'][] = ['solver', 'draw', 'dispatch', 'mandate'];

/**
 * Screens a person who is about to meet a team: keeps the check, raises what somebody has to decide,
 * and answers every reason against him. None means that he may sit; the caller refuses otherwise.
 */
export async function screenSeat(
  ctx: TalentPoolCtx,
  seat: ScreenedSeat,
): Promise<readonly Reason[]> {
  return await screenEverySeat(ctx, [seat]);
}

/** As `screenSeat`, for several people at once. */
export async function screenEverySeat(
  ctx: TalentPoolCtx,
  seats: readonly ScreenedSeat[],
): Promise<readonly Reason[]> {
  const pairs = await screenSeats(ctx, seats);
  await recordScreening(ctx, pairs);
  return pairs.flatMap((pair) => reasonsAgainst(ctx, pair));
}

/** What one pair has against it, in words for the reader. */
export function reasonsAgainst(ctx: TalentPoolCtx, pair: ScreenedPair): Reason[] {
  const isReader = ctx.can(readRecusals) && pair.seat.userId !== ctx.actor.userId;
  if (mustStayAway(pair.result)) return recusedReasons(pair, isReader);
  const { result, seat, target } = pair;
  if (result.result === 'pass' || result.decided !== null) return [];
  if (!decidedFirst.includes(seat.path)) return [];
  const hits = result.hits.filter((hit) => hit.result === 'suspect');
  const words = isReader ? hits.map(hitWords).join('；') : '情况由巡察办掌握';
  return [undecidedReason(pair.person.displayName, target.facts.name, words)];
}

/** A form that is not signed is no secret; every other reason is. */
function recusedReasons({ person, result, target }: ScreenedPair, isReader: boolean): Reason[] {
  const { displayName } = person;
  const { name } = target.facts;
  const must = result.hits.filter((hit) => hit.result === 'mustRecuse');
  const hits = must.filter(({ why }) => why !== 'notSigned');
  const unsigned = must.length > hits.length ? [unsignedReason(displayName, name)] : [];
  if (hits.length === 0 && unsigned.length > 0) return unsigned;
  if (!isReader || hits.length === 0)
    return [recusedReason(displayName, name, closedReason), ...unsigned];
  const words = hits.map((hit) => `须回避：${hitWords(hit)}`);
  return [...words.map((word) => recusedReason(displayName, name, word)), ...unsigned];
}
