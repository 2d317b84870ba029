import {
  createPlan,
  inTalentPool,
  listRuns,
  readPlan,
  takeBackPlan,
} from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import { holdUndertaking } from '../board/require-undertaking.ts';
import type { MenuCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import type { StartMatchingBody } from './matching.schemas.ts';
import { findLastMatching, insertMatching, type MatchingRow } from './matchings.repository.ts';
import { composeOpenDemands } from './open-demands.ts';

/** Nobody of the county itself, 组长 included. */
const outsideOnly = { minOutsideShare: 1 };

/** 匹配: all demands of the moment become one joint staffing plan, to be solved on its board. */
export async function startMatching(
  ctx: MenuCtx,
  combinedId: string,
  { lastSeen, pools, title }: StartMatchingBody,
): Promise<void> {
  const undertaking = await holdUndertaking(ctx, combinedId);
  const former = await findLastMatching(ctx.tx, combinedId);
  requireSeen(former, lastSeen);
  const { leftOut, teams } = await composeOpenDemands(ctx, combinedId, pools);
  if (teams.length === 0)
    throw conflict('nothing_to_match', '没有可以匹配的需求：请先请县区报送需求和对象卡并参加');
  const pool = inTalentPool(ctx);
  if (former !== undefined) await takeOver(ctx, former.planId);
  const planId = await createPlan(pool, {
    kind: 'joint',
    title,
    mode: 'optimized',
    recusalMode: 'combined',
    roundId: null,
    period: { from: undertaking.windowFrom, to: undertaking.windowTo },
    pools,
    undecidedFirst: false,
    limits: outsideOnly,
    teams: teams.map(({ team }) => team),
  });
  const { problem } = await readPlan(pool, planId);
  const matched = teams.map(({ demand }, index) => ({
    demandId: demand.id,
    number: demand.number,
    planTeamId: problem.teams[index]?.id ?? '',
    wishes: demand.wishes,
  }));
  const number = (former?.number ?? 0) + 1;
  await insertMatching(ctx.tx, {
    id: uuidv7(),
    combinedId,
    number,
    planId,
    teams: JSON.stringify(matched),
    leftOut: JSON.stringify(leftOut),
    toldAt: null,
    toldByName: null,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });

  await ctx.audit({
    action: 'menu.matching_started',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: `第${number}次需求匹配，${matched.length}项需求编入组队方案`,
    after: { planId, teams: matched, leftOut },
  });
}

function requireSeen(former: MatchingRow | undefined, lastSeen: number): void {
  if (former === undefined || former.number === lastSeen) return;
  throw conflict(
    'matching_begun',
    `${former.byName}已开始第${former.number}次匹配，请刷新看板，先看这次匹配的结果`,
  );
}

/** The plan is held before its runs are read: none begins on a plan that is given up. */
async function takeOver(ctx: MenuCtx, planId: string): Promise<void> {
  const pool = inTalentPool(ctx);
  if (!(await takeBackPlan(pool, planId, '需求重新匹配')))
    throw conflict(
      'people_sent',
      '已按上一次匹配派员，不能全部重新匹配；变更和新报的需求请在“匹配与公平”里逐项重配',
    );
  const runs = await listRuns(pool, planId);
  if (runs.some(({ finishedAt }) => finishedAt === null))
    throw conflict(
      'matching_running',
      '上一次匹配正在求解，请等求解结束，或在组队方案里停止求解，再重新匹配',
    );
}
