import { z } from 'zod';

import { withDates, type OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { nextRound } from '../content/content.ts';
import type { DemoRound } from '../content/types.ts';
import { parts, type World } from '../play/world.ts';
import { planRound } from '../rounds/plan-round.ts';

export const Plan = z.object({ id: z.uuid(), version: z.int() });
export const Run = z.object({ runId: z.uuid() });

/** 每个派员单位抽调不超过其在库人员的一半: the pools of the demo are small. */
export const demoLimits = {
  maxShareOfSendingUnit: 0.4,
  minOutsideShare: null,
  minSendingUnits: 2,
  maxOutOfSendingUnit: null,
  maxConsecutiveRounds: 2,
  maxRounds: null,
  bothLevels: false,
} as const;

const path = 'talent-pool/plans';
const by = parts.clerk;

/** The next round of Xishan: planned, its teams computed and taken over, not yet approved. */
export function addOwnPlan(timeline: Timeline, world: World, onDate: OnDate): void {
  const round = withDates(nextRound(), onDate);
  timeline.add(onDate('2026-11-16'), () => planRound(world, round));
  timeline.add(onDate('2026-11-18'), () => solvePlan(world, round));
}

async function solvePlan(world: World, { name, onSiteFrom, onSiteTo, ref }: DemoRound) {
  const { kernel, player, refs } = world;
  const body = {
    kind: 'own',
    title: `${name}组队方案`,
    mode: 'optimized',
    roundId: refs.get(ref),
    period: { from: onSiteFrom, to: onSiteTo },
    pools: ['inspection', 'leader', 'unitGroup'],
  };
  const plan = await player.read({ by, path, body }, Plan);
  const at = `${path}/${plan.id}`;
  const limited = await player.read(
    { by, method: 'PATCH', path: at, body: { limits: demoLimits }, version: plan.version },
    Plan,
  );
  const asked = { seed: 20_261_118, nodeLimit: 2_000, timeLimit: 60 };
  const call = { by, path: `${at}/runs`, body: asked, version: limited.version };
  const { runId } = await player.read(call, Run);
  await kernel.computations.settled();
  const { version } = await player.read({ by, method: 'GET', path: at }, Plan);
  await player.send({ by, path: `${at}/runs/${runId}/take`, version });
}
