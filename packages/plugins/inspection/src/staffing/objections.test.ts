import {
  inTalentPool,
  listObjections,
  listTeamNotices,
  noteInterest,
  notifyUnit,
  objectToMember,
} from '@lianxun/plugin-talent-pool/api';
import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  createWorld,
  mandatedTeam,
  move,
  openHost,
  teamOnSite,
  type TeamAtWork,
  type World,
} from '../../test/factories.ts';
import { mattersOf } from '../../test/recusal-factories.ts';
import { declareTies } from '../recusals/declare-ties.ts';
import { listTeamDeclarations } from '../recusals/list-team-declarations.ts';
import { addMember } from '../teams/add-member.ts';
import { removeMember } from '../teams/change-member.ts';
import { getTeam } from '../teams/list-teams.ts';

let host: TestKernel;
let world: World;
let team: TeamAtWork;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  world = await createWorld(host);
  team = await mandatedTeam(world);
});

const tell = () =>
  world.asMember(world.office, (ctx) => notifyUnit(inTalentPool(ctx), team.engagementId));
const seen = () =>
  world.asUnit(team.unitId, team.unitHead, (ctx) => listObjections(inTalentPool(ctx)));
const object = async (name: string, reason = '与本单位一案有利害关系') => {
  const { members } = await seen();
  const id = members.find(({ displayName }) => displayName === name)?.id ?? '';
  return await world.asUnit(team.unitId, team.unitHead, (ctx) =>
    objectToMember(inTalentPool(ctx), id, reason),
  );
};
const decide = async (name: string, reason = '已核实') => {
  const [matter] = await mattersOf(world, team.first);
  const request = { subject: 'recusalMatter', id: matter?.id ?? '', reason };
  return await move(world, world.office, { ...request, move: name });
};
const leave = async () => {
  const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
  const memberId = members.find(({ userId }) => userId === team.first.id)?.id ?? '';
  await world.asMember(world.office, (ctx) =>
    removeMember(ctx, { teamId: team.teamId, memberId }, '回避'),
  );
};

describe('the inspected unit', () => {
  test('knows nobody of its team before it is told, and is told once', async () => {
    const before = await seen();
    const { told } = await tell();
    await tell();
    const { members } = await seen();
    const known = await world.asMember(world.office, (ctx) =>
      listTeamNotices(inTalentPool(ctx), team.teamId),
    );

    expect(known).toMatchObject([{ engagementId: team.engagementId, isClosed: false }]);
    expect(known[0]?.members).toHaveLength(4);
    expect(before.members).toEqual([]);
    expect(told).toBe(4);
    expect(members.map(({ displayName, role }) => [displayName, role])).toEqual([
      ['组长甲', 'leader'],
      ['副组长乙', 'deputyLeader'],
      ['组员丙', 'member'],
      ['组员丁', 'member'],
    ]);
  });

  test('sees who has come and gone when it is told again', async () => {
    await tell();
    await leave();
    await tell();

    expect((await seen()).members.map(({ displayName }) => displayName)).not.toContain('组员丙');
  });

  test('objects, and the person stays until the office has decided', async () => {
    await tell();
    await object('组员丙');
    const [matter] = await mattersOf(world, team.first);

    expect(matter).toMatchObject({ kind: 'objection', statement: '与本单位一案有利害关系' });
    await expect(object('组员丙')).rejects.toMatchObject({ code: 'talent-pool.objection_open' });
    await world.asTeam(team.teamId, team.first, (ctx) => getTeam(ctx, team.teamId));
    await expect(decide('withdraw')).rejects.toMatchObject({ code: 'core.move_refused' });
  });

  test('reads what came of it, and not why', async () => {
    await tell();
    await object('组员丙');
    await decide('recuse', '调查发现另有原因');
    const { objections } = await seen();

    expect(objections).toMatchObject([{ displayName: '组员丙', decided: 'upheld' }]);
    expect(JSON.stringify(objections)).not.toContain('另有原因');
    await leave();
    await expect(
      world.asMember(world.office, (ctx) =>
        addMember(ctx, team.teamId, { userId: team.first.id, role: 'member' }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.recusal' });
  });

  test('was not right: the person stays, and his mandate with him', async () => {
    await tell();
    await object('组员丙');
    await decide('allow');

    expect((await seen()).objections).toMatchObject([{ decided: 'dismissed' }]);
    await world.asTeam(team.teamId, team.first, (ctx) => getTeam(ctx, team.teamId));
  });

  test('objects during the visit, and no longer when the team has left', async () => {
    team = await teamOnSite(world);
    await tell();
    await object('组员丙');
    await world.asTeam(team.teamId, team.leader, (ctx) =>
      ctx.workflow.move({ subject: 'engagement', id: team.engagementId, move: 'endOnSite' }),
    );

    await expect(object('组员丁')).rejects.toMatchObject({ code: 'talent-pool.objection_late' });
  });
});

describe('another interest', () => {
  const note = (by = world.office) =>
    world.asMember(by, (ctx) =>
      noteInterest(inTalentPool(ctx), {
        teamId: team.teamId,
        roundId: team.roundId,
        userId: team.first.id,
        role: 'member',
        engagementId: team.engagementId,
        reason: '与该单位承建商有合伙经营',
      }),
    );

  test('is noted by the office, decided, and keeps the person away once upheld', async () => {
    await note();
    expect(await mattersOf(world, team.first)).toMatchObject([
      { kind: 'interest', statement: '与该单位承建商有合伙经营', outcome: null },
    ]);
    await decide('recuse');
    await leave();

    await expect(
      world.asMember(world.office, (ctx) =>
        addMember(ctx, team.teamId, { userId: team.first.id, role: 'member' }),
      ),
    ).rejects.toMatchObject({
      details: {
        reasons: [{ message: expect.stringContaining('（G2）') }],
      },
    });
  });

  test('is stated by the member himself, and he alone of the team reads it back', async () => {
    const interest = '与该单位法律顾问有合伙关系';
    const declarations = [{ engagementId: team.engagementId, ties: null, interest }];
    for (let times = 0; times < 2; times += 1)
      await world.asTeam(team.teamId, team.first, (ctx) =>
        declareTies(ctx, team.teamId, { declarations }),
      );
    const read = (user: TestUser) =>
      world.asTeam(team.teamId, user, (ctx) => listTeamDeclarations(ctx, team.teamId));
    const of = (rows: Awaited<ReturnType<typeof read>>) =>
      rows.find(({ userId }) => userId === team.first.id)?.later;

    expect(await mattersOf(world, team.first)).toMatchObject([
      { kind: 'interest', statement: interest, outcome: null },
    ]);
    expect(of(await read(team.first))).toMatchObject([{ kind: 'interest', ties: interest }]);
    expect(of(await read(team.second))).toEqual([]);
  });

  test('noted by the office is not read back by the person', async () => {
    await note();
    await world.asTeam(team.teamId, team.first, async (ctx) => {
      const declarations = [{ engagementId: team.engagementId, ties: null }];
      await declareTies(ctx, team.teamId, { declarations });
      const rows = await listTeamDeclarations(ctx, team.teamId);
      expect(rows.find(({ userId }) => userId === team.first.id)?.later).toEqual([]);
    });
  });

  test('is not noted about oneself', async () => {
    await host.db.admin.query(
      `update core.memberships set role_keys = '{office}' where tenant_id = $1 and user_id = $2`,
      [world.county.id, team.first.id],
    );
    await expect(note(team.first)).rejects.toMatchObject({ code: 'talent-pool.own_interest' });
  });
});
