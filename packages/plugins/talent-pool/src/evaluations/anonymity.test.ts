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
import { cancelEvaluation } from './cancel-evaluation.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { evaluationWorkflow } from './evaluation.workflow.ts';
import { expireOverdue } from './expire-ratings.job.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

async function rows<Row extends object>({ county }: World, statement: string): Promise<Row[]> {
  return (await host.db.admin.query<Row>(statement, [county.id])).rows;
}

/** So many of the team have rated; the leader comes first. */
async function rating(count: number, size = 6): Promise<{ world: World; id: string }> {
  const world = await createWorld(host, { size });
  const id = await open(world);
  for (const user of world.team.slice(0, count)) await rate(world, id, { user, given: 88 });
  return { world, id };
}

async function expired(count: number) {
  const it = await rating(count);
  await rows(
    it.world,
    `update p_talent_pool.evaluations set due_on = '2020-01-01' where tenant_id = $1`,
  );
  await it.world.asJob(expireOverdue);
  return it;
}

const peerSlips = `select * from p_talent_pool.evaluation_slips where tenant_id = $1 and part = 'peer'`;

describe('a slip of 内部互评', () => {
  test('holds no rater, no time and no mark that could be read', async () => {
    const { world } = await rating(3);
    const slips = await rows<Record<string, unknown>>(world, peerSlips);
    expect(slips).toHaveLength(10);
    for (const slip of slips) {
      expect(Object.keys(slip).toSorted()).toEqual([
        'engagement_id',
        'evaluation_id',
        'id',
        'part',
        'rater_id',
        'sealed',
        'tenant_id',
        'version',
      ]);
      expect(slip['rater_id']).toBeNull();
      // Version 4: random. Version 7 would tell when it was made.
      expect(String(slip['id']).charAt(14)).toBe('4');
      expect(JSON.stringify(slip)).not.toContain('088');
    }
    const lengths = new Set(slips.map(({ sealed }) => String(sealed).length));
    expect(lengths.size).toBe(1);
  });

  test('is written by the same transaction as every other one, and lies where chance put it', async () => {
    const { world } = await rating(4);
    const slips = await rows<{ xmin: string; id: string }>(
      world,
      `select xmin::text, id from p_talent_pool.evaluation_slips where tenant_id = $1 and part = 'peer' order by ctid`,
    );
    expect(slips).toHaveLength(15);
    expect(new Set(slips.map(({ xmin }) => xmin)).size).toBe(1);
    expect(slips.map(({ id }) => id)).toEqual(slips.map(({ id }) => id).toSorted());
  });

  test('shares its transaction with the last who rated alone: no earlier one can be joined to it', async () => {
    const { world } = await rating(4);
    const joined = await rows<{ userName: string }>(
      world,
      `select distinct rater.user_name as "userName" from p_talent_pool.evaluation_raters rater
       join p_talent_pool.evaluation_slips slip on slip.xmin = rater.xmin and slip.tenant_id = rater.tenant_id
       where rater.tenant_id = $1 and slip.part = 'peer'`,
    );
    expect(joined).toEqual([{ userName: '组员4' }]);
  });

  test('cannot be traced by what a rater left out: each names one person alone', async () => {
    const { world, id } = await rating(2);
    const { sheets } = await look(world, id);
    const slips = await rows<{ sealed: string }>(world, peerSlips);
    // One slip for each of the five he rated; not one list from which he himself is missing.
    expect(slips).toHaveLength(sheets.length - 1);
  });

  test('is gone with the drafts when rating has ended, and so after a cancellation', async () => {
    const { world, id } = await rating(6);
    await world.asMember(world.office, (ctx) => closeRating(ctx, id));
    const other = await rating(3);
    await other.world.asMember(other.world.office, (ctx) =>
      cancelEvaluation(ctx, other.id, '该组提前撤回'),
    );
    for (const it of [world, other.world]) {
      expect(
        await rows(it, `select id from p_talent_pool.evaluation_slips where tenant_id = $1`),
      ).toEqual([]);
      expect(
        await rows(it, `select id from p_talent_pool.rating_drafts where tenant_id = $1`),
      ).toEqual([]);
    }
  });
});

describe('what is kept', () => {
  test('is the sum of at least three, never a single mark', async () => {
    const { world } = await expired(4);
    const parts = await rows<{ raters: number; total: number | null }>(
      world,
      `select raters, total from p_talent_pool.evaluation_parts where tenant_id = $1 and part = 'peer' order by raters`,
    );
    // Peers who rated: the three members among the four; each was rated by the two others.
    expect(parts.map(({ raters }) => raters)).toEqual([2, 2, 2, 3, 3, 3]);
    expect(parts.map(({ total }) => total)).toEqual([null, null, null, 264, 264, 264]);
  });

  test('cannot be a sum of fewer, even by hand', async () => {
    const { world } = await expired(4);
    await expect(
      rows(
        world,
        `update p_talent_pool.evaluation_parts set total = 88 where tenant_id = $1 and part = 'peer' and raters = 2`,
      ),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(
      rows(
        world,
        `update p_talent_pool.evaluation_slips set rater_id = id where tenant_id = $1 and part = 'peer'`,
      ),
    ).resolves.toEqual([]);
  });

  test('tells no hidden part by the total: it is not counted in it', async () => {
    const { world, id } = await expired(3);
    await assessAll(world, id);
    await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));
    const { sheets } = await look(world, id);
    for (const { shares, spread } of sheets.filter(({ role }) => role === 'member')) {
      const peer = shares.find(({ part }) => part === 'peer');
      expect(peer).toMatchObject({ effectiveHundredths: 0, meanHundredths: null });
      expect(spread).toContain('peer');
    }
  });
});

describe('before rating has ended', () => {
  test('nobody sees a mark, whether two have rated or three', async () => {
    const { world, id } = await rating(3);
    const before = await look(world, id);
    const [, , , fourth] = world.team;
    if (fourth === undefined) throw new Error('nobody there');
    await rate(world, id, { user: fourth, given: 10 });
    const after = await look(world, id);
    expect(before.sheets).toEqual(after.sheets);
    expect(
      after.sheets.every(
        ({ shares, totalHundredths }) => shares.length === 0 && totalHundredths === null,
      ),
    ).toBe(true);
  });

  test('the record says who has handed in, and not what', async () => {
    const { world } = await rating(2);
    const entries = await rows<{ content: string }>(
      world,
      `select coalesce(convert_from(c.content, 'utf8'), '') as content from core.audit_entries e
       left join core.audit_contents c on c.tenant_id = e.tenant_id and c.entry_id = e.id
       where e.tenant_id = $1 and e.action = 'talent-pool.ratings_submitted'`,
    );
    expect(entries).toHaveLength(2);
    for (const { content } of entries) expect(content).not.toContain('88');
  });

  test('rating cannot begin again once it has ended, whatever the workflow of the tenant', async () => {
    const world = await createWorld(host);
    await rows(
      world,
      `update core.workflow_definitions set status = 'retired' where tenant_id = $1 and subject_type = 'evaluation'`,
    );
    const { moves } = evaluationWorkflow;
    const reopening = {
      ...evaluationWorkflow,
      moves: {
        ...moves,
        reopen: {
          ...moves.closeRating,
          title: '重新评分',
          from: ['summarising'],
          to: 'rating',
          guards: [],
        },
      },
    };
    await host.db.admin.query(
      `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin)
       values ($1, $2, 'evaluation', 2, 'published', '可重开', $3, 'builtIn:strict')`,
      [world.county.id, uuidv7(), JSON.stringify(reopening)],
    );
    const id = await open(world);
    for (const user of world.team) await rate(world, id, { user, given: 88 });
    await world.asMember(world.office, (ctx) => closeRating(ctx, id));
    await expect(
      world.asMember(world.office, (ctx) =>
        ctx.workflow.move({ subject: 'evaluation', id, move: 'reopen' }),
      ),
    ).rejects.toMatchObject({ code: 'talent-pool.rating_is_over' });
  });
});
