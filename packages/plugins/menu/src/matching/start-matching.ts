import { createPlan, inTalentPool, readPlan, takeBackPlan } from '@lianxun/plugin-talent-pool/api';
import { v7 as uuidv7 } from 'uuid';

import { requireUndertaking } from '../board/require-undertaking.ts';
import type { MenuCtx } from '../database.ts';
import { conflict } from '../refusals.ts';
import type { StartMatchingBody } from './matching.schemas.ts';
import { findLastMatching, insertMatching } from './matchings.repository.ts';
import { composeOpenDemands } from './open-demands.ts';

/** Nobody of the county itself, 组长 included. */
const outsideOnly = { minOutsideShare: 1 };

/** 匹配: all demands of the moment become one joint staffing plan, to be solved on its board. */
export async function startMatching(
  ctx: MenuCtx,
  combinedId: string,
  { pools, title }: StartMatchingBody,
): Promise<void> {
  const undertaking = await requireUndertaking(ctx, combinedId);
  const { leftOut, teams } = await composeOpenDemands(ctx, combinedId, pools);
  if (teams.length === 0)
    throw conflict('nothing_to_match', '没有可以匹配的需求：请先请县区报送需求和对象卡并参加');
  const pool = inTalentPool(ctx);
  const former = await findLastMatching(ctx.tx, combinedId);
  if (former !== undefined) await takeBackPlan(pool, former.planId, '需求重新匹配');
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
