import {
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
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
import { forOthers, inTalentPool } from '../database.ts';
import { closeRating } from '../evaluations/close-rating.ts';
import { concludeEvaluation } from '../evaluations/conclude-evaluation.ts';
import { contestResult } from '../evaluations/contest-result.ts';
import { decideReview } from '../evaluations/decide-review.ts';
import { feedbackLetter } from '../evaluations/feedback-letter.document.ts';
import { lastEvaluations } from '../evaluations/list-results.ts';
import { deliverFeedback } from './deliver-feedback.ts';
import { feedbackCopy } from './feedback-copy.document.ts';
import { listFeedbacks } from './list-feedbacks.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

const second = <Item>([, item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error('nothing there');
  return item;
};

async function summarised(world: World): Promise<string> {
  const id = await open(world);
  for (const user of world.team) await rate(world, id, { user, given: 89, own: 89 });
  await world.asMember(world.office, (ctx) => closeRating(ctx, id));
  await assessAll(world, id, { overall: 89 });
  return id;
}

async function concluded(world: World): Promise<string> {
  const id = await summarised(world);
  await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));
  return id;
}

/** A unit with its liaison, and the people who work there. */
async function unitOf(tenant: TestTenant, people: readonly string[]) {
  const { admin } = host.db;
  const unitId = await insertUnit(admin, tenant);
  const liaison = await insertUser(admin, tenant, { member: false });
  await insertUnitUser(admin, tenant, { unitId, user: liaison, part: 'unitLiaison' });
  await admin.query(
    'update core.people set unit_id = $3 where tenant_id = $1 and id = any($2::uuid[])',
    [tenant.id, people, unitId],
  );
  const entrance = {
    kind: 'unit',
    credential: liaison.credential,
    code: tenant.code,
    unitId,
  } as const;
  const read = () => host.read(entrance, (ctx) => listFeedbacks(inTalentPool(ctx), { limit: 50 }));
  return { unitId, liaison, entrance, read };
}

const deliver = (world: World, id: string, sheetId: string, user = world.office) =>
  world.asMember(user, (ctx) => deliverFeedback(ctx, { id, sheetId }));

const noticesOf = async (tenant: TestTenant, user: TestUser) => {
  const { rows } = await host.db.admin.query<{ title: string }>(
    'select title from core.notifications where tenant_id = $1 and user_id = $2',
    [tenant.id, user.id],
  );
  return rows.map(({ title }) => title);
};

describe('评价反馈 within a tenant', () => {
  test('reaches the unit where the person works, and no other', async () => {
    const world = await createWorld(host);
    const own = await unitOf(world.county, [second(world.people)]);
    const other = await unitOf(world.county, []);
    const id = await concluded(world);
    const sheet = second((await look(world, id)).sheets);

    await deliver(world, id, sheet.id);

    const { items } = await own.read();
    expect(items).toMatchObject([
      { personName: '组员2', total: 89, gradeTitle: '优良', leaderText: '作风扎实' },
    ]);
    expect(
      Object.keys(items[0] ?? {}).filter((key) => /self|peer|reverse|overall/u.test(key)),
    ).toEqual([]);
    expect((await other.read()).items).toEqual([]);
    expect(await noticesOf(world.county, own.liaison)).toEqual([
      '收到评价反馈：组员2（第一轮巡察）',
    ]);
    const told = second((await look(world, id)).sheets).deliveredOn;
    expect(told).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  });

  test('waits for the conclusion and for the answer to a review, and then says the new total', async () => {
    const world = await createWorld(host);
    const unit = await unitOf(world.county, [second(world.people)]);
    const id = await summarised(world);
    const { id: sheetId } = second((await look(world, id)).sheets);
    await expect(deliver(world, id, sheetId)).rejects.toMatchObject({
      code: 'talent-pool.feedback_early',
    });
    await world.asMember(world.office, (ctx) => concludeEvaluation(ctx, id));
    await deliver(world, id, sheetId);
    await world.asTeam(second(world.team), (ctx) => contestResult(ctx, id, '请复核'));
    await expect(deliver(world, id, sheetId)).rejects.toMatchObject({
      code: 'talent-pool.feedback_in_review',
    });
    const answer = { outcome: 'changed', decision: '调高', overall: 97, liftCap: false } as const;
    await world.asMember(world.director, (ctx) => decideReview(ctx, { id, sheetId }, answer));
    await deliver(world, id, sheetId);

    // (89 × 80 − 20 × 89 + 20 × 97) ÷ 80
    expect((await unit.read()).items.map(({ total }) => total)).toEqual([91]);
  });

  test('can be made into a document by the unit, in the name of who evaluated', async () => {
    const world = await createWorld(host);
    const unit = await unitOf(world.county, [second(world.people)]);
    const other = await unitOf(world.county, []);
    const id = await concluded(world);
    await deliver(world, id, second((await look(world, id)).sheets).id);
    const { items } = await unit.read();
    const make = (entrance: typeof unit.entrance) =>
      host.read(entrance, (ctx) => feedbackCopy.data(ctx, items[0]?.id ?? ''));

    expect(await make(unit.entrance)).toMatchObject({
      from: world.county.name,
      name: '组员2',
      total: '89.0',
      grade: '优良',
    });
    expect(await make(other.entrance)).toBeUndefined();
  });
});

interface Half {
  readonly half: 'requester' | 'home' | 'target';
  readonly tenant: TestTenant;
  readonly personId?: string;
  readonly teamId?: string;
}

/** Somebody of one county serves in the team of another, by way of the city. */
async function borrowed(world: World) {
  const { admin } = host.db;
  const city = await host.city();
  const home = await host.county();
  const personId = uuidv7();
  await admin.query(`insert into core.people (tenant_id, id, name) values ($1, $2, '组员2')`, [
    home.id,
    personId,
  ]);
  const unit = await unitOf(home, [personId]);
  const exchanges = [uuidv7(), uuidv7()];
  const insert = ({ half, personId: person = '', teamId, tenant }: Half) =>
    admin.query(
      `insert into p_talent_pool.dispatches (tenant_id, id, half, undertaking, candidate_id, person_id, user_id, person_name,
         sending_unit, home_tenant_id, home_name, target_tenant, target_name, requester_tenant_id, requester_name,
         home_exchange_id, target_exchange_id, team_name, role, serves_from, serves_to, round_team_id,
         requested_by, requested_by_name, requested_at)
       values ($1, $2, $3, '统合巡察', $2, $4, $5, '组员2', '财政局', $6, '官渡区', $7, '西山区', $8, '昆明市',
         $9, $10, '第一巡察组', 'member', '2026-01-05', '2026-03-06', $11, $5, '处长', now())`,
      [
        tenant.id,
        uuidv7(),
        half,
        person === '' ? null : person,
        second(world.team).id,
        home.id,
        world.county.id,
        city.id,
        half === 'target' ? null : exchanges[0],
        half === 'home' ? null : exchanges[1],
        teamId ?? null,
      ],
    );
  await insert({ half: 'target', tenant: world.county, teamId: world.teamId });
  await insert({ half: 'requester', tenant: city });
  await insert({ half: 'home', tenant: home, personId });
  await admin.query(
    `update p_talent_pool.evaluation_sheets set person_id = null where tenant_id = $1 and user_id = $2`,
    [world.county.id, second(world.team).id],
  );
  return { city, home, unit, personId };
}

describe('评价反馈 of a borrowed person', () => {
  test('goes by way of the city to the unit in the county that sent him, once more after a change', async () => {
    const world = await createWorld(host);
    const id = await concluded(world);
    const { city, home, personId, unit } = await borrowed(world);
    const { id: sheetId } = second((await look(world, id)).sheets);
    const carry = async () => {
      await deliver(world, id, sheetId);
      await host.deliver(world.county);
      await host.deliver(city);
    };

    await carry();
    await carry();

    expect((await unit.read()).items).toMatchObject([
      { personName: '组员2', fromName: world.county.name, total: 89, half: 'received' },
    ]);
    expect(await noticesOf(home, unit.liaison)).toHaveLength(1);
    const job = { kind: 'job', tenantId: home.id, plugin: 'talent-pool', job: 'test' } as const;
    expect(await host.read(job, (ctx) => lastEvaluations(inTalentPool(ctx), [personId]))).toEqual(
      new Map([[personId, 89]]),
    );
    const { rows } = await host.db.admin.query(
      `select 1 from p_talent_pool.evaluation_feedbacks where tenant_id = $1`,
      [city.id],
    );
    expect(rows).toEqual([]);
  });

  test('names the place that sent him in the letter', async () => {
    const world = await createWorld(host);
    const id = await concluded(world);
    await borrowed(world);
    const { id: sheetId } = second((await look(world, id)).sheets);
    const values = await world.asMember(world.office, (ctx) =>
      feedbackLetter.data(forOthers(ctx), sheetId),
    );
    expect(values).toMatchObject({ sendingUnit: '官渡区财政局', name: '组员2' });
  });
});
