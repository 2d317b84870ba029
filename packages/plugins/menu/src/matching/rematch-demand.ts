import { ConflictError } from '@lianxun/plugin-api';
import {
  addPlanTeam,
  checkSeats,
  fillFreeSeats,
  inTalentPool,
  listRuns,
  recallSeats,
  restaffTeam,
  type Seat,
} from '@lianxun/plugin-talent-pool/api';

import { findReceived, type ReceivedDemand } from '../board/received.repository.ts';
import { holdUndertaking } from '../board/require-undertaking.ts';
import type { MenuCtx } from '../database.ts';
import { conflict, invalid, reason, requireFound } from '../refusals.ts';
import { loadChanges, type LoadedChange } from './load-changes.ts';
import { loadMatching, type LoadedMatching } from './load-matching.ts';
import type { RematchBody } from './matching.schemas.ts';
import { updateMatching } from './matchings.repository.ts';

/**
 * 按变更重配: the demand as it is now takes the place of the one that was staffed. Whoever is not recalled
 * stays where he is, in every team; the free seats are solved for, and the plan is approved anew. Answers
 * the undertaking.
 */
export async function rematchDemand(
  ctx: MenuCtx,
  demandId: string,
  body: RematchBody,
): Promise<string> {
  const { combinedId } = requireFound(await findReceived(ctx.tx, demandId), 'demand');
  await holdUndertaking(ctx, combinedId);
  const demand = requireFound(await findReceived(ctx.tx, demandId), 'demand');
  const loaded = await loadMatching(ctx, combinedId);
  await requireSettled(ctx, loaded);
  const change = requireChange(demand, await loadChanges(ctx, loaded));
  requireFit(change, loaded, body);
  const pool = inTalentPool(ctx);
  const planId = loaded.plan.id;
  if (body.recall.length > 0)
    await recallSeats(pool, { planId, candidateIds: body.recall, reason: body.reason ?? '' });
  const { next } = change;
  if (next === null) await fillFreeSeats(pool, planId);
  else await takeVersion(ctx, loaded, { ...change, next });

  const { content, countyName, number } = demand;
  await ctx.audit({
    action: 'menu.demand_rematched',
    subject: { type: 'receivedDemand', id: demandId },
    summary: `按第${number}版重配${countyName}“${content.title}”，收回${body.recall.length}人`,
    before: loaded.matching.teams.find((it) => it.demandId === demandId) ?? null,
    after: { number: next?.demand.number ?? number, ...body },
  });
  return combinedId;
}

async function requireSettled(ctx: MenuCtx, { plan }: LoadedMatching): Promise<void> {
  if (!plan.isSent) throw conflict('nobody_sent', '还没有派员，请点“重新匹配”，全部需求一起求解');
  const runs = await listRuns(inTalentPool(ctx), plan.id);
  if (runs.some(({ finishedAt }) => finishedAt === null))
    throw conflict('plan_solving', '组队方案正在求解，请等求解结束，或先停止求解，再重配');
}

/** The team of the plan becomes what this version asks, or is one more. */
async function takeVersion(
  ctx: MenuCtx,
  { matching, plan }: LoadedMatching,
  { demandId, next, teamId: known }: LoadedChange & { readonly next: Next },
): Promise<void> {
  const pool = inTalentPool(ctx);
  const teamId = known ?? (await addPlanTeam(pool, plan.id, next.need));
  await restaffTeam(pool, plan.id, { ...next.need, teamId });
  const { number, wishes } = next.demand;
  const now = { demandId, number, planTeamId: teamId, wishes };
  await updateMatching(ctx.tx, matching.id, {
    teams: JSON.stringify([...matching.teams.filter((it) => it.demandId !== demandId), now]),
    leftOut: JSON.stringify(matching.leftOut.filter((it) => it.demandId !== demandId)),
  });
}

type Next = NonNullable<LoadedChange['next']>;

function requireChange(demand: ReceivedDemand, changes: readonly LoadedChange[]): LoadedChange {
  if (demand.withdrawnAt !== null) throw conflict('demand_withdrawn', '县区已撤回这项需求');
  const change = changes.find((it) => it.demandId === demand.id);
  if (change === undefined)
    throw conflict('demand_unchanged', '已按这一版需求派员，席位齐全，不用重配');
  if (change.refusal !== null)
    throw conflict('demand_left_out', `这项需求现在不能匹配：${change.refusal}`);
  return change;
}

/** Nobody stays whom a rule bars, nor more than are wanted; nobody leaves without a reason. */
function requireFit(
  change: LoadedChange,
  { seats }: LoadedMatching,
  { reason: why, recall }: RematchBody,
): void {
  const { review } = change;
  const known = new Set(review.people.map(({ id }) => id));
  if (!recall.every((id) => known.has(id)))
    throw invalid('person_not_seated', '收回的人不在这项需求的席位上，请刷新', 'recall');
  if (recall.length > 0 && why === null)
    throw invalid('recall_reason_missing', '收回人员须写明理由', 'reason');
  const staying = review.people.filter(({ id }) => !recall.includes(id));
  const over = review.surplus - recall.length;
  const left = seats.filter(({ person }) => !recall.includes(person));
  const sentences = [
    ...staying.flatMap(({ bars }) => bars),
    ...(over > 0 ? [`需求人数减少，还须收回${over}人。`] : []),
    ...(over === 0 ? lacksOfFull(change, left) : []),
  ];
  if (sentences.length === 0) return;
  const reasons = sentences.map((sentence) => reason('people_do_not_fit', sentence));
  throw new ConflictError('menu.people_do_not_fit', sentences.join(''), { reasons });
}

/** With no seat free, what those who stay lack nobody can bring. */
function lacksOfFull({ problem, teamId }: LoadedChange, left: readonly Seat[]): string[] {
  const team = problem.teams.find(({ id }) => id === teamId);
  const own = left.filter((seat) => seat.team === teamId);
  if (team === undefined || own.length < team.size.max) return [];
  return checkSeats(problem, left)
    .filter((it) => it.team === teamId && it.person === null)
    .map(({ sentence }) => `${sentence}席位已满，请另选收回的人。`);
}
