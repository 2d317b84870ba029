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
import { forOthers } from '../database.ts';
import { findMember } from '../membership/members.repository.ts';
import { applyResults } from './apply-evaluations.job.ts';
import { closeRating } from './close-rating.ts';
import { concludeEvaluation } from './conclude-evaluation.ts';
import { feedbackLetter } from './feedback-letter.document.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

/** Concluded: 92 for oneself, this mark from everybody else and from the office. */
async function concluded(world: World, mark: number): Promise<string> {
  const id = await open(world);
  for (const user of world.team) await rate(world, id, { user, given: mark, own: mark });
  await world.asMember(world.office, (ctx) => closeRating(ctx, id));
  await assessAll(world, id, { overall: mark });
  await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));
  return id;
}

/** The second of the team stands in the pool. */
async function pooled(world: World): Promise<string> {
  const id = uuidv7();
  await host.db.admin.query(
    `insert into p_talent_pool.pool_members (tenant_id, id, person_id, name, pool, intake, source, sending_unit, nominated_via, nominated_by, nominated_by_name, nominated_on, admitted_on)
     values ($1, $2, $3, '组员2', 'inspection', 'regular', 'internal', '县审计局', 'unit', $4, '办公室', '2026-01-01', '2026-01-01')`,
    [world.county.id, id, world.people[1], world.office.id],
  );
  await world.asJob((ctx) =>
    ctx.workflow.startInHistory(
      { type: 'poolMember', id },
      { stage: 'admitted', batchNumber: 1, endedOn: null },
    ),
  );
  return id;
}

const stageOf = async (world: World, memberId: string) =>
  (await world.asMember(world.office, (ctx) => findMember(ctx.tx, memberId)))?.stage;

describe('the pool', () => {
  test('watches whom an evaluation fails, and proposes his release after two in a row', async () => {
    const world = await createWorld(host);
    const member = await pooled(world);
    const first = await concluded(world, 50);
    expect(await world.asJob((ctx) => applyResults(ctx, first))).toBe(5);
    expect(await world.asJob((ctx) => applyResults(ctx, first))).toBe(0);
    expect(await stageOf(world, member)).toBe('watch');

    await host.db.admin.query(
      `update p_talent_pool.evaluations set team_id = gen_random_uuid() where tenant_id = $1`,
      [world.county.id],
    );
    const second = await concluded(world, 55);
    await world.asJob((ctx) => applyResults(ctx, second));
    const { stateTitle } =
      (await world.asMember(world.office, (ctx) => findMember(ctx.tx, member))) ?? {};
    expect(stateTitle).toBe('拟出库');
  });

  test('keeps the mark of an excellent one', async () => {
    const world = await createWorld(host);
    const member = await pooled(world);
    const id = await concluded(world, 95);
    await world.asJob((ctx) => applyResults(ctx, id));
    const row = await world.asMember(world.office, (ctx) => findMember(ctx.tx, member));
    expect(row).toMatchObject({ stage: 'admitted', excellentIn: expect.any(Number) });
  });
});

describe('评价反馈函', () => {
  test('says total, grade and the words of the leader, and no part', async () => {
    const world = await createWorld(host);
    const unitId = uuidv7();
    await host.db.admin.query(
      `insert into core.units (tenant_id, id, name, kind) values ($1, $2, '县审计局', 'department')`,
      [world.county.id, unitId],
    );
    await host.db.admin.query('update core.people set unit_id = $2 where tenant_id = $1', [
      world.county.id,
      unitId,
    ]);
    const id = await concluded(world, 89);
    const { sheets } = await look(world, id);
    const sheet = sheets.find(({ role }) => role === 'member');
    const values = await world.asMember(world.office, (ctx) =>
      feedbackLetter.data(forOthers(ctx), sheet?.id ?? ''),
    );
    expect(values).toMatchObject({
      sendingUnit: '县审计局',
      name: '组员2',
      total: '89.0',
      grade: '优良',
      leaderText: '作风扎实',
    });
    const fields = Object.keys(values ?? {});
    expect(fields.filter((key) => /self|peer|reverse|overall/u.test(key))).toEqual([]);
  });

  test('is none before the evaluation is concluded', async () => {
    const world = await createWorld(host);
    const id = await open(world);
    const { sheets } = await look(world, id);
    const values = await world.asMember(world.office, (ctx) =>
      feedbackLetter.data(forOthers(ctx), sheets[0]?.id ?? ''),
    );
    expect(values).toBeUndefined();
  });
});
