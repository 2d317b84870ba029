import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import {
  candidate,
  openPlanWorld,
  pair,
  planOf,
  type PlanWorld,
} from '../../../test/plan-factories.ts';
import type { Candidate } from '../../candidates/candidate.ts';
import { getRecusalMatter } from './list-matters.ts';
import { raiseFromPlan } from './raise-from-plan.ts';

let world: PlanWorld;
beforeAll(async () => {
  world = await openPlanWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  Object.assign(world.records, { candidates: [], targets: [], pairs: [], ruleSetVersion: 0 });
});

async function wanted(found: 'suspect' | 'mustRecuse' | 'pass', userId: string | null = null) {
  const person: Candidate = { ...candidate({ mayLead: true }), userId };
  world.records.candidates.push(person);
  const plan = await planOf(world, ['第一组']);
  const [unit] = world.records.targets;
  if (unit && found !== 'pass')
    world.records.pairs.push(...pair({ candidate: person, target: unit }, { result: found }));
  const team = plan.problem.teams[0]?.id ?? '';
  const raise = (by = world.office) =>
    world.as(by, (ctx) =>
      raiseFromPlan(ctx, plan.id, { person: person.staffing.id, team, role: 'leader' }),
    );
  return { plan, person, team, raise };
}

test.each(['suspect', 'mustRecuse'] as const)(
  'what stands against somebody wanted in a plan is put forward before he is seated: %s',
  async (kind) => {
    const { person, raise } = await wanted(kind);
    const { ids } = await raise();
    const matter = await world.as(world.director, (ctx) => getRecusalMatter(ctx, ids[0] ?? ''));

    expect(ids).toHaveLength(1);
    expect(matter).toMatchObject({
      kind,
      displayName: person.staffing.name,
      teamName: '第一组',
      role: 'leading',
      stage: 'raised',
    });
    expect(await raise()).toEqual({ ids });
  },
);

test('nothing is put forward where nothing stands against him', async () => {
  const { raise } = await wanted('pass');
  await expect(raise()).rejects.toMatchObject({ code: 'talent-pool.nothing_to_decide' });
});

test('nobody puts forward himself, whether something stands against him or not', async () => {
  for (const found of ['mustRecuse', 'pass'] as const) {
    const { raise } = await wanted(found, world.office.id);
    await expect(raise()).rejects.toMatchObject({ code: 'talent-pool.own_matter_raised' });
  }
});

test('an unknown person, team or plan is not found', async () => {
  const { plan, person, team } = await wanted('suspect');
  for (const [id, body] of [
    [randomUUID(), { person: person.staffing.id, team }],
    [plan.id, { person: randomUUID(), team }],
    [plan.id, { person: person.staffing.id, team: randomUUID() }],
  ] as const)
    await expect(
      world.as(world.office, (ctx) => raiseFromPlan(ctx, id, { ...body, role: 'member' })),
    ).rejects.toMatchObject({ code: expect.stringMatching(/_not_found$/u) });
});
