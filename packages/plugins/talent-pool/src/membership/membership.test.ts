import { insertUnit, insertUnitUser, insertUser, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  admitted,
  checkedByAll,
  createWorld,
  endorse,
  move,
  nominated,
  openHost,
  rosterEntry,
  type World,
} from '../../test/factories.ts';
import { MembershipEntry } from '../roster/entry.schemas.ts';
import { beginMission, countDecline, endMission, type Mission } from './follow-mission.ts';
import { findMember } from './members.repository.ts';
import { nominatePerson } from './nominate-person.ts';

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

describe('入库', () => {
  test('goes by the unit’s opinion, the checks of three organs and the leading group', async () => {
    const { id } = await admitted(world);

    expect(await member(id)).toMatchObject({
      stage: 'admitted',
      unitOpinion: '同意推荐，保证抽调期间脱产',
      admittedOn: '2026-01-15',
      admissionDocument: '区委巡发〔2026〕3号',
    });
  });

  test('waits for the opinion of every organ', async () => {
    const { id } = await nominated(world, rosterEntry(world));
    await endorse(world, id);

    await expect(move(world, world.office, { id, move: 'check' })).rejects.toMatchObject({
      details: {
        reasons: expect.arrayContaining([
          { code: 'talent-pool.check_missing', message: expect.stringContaining('纪检监察机关') },
        ]),
      },
    });
  });

  test('is not approved by whoever checked it', async () => {
    const { id } = await nominated(world, rosterEntry(world));
    await endorse(world, id);
    await checkedByAll(world, id);
    await move(world, world.office, { id, move: 'check' });

    await expect(move(world, world.office, { id, move: 'admit' })).rejects.toMatchObject({
      status: 409,
    });
  });

  test('is asked for once: whoever stands in the pool is not proposed again', async () => {
    const entry = rosterEntry(world);
    await nominated(world, entry);

    await expect(nominated(world, entry)).rejects.toMatchObject({
      code: 'talent-pool.member_exists',
    });
  });

  test('makes one person of two pools', async () => {
    const entry = rosterEntry(world);
    const first = await nominated(world, entry, 'inspection');
    const second = await nominated(world, entry, 'leader');

    expect(second.personId).toBe(first.personId);
    expect(second.id).not.toBe(first.id);
  });
});

describe('a nomination asks nobody who has nothing to decide', () => {
  const holders = async (id: string): Promise<string[]> => {
    const { rows } = await host.db.admin.query<{ user_id: string }>(
      `select task.user_id from core.workflow_tasks task
        join core.workflow_cases subject on subject.tenant_id = task.tenant_id and subject.id = task.case_id
        where subject.subject_id = $1 and task.status = 'open'`,
      [id],
    );
    return rows.map((row) => row.user_id);
  };

  test('not who proposed it, before and after it is withdrawn', async () => {
    const membership = MembershipEntry.parse({ pool: 'inspection' });
    const { id } = await world.asMember(world.discipline, (ctx) =>
      nominatePerson(ctx, { entry: rosterEntry(world), membership, via: 'office' }),
    );
    expect(await holders(id)).toEqual([world.unitHead.id]);

    await move(world, world.discipline, { id, move: 'withdraw', reason: '人选另有任务' });

    expect(await holders(id)).toEqual([]);
  });

  test('not who proposed his own head: the office signs for a head who is the candidate', async () => {
    const { admin } = host.db;
    const unitName = '区统计局';
    const unitId = await insertUnit(admin, world.county, { name: unitName });
    const entry = rosterEntry(world, { person: { employer: unitName } });
    const { personId } = await nominated(world, entry, 'support');
    const head = await insertUser(admin, world.county, { personId });
    await insertUnitUser(admin, world.county, { unitId, user: head, part: 'unitHead' });

    const membership = MembershipEntry.parse({ pool: 'inspection' });
    const { id } = await world.asMember(world.discipline, (ctx) =>
      nominatePerson(ctx, { entry, membership, via: 'office' }),
    );

    expect(await holders(id)).toEqual([world.office.id]);
  });
});

describe('抽调', () => {
  test('takes a member out of the pool until it ends, and counts', async () => {
    const { id } = await admitted(world);

    await world.asMember(world.office, (ctx) => beginMission(ctx, id, mission));
    expect(await member(id)).toMatchObject({ stage: 'onMission', missionCount: 1 });

    await world.asMember(world.office, (ctx) => endMission(ctx, id, { endedOn: '2026-04-20' }));
    expect(await member(id)).toMatchObject({ stage: 'admitted', mission: null, missionCount: 1 });
  });

  test('is one at a time, in whichever pool', async () => {
    const entry = rosterEntry(world);
    const { id } = await admitted(world, entry);
    const other = await admitted(world, entry, 'leader');
    await world.asMember(world.office, (ctx) => beginMission(ctx, id, mission));

    await expect(
      world.asMember(world.office, (ctx) => beginMission(ctx, other.id, mission)),
    ).rejects.toMatchObject({ code: 'talent-pool.on_mission' });
  });

  test('ends before anybody is released', async () => {
    const { id } = await admitted(world);
    await world.asMember(world.office, (ctx) => beginMission(ctx, id, mission));

    await expect(
      move(world, world.office, {
        id,
        move: 'proposeRelease',
        reason: '退休',
        reasonCode: 'retired',
      }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(move(world, world.office, { id, move: 'endMission' })).rejects.toMatchObject({
      details: { reasons: [{ code: 'talent-pool.mission_open' }] },
    });
  });

  test('counts a refusal', async () => {
    const { id } = await admitted(world);

    await world.asMember(world.office, (ctx) => countDecline(ctx, id, '单位工作任务重'));

    expect(await member(id)).toMatchObject({ declinedCount: 1 });
  });
});

describe('出库', () => {
  test('is proposed by the office, approved by the leading group, and keeps its reason', async () => {
    const { id } = await admitted(world);
    const leave = { reason: '已办理退休手续', reasonCode: 'retired' };

    await move(world, world.office, { id, move: 'proposeRelease', ...leave });
    await move(world, world.group, { id, move: 'release' });

    expect(await member(id)).toMatchObject({ stage: 'released', releaseReason: 'retired' });
  });

  test('lets the person apply anew', async () => {
    const { id } = await admitted(world);
    const leave = { reason: '调动', reasonCode: 'transferred' };
    await move(world, world.office, { id, move: 'proposeRelease', ...leave });
    await move(world, world.group, { id, move: 'release' });

    await move(world, world.office, { id, move: 'reapply', reason: '调回本区' });

    expect(await member(id)).toMatchObject({
      stage: 'applying',
      admittedOn: null,
      releasedOn: null,
    });
  });
});
