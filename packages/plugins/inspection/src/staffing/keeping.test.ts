import { type TestKernel, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  account,
  addUnit,
  assign,
  createWorld,
  move,
  openHost,
  plannedRound,
  teamOf,
  type World,
} from '../../test/factories.ts';
import { mattersOf, raise, workedLately, worksNow } from '../../test/recusal-factories.ts';
import { addMember } from '../teams/add-member.ts';

let host: TestKernel;
let world: World;
let director: TestUser;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

interface Wanted {
  readonly roundId: string;
  readonly teamId: string;
  readonly unitId: string;
  readonly person: TestUser;
}

let wanted: Wanted;
beforeEach(async () => {
  world = await createWorld(host);
  director = await host.member(world.county, 'officeDirector');
  const roundId = await plannedRound(world);
  const unit = await addUnit(world, roundId);
  const teamId = await teamOf(world, roundId, { deputyLeader: [await account(world)] });
  await assign(world, unit.engagementId, teamId);
  const person = await account(world, '曾任职');
  await workedLately(world, person, unit.unitId);
  wanted = { roundId, teamId, unitId: unit.unitId, person };
});

const seat = () =>
  world.asMember(world.office, (ctx) =>
    addMember(ctx, wanted.teamId, { userId: wanted.person.id, role: 'leader' }),
  );

const ask = () => raise(world, { ...wanted, userId: wanted.person.id, role: 'leader' });

const decide = (user: TestUser, id: string, name: string, reason = '确需其财务专长') =>
  move(world, user, { subject: 'recusalMatter', id, move: name, reason });

describe('必须回避 that its rule leaves open', () => {
  test('is kept by two persons with reasons of their own, and both stay on the record', async () => {
    await expect(seat()).rejects.toMatchObject({ code: 'inspection.recusal' });
    const id = await ask();
    await decide(director, id, 'proposeKeep');
    await expect(seat()).rejects.toMatchObject({ code: 'inspection.recusal' });
    await decide(world.committee, id, 'approveKeep', '同意，回避财务部分');
    await seat();

    const { rows } = await host.db.admin.query(
      `select outcome, keep_proposed_by as "proposedBy", keep_reason as "keepReason",
         decided_by as "decidedBy", decided_reason as "decidedReason", hits
       from p_talent_pool.recusal_matters where id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        outcome: 'kept',
        proposedBy: director.id,
        keepReason: '确需其财务专长',
        decidedBy: world.committee.id,
        decidedReason: '同意，回避财务部分',
        hits: expect.arrayContaining([
          expect.objectContaining({
            rule: 'B2',
            values: expect.objectContaining({ to: expect.any(String) }),
          }),
        ]),
      },
    ]);
  });

  test.each([
    ['one person in both offices', ['officeDirector', 'roundApprover']],
    ['the same, as one of the leading group', ['officeDirector', 'leadingGroup']],
  ])('is never kept by %s', async (_what, roles) => {
    const both = await host.member(world.county, ...roles);
    const id = await ask();
    await decide(both, id, 'proposeKeep');

    await expect(decide(both, id, 'approveKeep')).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    expect(await mattersOf(world, wanted.person)).toMatchObject([{ outcome: null }]);
  });

  test('is never kept without a reason, by either', async () => {
    const id = await ask();
    await expect(decide(director, id, 'proposeKeep', '')).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await decide(director, id, 'proposeKeep');
    await expect(decide(world.committee, id, 'approveKeep', '')).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });

  test('is neither proposed nor approved by whom it is about', async () => {
    await host.db.admin.query(
      `update core.memberships set role_keys = '{officeDirector,roundApprover}'
       where tenant_id = $1 and user_id = $2`,
      [world.county.id, wanted.person.id],
    );
    const id = await ask();

    await expect(decide(wanted.person, id, 'proposeKeep')).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await decide(director, id, 'proposeKeep');
    await expect(decide(wanted.person, id, 'approveKeep')).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });

  test('cannot be let pass by one person as if it were doubtful', async () => {
    const id = await ask();

    await expect(decide(director, id, 'allow')).rejects.toMatchObject({
      details: { reasons: [expect.objectContaining({ code: 'talent-pool.mandatory_hit' })] },
    });
  });

  test('not approved ends with a replacement', async () => {
    const id = await ask();
    await decide(director, id, 'proposeKeep');
    await decide(world.committee, id, 'refuseKeep', '不同意，另选人员');

    expect(await mattersOf(world, wanted.person)).toMatchObject([{ outcome: 'confirmed' }]);
    await expect(seat()).rejects.toMatchObject({ code: 'inspection.recusal' });
  });

  test('is open again when other values come up', async () => {
    const id = await ask();
    await decide(director, id, 'proposeKeep');
    await decide(world.committee, id, 'approveKeep');
    await host.db.admin.query(
      `update core.person_posts set post = '财务科长', ended_on = ended_on - 60
       where tenant_id = $1 and unit_id = $2 and not is_leadership`,
      [world.county.id, wanted.unitId],
    );

    await expect(seat()).rejects.toMatchObject({ code: 'inspection.recusal' });
  });
});

test('必须回避 that no rule leaves open is not even proposed', async () => {
  await worksNow(world, wanted.person, wanted.unitId);
  const id = await ask();

  await expect(decide(director, id, 'proposeKeep')).rejects.toMatchObject({
    details: { reasons: [expect.objectContaining({ code: 'talent-pool.never_kept' })] },
  });
});

test('nothing is put before anybody where nothing stands against the person', async () => {
  const clean = await account(world);
  await expect(raise(world, { ...wanted, userId: clean.id, role: 'leader' })).rejects.toMatchObject(
    { code: 'talent-pool.nothing_to_decide' },
  );
});
