import type { TestKernel } from '@lianxun/plugin-testing';
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
import { forOthers } from '../database.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { endReverseRating } from './end-reverse-rating.ts';
import { openReverseRating } from './open-reverse-rating.ts';
import { reverseQuestions, reverseScore } from './reverse-questions.rules.ts';
import { reverseRating } from './reverse-rating.form.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const all = (value: string) => Object.fromEntries(reverseQuestions.map(({ key }) => [key, value]));

/** Everybody in the team has rated, and its unit may. */
async function opened(invited = 5): Promise<{ world: World; id: string }> {
  const world = await createWorld(host);
  const id = await open(world);
  for (const user of world.team) await rate(world, id, { user, given: 90, own: 90 });
  const { reverse } = await look(world, id);
  const { paths } = await world.asMember(world.office, (ctx) =>
    openReverseRating(ctx, id, { unitId: reverse[0]?.unitId ?? '', invited, mode: 'shared' }),
  );
  expect(paths).toHaveLength(1);
  return { world, id };
}

interface Rated {
  readonly world: World;
  readonly id: string;
}

/** What the form is given once the answers were taken, in a job and in random order. */
const hand = ({ id, world }: Rated, value: string) =>
  world.asJob((ctx) =>
    reverseRating.submit(
      forOthers(ctx),
      { subject: { type: 'evaluation', id }, title: '', content: {} },
      all(value),
    ),
  );

async function finished({ id, world }: Rated) {
  await world.asMember(world.office, (ctx) => endReverseRating(ctx, id));
  await world.asMember(world.office, (ctx) => closeRating(ctx, id));
  await assessAll(world, id, { overall: 90, leaderScore: null, leaderRemark: null });
  await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));
  return await look(world, id);
}

test('five answers are worth a hundred points at most, whole ones', () => {
  expect(reverseScore(all('good'))).toBe(100);
  expect(reverseScore(all('poor'))).toBe(30);
  expect(reverseScore({ ...all('good'), style: 'fair' })).toBe(97);
});

describe('反向测评', () => {
  test('counts for everybody in the team once three of the unit have answered', async () => {
    const it = await opened();
    for (const value of ['good', 'fair', 'fair']) await hand(it, value);
    const { sheets } = await finished(it);
    for (const { shares, spread } of sheets) {
      // (100 + 85 + 85) ÷ 3
      expect(shares.find(({ part }) => part === 'reverse')).toMatchObject({
        raters: 3,
        meanHundredths: 9000,
      });
      expect(spread).toEqual([]);
    }
  });

  test('of two is not kept, and its weight is spread', async () => {
    const it = await opened();
    for (const value of ['poor', 'poor']) await hand(it, value);
    const { sheets } = await finished(it);
    expect(sheets.every(({ totalHundredths }) => totalHundredths === 9000)).toBe(true);
    expect(sheets.every(({ spread }) => spread.includes('reverse'))).toBe(true);
  });

  test('waits for the team to have left, and is opened once for a unit', async () => {
    const { world, id } = await opened();
    const { reverse } = await look(world, id);
    const again = world.asMember(world.office, (ctx) =>
      openReverseRating(ctx, id, { unitId: reverse[0]?.unitId ?? '', invited: 5, mode: 'ballots' }),
    );
    await expect(again).rejects.toMatchObject({ code: 'talent-pool.reverse_opened' });

    const early = await createWorld(host, { offSiteOn: '2099-03-06' });
    const other = await open(early);
    const unitId = (await look(early, other)).reverse[0]?.unitId ?? '';
    await expect(
      early.asMember(early.office, (ctx) =>
        openReverseRating(ctx, other, { unitId, invited: 5, mode: 'shared' }),
      ),
    ).rejects.toMatchObject({ code: 'talent-pool.reverse_before_off_site' });
  });

  test('leaves no unit, no link and no time on a slip', async () => {
    const it = await opened();
    for (const value of ['good', 'fair', 'plain']) await hand(it, value);
    const { rows } = await host.db.admin.query<Record<string, unknown>>(
      `select * from p_talent_pool.evaluation_slips where tenant_id = $1 and part = 'reverse'`,
      [it.world.county.id],
    );
    expect(rows).toHaveLength(3);
    for (const row of rows)
      expect(Object.keys(row).toSorted()).toEqual([
        'engagement_id',
        'evaluation_id',
        'id',
        'part',
        'rater_id',
        'sealed',
        'tenant_id',
        'version',
      ]);
  });

  test('is shut when rating has ended, and rating does not end over forms on their way', async () => {
    const it = await opened();
    const { id, world } = it;
    const used = (count: number) =>
      host.db.admin.query('update core.public_links set used_count = $2 where tenant_id = $1', [
        world.county.id,
        count,
      ]);
    await used(1);
    await expect(world.asMember(world.office, (ctx) => closeRating(ctx, id))).rejects.toMatchObject(
      { code: 'core.move_refused' },
    );
    await used(0);
    await finished(it);
    const links = await world.asMember(world.office, (ctx) =>
      ctx.publicLinks.list({ type: 'evaluation', id }),
    );
    expect(links.map(({ state }) => state)).toEqual(['revoked']);
    await expect(hand(it, 'good')).rejects.toMatchObject({ code: 'talent-pool.rating_closed' });
  });
});
