import { ConflictError } from '@lianxun/plugin-api';
import {
  addPlanTeam,
  inTalentPool,
  listRuns,
  recallSeats,
  restaffTeam,
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
  requireFit(change, body);
  const pool = inTalentPool(ctx);
  const planId = loaded.plan.id;
  if (body.recall.length > 0)
    await recallSeats(pool, { planId, candidateIds: body.recall, reason: body.reason ?? '' });
  const teamId = change.teamId ?? (await addPlanTeam(pool, planId, change.need));
  await restaffTeam(pool, planId, { ...change.need, teamId });
  const { matching } = loaded;
  const { number, wishes } = change.demand;
  const now = { demandId, number, planTeamId: teamId, wishes };
  await updateMatching(ctx.tx, matching.id, {
    teams: JSON.stringify([...matching.teams.filter((it) => it.demandId !== demandId), now]),
    leftOut: JSON.stringify(matching.leftOut.filter((it) => it.demandId !== demandId)),
  });

  await ctx.audit({
    action: 'menu.demand_rematched',
    subject: { type: 'receivedDemand', id: demandId },
    summary: `按第${number}版重配${demand.countyName}“${demand.content.title}”，收回${body.recall.length}人`,
    before: matching.teams.find((it) => it.demandId === demandId) ?? null,
    after: { ...now, ...body },
  });
  return combinedId;
}

async function requireSettled(ctx: MenuCtx, { plan }: LoadedMatching): Promise<void> {
  if (!plan.isSent) throw conflict('nobody_sent', '还没有派员，请点“重新匹配”，全部需求一起求解');
  const runs = await listRuns(inTalentPool(ctx), plan.id);
  if (runs.some(({ finishedAt }) => finishedAt === null))
    throw conflict('plan_solving', '组队方案正在求解，请等求解结束，或先停止求解，再重配');
}

type Staffable = LoadedChange & {
  readonly need: NonNullable<LoadedChange['need']>;
  readonly demand: NonNullable<LoadedChange['demand']>;
};

function requireChange(demand: ReceivedDemand, changes: readonly LoadedChange[]): Staffable {
  if (demand.withdrawnAt !== null) throw conflict('demand_withdrawn', '县区已撤回这项需求');
  const change = changes.find((it) => it.demandId === demand.id);
  if (change === undefined)
    throw conflict('demand_unchanged', '已按这一版需求派员；席位补员请在组队方案里办理');
  const { demand: open, need, refusal } = change;
  if (need === undefined || open === undefined)
    throw conflict('demand_left_out', `这项需求现在不能匹配：${refusal ?? ''}`);
  return { ...change, need, demand: open };
}

/** Nobody stays whom a rule bars, nor more than are wanted; nobody leaves without a reason. */
function requireFit({ review }: Staffable, { reason: why, recall }: RematchBody): void {
  const known = new Set(review.people.map(({ id }) => id));
  if (!recall.every((id) => known.has(id)))
    throw invalid('person_not_seated', '收回的人不在这项需求的席位上，请刷新', 'recall');
  if (recall.length > 0 && why === null)
    throw invalid('recall_reason_missing', '收回人员须写明理由', 'reason');
  const staying = review.people.filter(({ id }) => !recall.includes(id));
  const over = review.surplus - recall.length;
  const reasons = [
    ...staying.flatMap(({ bars }) => bars.map((bar) => reason('people_do_not_fit', bar))),
    ...(over > 0 ? [reason('people_do_not_fit', `需求人数减少，还须收回${over}人`)] : []),
  ];
  if (reasons.length === 0) return;
  const message = reasons.map((it) => it.message).join('');
  throw new ConflictError('menu.people_do_not_fit', message, { reasons });
}
