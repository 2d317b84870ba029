import type { TalentPoolCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { recordScreening, raiseFromPair } from '../record-screening.ts';
import { screenSeats } from '../screen-seats.ts';
import { proposedSeat } from '../seats.ts';
import { requireAboutAnother } from './about-another.ts';
import type { RaiseMattersBody } from './matters.schemas.ts';
import { withoutStated } from './without-stated.ts';

/**
 * Puts before those who decide what stands against a person who is wanted in a team, before he is in
 * it: 疑似 to be decided, 必须回避 to be kept by two persons where its rule allows.
 */
export async function raiseFromSeat(
  ctx: TalentPoolCtx,
  body: RaiseMattersBody,
): Promise<{ readonly ids: readonly string[] }> {
  const seat = requireFound(await proposedSeat(ctx, body), 'team');
  requireAboutAnother(ctx, body.userId);
  const pairs = await screenSeats(ctx, [seat]);
  await recordScreening(ctx, pairs);
  const ids: string[] = [];
  for (const pair of pairs) {
    if (pair.result.result === 'pass' || pair.result.decided !== null) continue;
    const raised = await raiseFromPair(ctx, await withoutStated(ctx, pair, { alsoDecided: false }));
    if (raised !== undefined) ids.push(raised.id);
  }
  if (ids.length === 0) throw conflict('nothing_to_decide', '没有需要核定的情形');

  await ctx.audit({
    action: 'talent-pool.recusal_matters_raised',
    subject: { type: 'team', id: body.teamId },
    summary: `提出${ids.length}件回避事项`,
    after: { userId: body.userId, role: body.role, ids },
  });
  return { ids };
}
