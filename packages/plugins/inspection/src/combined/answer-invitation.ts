import { forOthers, type InspectionCtx } from '../database.ts';
import { endGuidance } from '../guidance/end-guidance.ts';
import { findMode } from '../modes/modes.ts';
import { conflict, requireFound } from '../refusals.ts';
import { createRound } from '../rounds/create-round.ts';
import { findRound, listRoundRows, updateRound } from '../rounds/rounds.repository.ts';
import { participationFacts } from './combined-facts.ts';
import { joiningProblems } from './joining-problems.ts';
import {
  findParticipationOfRound,
  lockParticipation,
  updateParticipation,
  type ParticipationRow,
} from './participations.repository.ts';
import { sendToCity } from './send-to-city.ts';
import { newsOf } from './tell-round.job.ts';

/** The county takes part, by its own act and with a round of its own. */
export async function joinCombined(
  ctx: InspectionCtx,
  id: string,
  { roundId }: { readonly roundId: string | null },
): Promise<void> {
  const row = await invited(ctx, id);
  const [problem] = await joiningProblems(ctx, row);
  if (problem !== undefined) throw conflict(problem.code, problem.message);
  const ownRound = roundId ?? (await newRound(ctx, row));
  await fitRound(ctx, ownRound, row);
  const news = await newsOf(ctx, ownRound);
  const changes = {
    roundId: ownRound,
    toldStage: news.roundStage,
    joinedAt: ctx.now,
    declinedAt: null,
    leftAt: null,
    answeredBy: ctx.actor.userId,
    answeredByName: ctx.actor.displayName,
    answerReason: null,
  };
  await updateParticipation(ctx.tx, id, changes);
  await findMode(ctx, row.mode)?.joined?.(forOthers(ctx), {
    ...participationFacts(row),
    roundId: ownRound,
  });
  await sendToCity(ctx, row, { verb: 'join', content: news });
  await ctx.audit({
    action: 'inspection.combined_joined',
    subject: { type: 'participation', id },
    summary: `参加${row.cityName}“${row.title}”`,
    after: { roundId: ownRound },
  });
}

export async function declineCombined(
  ctx: InspectionCtx,
  id: string,
  reason: string,
): Promise<void> {
  const row = await invited(ctx, id);
  await updateParticipation(ctx.tx, id, {
    // Whoever has left stays away, with another reason.
    ...(row.leftAt === null ? { declinedAt: ctx.now } : {}),
    answeredBy: ctx.actor.userId,
    answeredByName: ctx.actor.displayName,
    answerReason: reason,
  });
  await sendToCity(ctx, row, { verb: 'decline', content: { reason } });
  await ctx.audit({
    action: 'inspection.combined_declined',
    subject: { type: 'participation', id },
    summary: `不参加${row.cityName}“${row.title}”：${reason}`,
    after: { reason },
  });
}

/** Leaving needs a reason; the county's round stays its own and goes on without the city. */
export async function leaveCombined(ctx: InspectionCtx, id: string, reason: string): Promise<void> {
  const row = requireFound(await lockParticipation(ctx.tx, { id }), 'participation');
  if (row.joinedAt === null || row.leftAt !== null)
    throw conflict('not_taking_part', '本县没有参加，或已经退出');
  if (row.endedAt !== null) throw conflict('combined_over', '本次统合巡察已经结束');
  await updateParticipation(ctx.tx, id, {
    leftAt: ctx.now,
    answeredBy: ctx.actor.userId,
    answeredByName: ctx.actor.displayName,
    answerReason: reason,
  });
  await endGuidance(ctx, row.roundId, '本县已退出统合巡察');
  await findMode(ctx, row.mode)?.left?.(forOthers(ctx), participationFacts(row));
  await sendToCity(ctx, row, { verb: 'leave', content: { reason } });
  await ctx.audit({
    action: 'inspection.combined_left',
    subject: { type: 'participation', id },
    summary: `退出${row.cityName}“${row.title}”：${reason}`,
    after: { reason },
  });
}

async function invited(ctx: InspectionCtx, id: string): Promise<ParticipationRow> {
  const row = requireFound(await lockParticipation(ctx.tx, { id }), 'participation');
  if (row.endedAt !== null) throw conflict('combined_over', '本次统合巡察已经结束');
  if (row.joinedAt !== null && row.leftAt === null)
    throw conflict('already_joined', '本县已经参加');
  return row;
}

/** The next round of the county's own count. */
async function newRound(ctx: InspectionCtx, row: ParticipationRow): Promise<string> {
  const [last] = await listRoundRows(ctx.tx, {
    year: undefined,
    stage: undefined,
    limit: 1,
    after: undefined,
  });
  const { title, windowFrom, windowTo, year } = row;
  const created = await createRound(ctx, {
    committeeTerm: last?.committeeTerm ?? row.committeeTerm,
    year,
    roundNo: (last?.roundNo ?? 0) + 1,
    name: title,
    onSiteOn: windowFrom,
    offSiteOn: windowTo,
  });
  return created.id;
}

/** A planned round inside the window of the undertaking that belongs to no other. */
async function fitRound(
  ctx: InspectionCtx,
  roundId: string,
  { id, windowFrom, windowTo }: ParticipationRow,
): Promise<void> {
  const round = requireFound(await findRound(ctx.tx, roundId), 'round');
  if (round.stage !== 'planned')
    throw conflict('round_not_fresh', '请选择仍在计划阶段的轮次，已授权的轮次不能并入');
  const taken = await findParticipationOfRound(ctx.tx, roundId);
  if (taken !== undefined && taken.id !== id)
    throw conflict('round_taken', '该轮次已属于另一次市县统合巡察');
  const onSiteOn = round.onSiteOn ?? windowFrom;
  const offSiteOn = round.offSiteOn ?? windowTo;
  if (onSiteOn < windowFrom || offSiteOn > windowTo)
    throw conflict(
      'outside_window',
      `轮次的进驻时间须在统合巡察的窗口（${windowFrom}至${windowTo}）之内，请先调整轮次日期`,
    );
  if (round.onSiteOn === null || round.offSiteOn === null)
    await updateRound(ctx.tx, roundId, { onSiteOn, offSiteOn });
}
