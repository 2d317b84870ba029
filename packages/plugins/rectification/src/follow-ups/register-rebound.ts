import { refusal } from '../assessments/assessment-errors.ts';
import type { RectificationCtx } from '../database.ts';
import { recordRebound } from '../rebounds/record-rebound.ts';
import { lockCheck, updateCheck } from './follow-ups.repository.ts';
import { requireCheck } from './require-check.ts';

/** 登记反弹: the office takes a team's result over into the earlier finding, which may then be reopened. */
export async function registerRebound(ctx: RectificationCtx, id: string): Promise<void> {
  const check = requireCheck(await lockCheck(ctx.tx, id));
  if (check.outcome !== 'rebounded' || check.facts === null || check.checkedOn === null)
    throw refusal('not_rebounded', '核查结果为“反弹”的问题才能登记反弹');
  if (check.reboundId !== null) throw refusal('rebound_registered', '已据此登记反弹');
  const reboundId = await recordRebound(ctx, check.findingId, {
    origin: 'followUp',
    description: check.facts,
    foundOn: check.checkedOn,
  });
  await updateCheck(ctx.tx, id, { reboundId });
  await proposeReopening(ctx, check.findingId, check.facts);
}

/** Asks for 重新打开 where the workflow lets this person ask; the finding's own page says what is missing. */
async function proposeReopening(
  ctx: RectificationCtx,
  findingId: string,
  reason: string,
): Promise<void> {
  const moves = await ctx.workflow.available('finding', findingId);
  const reopen = moves.find(({ move }) => move === 'reopen');
  if (reopen?.open === true)
    await ctx.workflow.move({ subject: 'finding', id: findingId, move: reopen.move, reason });
}
