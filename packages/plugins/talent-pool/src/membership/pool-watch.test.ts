import { insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  admitted,
  createWorld,
  move,
  openHost,
  rosterEntry,
  type World,
} from '../../test/factories.ts';
import { applyEvaluation } from './apply-evaluation.ts';
import { findLeavers } from './find-leavers.ts';
import { beginMission, endMission, type Mission } from './follow-mission.ts';
import { leaverSign, type LeaverFacts } from './leaver.rules.ts';
import { findMember } from './members.repository.ts';
import { openRechecks } from './open-rechecks.ts';
import { isDueForRecheck, recheckYear } from './recheck.rules.ts';
import { insertRechecks, listRechecks } from './rechecks.repository.ts';
import { settleRecheck } from './settle-recheck.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const member = (id: string) => world.asMember(world.office, (ctx) => findMember(ctx.tx, id));

const mission: Mission = {
  roundId: null,
  roundName: '第十二届区委第三轮巡察',
  teamName: '第一巡察组',
  role: 'member',
  from: '2026-03-01',
  to: '2026-04-30',
};

describe('a sign that somebody leaves', () => {
  const ages = { male: 60, female: 55 };
  const stays: LeaverFacts = {
    birthMonth: '1985-03',
    gender: 'female',
    isActive: true,
    hasLiveAccount: null,
    sentBy: { unitId: 'a', bodyId: null },
    belongs: { unitId: 'a', bodyId: null },
    posts: [{ endedOn: null }],
  };

  test.each<[string, Partial<LeaverFacts>, string | null]>([
    ['nothing', {}, null],
    ['her age, in the month it is reached', { birthMonth: '1971-03' }, 'retired'],
    ['not a month before', { birthMonth: '1971-04' }, null],
    ['his age is another', { birthMonth: '1971-03', gender: 'male' }, null],
    ['an unknown gender waits for the later age', { birthMonth: '1971-03', gender: null }, null],
    ['another unit', { belongs: { unitId: 'b', bodyId: null } }, 'moved'],
    ['a unit the directory does not know', { belongs: { unitId: null, bodyId: null } }, null],
    ['a dead account', { hasLiveAccount: false }, 'inactive'],
    ['a post that has ended', { posts: [{ endedOn: '2026-02-28' }] }, 'postEnded'],
    ['a post that ends later', { posts: [{ endedOn: '2026-09-30' }] }, null],
  ])('is %s', (_, facts, sign) => {
    expect(leaverSign({ ...stays, ...facts }, ages, '2026-03-01')).toBe(sign);
  });
});

describe('离库预警', () => {
  test('proposes the release of somebody who has moved', async () => {
    const { id, personId } = await admitted(world);
    const unitId = await insertUnit(host.db.admin, world.county);
    await host.db.admin.query('update core.people set unit_id = $2 where id = $1', [
      personId,
      unitId,
    ]);

    await world.asJob(findLeavers);

    expect(await member(id)).toMatchObject({ leaverSign: 'moved', stateTitle: '拟出库' });
  });

  test('waits until his open work has been handed over', async () => {
    const { id, personId } = await admitted(
      world,
      rosterEntry(world, { profile: { birthMonth: '1950-01' } }),
    );
    await host.db.admin.query(
      'update core.memberships set person_id = $3 where tenant_id = $1 and user_id = $2',
      [world.county.id, world.group.id, personId],
    );
    const waiting = await admitted(world, rosterEntry(world));
    const leave = { reason: '退休', reasonCode: 'retired' };
    await world.asMember(world.office, (ctx) =>
      ctx.workflow.move({
        subject: 'poolMember',
        id: waiting.id,
        move: 'proposeRelease',
        ...leave,
      }),
    );

    await world.asJob(findLeavers);
    expect(await member(id)).toMatchObject({ leaverSign: 'retired', stage: 'admitted' });

    await host.db.admin.query(
      "update core.workflow_tasks set status = 'cancelled' where tenant_id = $1 and user_id = $2",
      [world.county.id, world.group.id],
    );
    await world.asJob(findLeavers);
    expect(await member(id)).toMatchObject({ stateTitle: '拟出库' });
  });
});

describe('a leaver who is kept', () => {
  const moveTo = async (personId: string): Promise<void> => {
    const unitId = await insertUnit(host.db.admin, world.county);
    await host.db.admin.query('update core.people set unit_id = $2 where id = $1', [
      personId,
      unitId,
    ]);
  };
  const keptAfterMove = async () => {
    const made = await admitted(world);
    await moveTo(made.personId);
    await world.asJob(findLeavers);
    await move(world, world.group, { id: made.id, move: 'keep', reason: '仍可参加巡察' });
    return made;
  };

  test('is left in peace by the nights that follow', async () => {
    const { id } = await keptAfterMove();

    await world.asJob(findLeavers);
    await world.asJob(findLeavers);

    expect(await member(id)).toMatchObject({ stateTitle: '在库', leaverSign: null });
  });

  test('is proposed again when something new is known', async () => {
    const { id, personId } = await keptAfterMove();
    await moveTo(personId);

    await world.asJob(findLeavers);

    expect(await member(id)).toMatchObject({ stateTitle: '拟出库', leaverSign: 'moved' });
  });

  test('is looked at anew once the recheck comes', async () => {
    const { id } = await keptAfterMove();
    await host.db.admin.query(
      "update p_talent_pool.pool_members set admitted_on = '2020-01-01' where id = $1",
      [id],
    );

    await world.asJob(openRechecks);
    await world.asJob(findLeavers);

    expect(await member(id)).toMatchObject({ stateTitle: '拟出库' });
  });

  test('by the recheck stays, as by the leading group', async () => {
    const { id, personId } = await admitted(world);
    await moveTo(personId);
    await world.asMember(world.office, (ctx) => beginMission(ctx, id, mission));
    await world.asJob(findLeavers);
    await world.asMember(world.office, (ctx) => endMission(ctx, id, { endedOn: '2026-04-20' }));
    await world.asMember(world.office, async (ctx) => {
      await insertRechecks(ctx.tx, [{ memberId: id, year: 2031, dueOn: '2031-02-01' }]);
    });
    const [recheck] = await world.asMember(world.office, (ctx) =>
      listRechecks(ctx.tx, { memberId: id, year: 2031 }),
    );
    await world.asMember(world.office, (ctx) =>
      settleRecheck(ctx, recheck?.id ?? '', {
        outcome: { result: 'kept' },
        version: recheck?.version,
      }),
    );

    await world.asJob(findLeavers);

    expect(await member(id)).toMatchObject({ stateTitle: '在库', leaverSign: null });
  });
});

describe('年度复核', () => {
  test('is due in its month for whoever has half a year in the pool', () => {
    expect(recheckYear('2026-02-28', 3)).toBeNull();
    expect(recheckYear('2026-03-01', 3)).toEqual({ year: 2026, month: 3 });
    expect(isDueForRecheck('2025-09-01', { year: 2026, month: 3 })).toBe(true);
    expect(isDueForRecheck('2025-09-02', { year: 2026, month: 3 })).toBe(false);
  });

  test('lists a member once a year, pauses him when it is missed, and lets him back', async () => {
    const { id } = await admitted(world);
    await host.db.admin.query(
      "update p_talent_pool.pool_members set admitted_on = '2020-01-01' where id = $1",
      [id],
    );
    await world.asJob(openRechecks);
    await world.asJob(openRechecks);
    const open = () =>
      world.asMember(world.office, (ctx) => listRechecks(ctx.tx, { memberId: id }));
    const [recheck] = await open();
    expect(await open()).toHaveLength(1);

    await host.db.admin.query(
      "update p_talent_pool.rechecks set due_on = '2020-02-01' where member_id = $1",
      [id],
    );
    await world.asJob(openRechecks);
    expect(await member(id)).toMatchObject({ stage: 'paused' });

    await world.asMember(world.office, (ctx) =>
      settleRecheck(ctx, recheck?.id ?? '', {
        outcome: { result: 'kept' },
        version: recheck?.version,
      }),
    );
    expect(await member(id)).toMatchObject({ stage: 'admitted' });
  });
});

test('two failed evaluations in a row propose the release, one warns', async () => {
  const { id } = await admitted(world);
  const failed = {
    score: 52,
    gradeTitle: '不称职',
    isExcellent: false,
    isFailed: true,
    year: 2026,
    title: '第三轮第一组',
  };

  await world.asMember(world.office, (ctx) => applyEvaluation(ctx, id, failed));
  expect(await member(id)).toMatchObject({ stateTitle: '预警' });

  await world.asMember(world.office, (ctx) => applyEvaluation(ctx, id, failed));
  expect(await member(id)).toMatchObject({ stateTitle: '拟出库' });
});
