import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { jointPeriod, jointTeams, jointUndertaking } from '../content/content.ts';
import type { World } from '../play/world.ts';
import { demoLimits, Plan } from './add-own-plan.ts';

const Cards = z.object({
  items: z.array(z.object({ units: z.array(z.object({ targetId: z.uuid(), name: z.string() })) })),
});

const city = { by: 'km-p-02', in: { tenantCode: '530100' } } as const;
const path = 'talent-pool/plans';

/** Fourteen teams, one for each county: what they need is said, who goes is not. */
export function addJointPlan(timeline: Timeline, world: World, onDate: OnDate): void {
  timeline.add(onDate('2026-11-18'), () => planJointRound(world, onDate));
}

async function planJointRound({ player, units }: World, onDate: OnDate): Promise<void> {
  const call = { ...city, method: 'GET', path: 'talent-pool/target-cards' } as const;
  const { items } = await player.read(call, Cards);
  const targets = new Map(
    items.flatMap((card) => card.units).map(({ name, targetId }) => [name, targetId]),
  );
  const teams = jointTeams.map((team) => ({
    name: team.name,
    targetIds: team.units.flatMap((ref) => targets.get(units.get(ref)?.name ?? '') ?? []),
  }));
  const body = {
    kind: 'joint',
    title: `${jointUndertaking}组队方案`,
    mode: 'optimized',
    recusalMode: 'combined',
    period: { from: onDate(jointPeriod.from), to: onDate(jointPeriod.to) },
    pools: ['inspection', 'leader', 'card'],
    teams,
  };
  const { id, version } = await player.read({ ...city, path, body }, Plan);
  const limits = { ...demoLimits, minOutsideShare: 0.5, bothLevels: true };
  await player.send({
    ...city,
    method: 'PATCH',
    path: `${path}/${id}`,
    body: { limits },
    version,
  });
}
