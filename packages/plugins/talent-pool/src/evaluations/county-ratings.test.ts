import type { TestKernel } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  assessAll,
  createWorld,
  look,
  open,
  openHost,
  rate,
  type World,
} from '../../test/evaluation-factories.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { countyRatingShare } from './evaluation.settings.ts';
import { saveCountyRatings } from './save-county-ratings.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

/** The second of the team was sent here for one unit by the city. */
async function sent(world: World, candidateId = uuidv7()) {
  const [, user] = world.team;
  const targetId = uuidv7();
  await host.db.admin.query(
    `insert into p_talent_pool.dispatches (tenant_id, id, half, undertaking, candidate_id, user_id, person_name,
       sending_unit, home_tenant_id, home_name, target_tenant, target_name, requester_tenant_id, requester_name,
       target_exchange_id, target_ids, team_name, role, serves_from, serves_to, round_team_id,
       requested_by, requested_by_name, requested_at)
     values ($1, $2, 'target', '菜单式统合巡察', $3, $4, '组员2', '市审计局', 1, '昆明市', $1, '西山区', 1, '昆明市',
       $5, array[$6]::uuid[], '第一巡察组', 'member', '2026-01-05', '2026-03-06', $7, $4, '处长', now())`,
    [world.county.id, uuidv7(), candidateId, user?.id, uuidv7(), targetId, world.teamId],
  );
  return { candidateId, targetId };
}

const served = (
  world: World,
  { candidateId, targetId }: { readonly candidateId: string; readonly targetId: string },
  mark: number,
) =>
  world.asMember(world.office, (ctx) =>
    saveCountyRatings(ctx, {
      sourceId: uuidv7(),
      title: '巡察需求“财政专项”',
      targetIds: [targetId],
      people: [{ candidateId, mark, comment: '业务精通' }],
    }),
  );

/** 92 for oneself, 88 from everybody else, 91 by the office: 10, 20, 30 and 20 of 80. */
async function summarised(world: World): Promise<string> {
  const id = await open(world);
  for (const user of world.team) await rate(world, id, { user, given: 88 });
  await world.asMember(world.office, (ctx) => closeRating(ctx, id));
  await assessAll(world, id, { overall: 91 });
  return id;
}

const conclude = (world: World, id: string) =>
  world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));

async function sheetsOf(world: World, id: string) {
  const { sheets } = await look(world, id);
  const [, second, third] = sheets;
  if (second === undefined || third === undefined) throw new Error('too few sheets');
  return { second, third };
}

const overallOf = ({ shares }: { readonly shares: readonly { part: string }[] }) =>
  shares.find(({ part }) => part === 'overall');

describe('县区满意度', () => {
  test('makes its share of 综合评定, and nothing beside it', async () => {
    const world = await createWorld(host);
    const person = await sent(world);
    await served(world, person, 5);
    await served(world, person, 4);
    const id = await summarised(world);

    const { second, third } = await sheetsOf(world, id);
    // 70 % of 91 and 30 % of (100 + 80) ÷ 2
    expect(overallOf(second)).toMatchObject({ meanHundredths: 9070, raters: 1 });
    // (10 × 92 + 20 × 88 + 30 × 88 + 20 × 90.7) ÷ 80
    expect(second).toMatchObject({ overall: 91, totalHundredths: 8918 });
    expect(second.countyRatings.map(({ counts, mark }) => [mark, counts])).toEqual([
      [5, true],
      [4, true],
    ]);
    expect(overallOf(third)).toMatchObject({ meanHundredths: 9100 });
    expect(third).toMatchObject({ totalHundredths: 8925, countyRatings: [] });

    await conclude(world, id);
    expect((await sheetsOf(world, id)).second.totalHundredths).toBe(8918);
  });

  test('that comes after the conclusion changes nothing of it', async () => {
    const world = await createWorld(host);
    const person = await sent(world);
    await served(world, person, 5);
    const id = await summarised(world);
    await conclude(world, id);
    const before = (await sheetsOf(world, id)).second;
    await served(world, person, 1);

    const after = (await sheetsOf(world, id)).second;
    expect(after.totalHundredths).toBe(before.totalHundredths);
    expect(after.countyRatings.map(({ counts, mark }) => [mark, counts])).toEqual([
      [5, true],
      [1, false],
    ]);
  });

  test('counts in the team the person came into, for the units he was sent for', async () => {
    const world = await createWorld(host);
    const { candidateId, targetId } = await sent(world);
    await served(world, { candidateId, targetId: uuidv7() }, 1);
    await served(world, { candidateId: uuidv7(), targetId }, 1);
    const id = await summarised(world);

    expect((await sheetsOf(world, id)).second).toMatchObject({
      totalHundredths: 8925,
      countyRatings: [],
    });
  });

  test('counts as much as the tenant had set on the day the evaluation was opened', async () => {
    const world = await createWorld(host);
    await host.db.admin.query(
      'insert into core.tenant_settings (tenant_id, id, key, value, changed_at) values ($1, $2, $3, $4::jsonb, now())',
      [world.county.id, uuidv7(), countyRatingShare.key, '0'],
    );
    const person = await sent(world);
    await served(world, person, 1);
    const id = await summarised(world);
    await host.db.admin.query(
      `update core.tenant_settings set value = '100' where tenant_id = $1`,
      [world.county.id],
    );
    await conclude(world, id);

    const { second } = await sheetsOf(world, id);
    expect(second.totalHundredths).toBe(8925);
    expect(second.countyRatings.map(({ counts }) => counts)).toEqual([false]);
  });

  test('is told once for what was served', async () => {
    const world = await createWorld(host);
    const { candidateId, targetId } = await sent(world);
    const rated = {
      sourceId: uuidv7(),
      title: '巡察需求“财政专项”',
      targetIds: [targetId],
      people: [{ candidateId, mark: 3, comment: '' }],
    };
    const save = () => world.asMember(world.office, (ctx) => saveCountyRatings(ctx, rated));
    await save();
    await expect(save()).rejects.toThrow(/duplicate key/u);
  });
});
