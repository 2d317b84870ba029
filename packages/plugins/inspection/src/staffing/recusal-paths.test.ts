import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  account,
  addUnit,
  assign,
  createWorld,
  mandatedTeam,
  move,
  openHost,
  plannedRound,
  teamOf,
  type World,
} from '../../test/factories.ts';
import { leaderOfUnit } from '../../test/recusal-factories.ts';
import { declareTies } from '../recusals/declare-ties.ts';
import { addMember } from '../teams/add-member.ts';
import { removeMember } from '../teams/change-member.ts';
import { getTeam } from '../teams/list-teams.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

/** He works in the unit today: B1, which nobody may set aside. */
async function worksIn(unitId: string): Promise<TestUser> {
  const user = await account(world, '张在职');
  await host.db.admin.query(
    `update core.person_posts post set unit_id = $2, employer = unit.name
     from core.units unit, core.memberships member
     where post.tenant_id = $1 and unit.tenant_id = $1 and unit.id = $2
       and member.tenant_id = $1 and member.user_id = $3 and post.person_id = member.person_id`,
    [world.county.id, unitId, user.id],
  );
  return user;
}

const recused = { code: 'inspection.recusal' };

interface MatterOf {
  readonly id: string;
  readonly kind: string;
  readonly userId: string;
}

async function mattersOf(user: TestUser): Promise<MatterOf[]> {
  const { rows } = await host.db.admin.query<MatterOf>(
    `select id, kind, user_id as "userId" from p_talent_pool.recusal_matters
     where tenant_id = $1 and user_id = $2 order by id`,
    [world.county.id, user.id],
  );
  return rows;
}

describe('somebody who must stay away', () => {
  test('is refused when he is added to the team', async () => {
    const roundId = await plannedRound(world);
    const unit = await addUnit(world, roundId);
    const teamId = await teamOf(world, roundId, { leader: [await account(world)] });
    await assign(world, unit.engagementId, teamId);
    const user = await worksIn(unit.unitId);

    await expect(
      world.asMember(world.office, (ctx) =>
        addMember(ctx, teamId, { userId: user.id, role: 'member' }),
      ),
    ).rejects.toMatchObject({
      ...recused,
      details: {
        reasons: expect.arrayContaining([
          { code: 'talent-pool.must_recuse', message: expect.stringContaining('（B1）') },
        ]),
      },
    });
  });

  test('is refused when the unit is given to his team', async () => {
    const roundId = await plannedRound(world);
    const unit = await addUnit(world, roundId);
    const user = await worksIn(unit.unitId);
    const teamId = await teamOf(world, roundId, { leader: [user] });

    await expect(assign(world, unit.engagementId, teamId)).rejects.toMatchObject(recused);
  });

  test('is found again when he takes the place of somebody else', async () => {
    const team = await mandatedTeam(world);
    const user = await worksIn(team.unitId);
    const view = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
    const memberId = view.members.find(({ userId }) => userId === team.second.id)?.id ?? '';
    await world.asMember(world.office, (ctx) =>
      removeMember(ctx, { teamId: team.teamId, memberId }, '健康原因'),
    );

    await expect(
      world.asMember(world.office, (ctx) =>
        addMember(ctx, team.teamId, { userId: user.id, role: 'member' }),
      ),
    ).rejects.toMatchObject(recused);
  });
});

describe('a tie that comes up after the team has started', () => {
  test('raises a matter that somebody else decides, and changes nothing by itself', async () => {
    const team = await mandatedTeam(world);
    for (const [subject, id] of [
      ['round', team.roundId],
      ['engagement', team.engagementId],
    ] as const) {
      await move(world, world.office, { subject, id, move: 'prepare' });
      const fields = { undertakingsSignedOn: '2026-01-03', noticeDeliveredOn: '2025-12-22' };
      await move(world, world.office, { subject, id, move: 'enter', fields });
    }
    const ties = '发现堂弟在该单位任会计';
    await world.asTeam(team.teamId, team.first, (ctx) =>
      declareTies(ctx, team.teamId, { declarations: [{ engagementId: team.engagementId, ties }] }),
    );
    const [matter] = await mattersOf(team.first);
    const still = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
    const request = { subject: 'recusalMatter', id: matter?.id ?? '', reason: '属实' };

    expect(matter).toMatchObject({ kind: 'declaration' });
    expect(still.members.map(({ userId }) => userId)).toContain(team.first.id);
    expect(await move(world, world.office, { ...request, move: 'recuse' })).toMatchObject({
      state: 'replacing',
    });
    const memberId = still.members.find(({ userId }) => userId === team.first.id)?.id ?? '';
    await world.asMember(world.office, (ctx) =>
      removeMember(ctx, { teamId: team.teamId, memberId }, '回避'),
    );
    const after = await world.asMember(world.office, (ctx) =>
      ctx.workflow.status('recusalMatter', request.id),
    );
    expect(after).toMatchObject({ state: 'recused', isFinal: true });
  });
});

describe('疑似', () => {
  test('goes to the office and keeps nobody out of the team meanwhile', async () => {
    const roundId = await plannedRound(world);
    const unit = await addUnit(world, roundId);
    const unknown = await account(world, '李不详');
    await host.db.admin.query(
      `update core.memberships set person_id = null where tenant_id = $1 and user_id = $2`,
      [world.county.id, unknown.id],
    );
    const teamId = await teamOf(world, roundId, { leader: [unknown] });
    await assign(world, unit.engagementId, teamId);
    const [matter] = await mattersOf(unknown);

    expect(matter).toMatchObject({ kind: 'suspect' });
    const request = { subject: 'recusalMatter', id: matter?.id ?? '', reason: '已核对档案' };
    expect(await move(world, world.office, { ...request, move: 'allow' })).toMatchObject({
      state: 'allowed',
    });
  });

  test('is not decided by whom it is about', async () => {
    const other = await createWorld(host);
    const roundId = await plannedRound(other);
    const unit = await addUnit(other, roundId);
    await leaderOfUnit(other, unit.unitId, '副局长');
    const teamId = await teamOf(other, roundId, { leader: [other.office] });
    await assign(other, unit.engagementId, teamId);
    const { rows } = await host.db.admin.query<{ id: string }>(
      `select id from p_talent_pool.recusal_matters where tenant_id = $1 and user_id = $2`,
      [other.county.id, other.office.id],
    );
    const request = { subject: 'recusalMatter', id: rows[0]?.id ?? '', reason: '没有' };

    await expect(move(other, other.office, { ...request, move: 'allow' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
  });
});
