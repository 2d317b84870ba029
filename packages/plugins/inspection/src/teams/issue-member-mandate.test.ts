import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  account,
  addUnit,
  assign,
  authorize,
  createWorld,
  mandateDates,
  openHost,
  plannedRound,
  teamOf,
  type World,
} from '../../test/factories.ts';
import { settleRecusals } from '../../test/recusal-factories.ts';
import { addMember } from './add-member.ts';
import { removeMember } from './change-member.ts';
import { createTeam } from './create-team.ts';
import { issueMemberMandate } from './issue-member-mandate.ts';
import { getTeam } from './list-teams.ts';
import { listMembers } from './team-members.repository.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(() => host.close());

interface Seated {
  readonly roundId: string;
  readonly teamId: string;
  readonly memberId: string;
  readonly engagementId: string;
  readonly user: TestUser;
  readonly colleague: TestUser;
}

/** Two members of a team with one unit; nobody has a mandate. */
async function seated(): Promise<Seated> {
  const roundId = await plannedRound(world);
  const [user, colleague] = [await account(world, '组员甲'), await account(world, '组员乙')];
  const { engagementId } = await addUnit(world, roundId);
  const teamId = await teamOf(world, roundId, { member: [user, colleague] });
  await assign(world, engagementId, teamId);
  const members = await world.asMember(world.office, (ctx) => listMembers(ctx.tx, [teamId]));
  const memberId = members.find(({ userId }) => userId === user.id)?.id ?? '';
  return { roundId, teamId, memberId, engagementId, user, colleague };
}

async function ready(): Promise<Seated> {
  const team = await seated();
  await authorize(world, team.roundId);
  await settleRecusals(world, team.teamId);
  return team;
}

const issue = (
  { memberId, teamId }: Pick<Seated, 'memberId' | 'teamId'>,
  dates: Partial<typeof mandateDates> = {},
) =>
  world.asMember(world.office, (ctx) =>
    issueMemberMandate(ctx, { teamId, memberId, ...mandateDates, ...dates }),
  );

const enter = (teamId: string, user: TestUser) =>
  world.asTeam(teamId, user, (ctx) => getTeam(ctx, teamId));

test('one member enters with all units of his team, his colleague does not', async () => {
  const team = await ready();

  await issue(team);

  const view = await enter(team.teamId, team.user);
  expect(view.engagements).toMatchObject([{ id: team.engagementId }]);
  await expect(enter(team.teamId, team.colleague)).rejects.toThrow('door closed: scope');
});

test('it ends with his seat', async () => {
  const team = await ready();
  await issue(team);

  await world.asMember(world.office, (ctx) => removeMember(ctx, team, '派员终止'));

  await expect(enter(team.teamId, team.user)).rejects.toThrow('door closed');
});

test('nobody is given one before the round is approved', async () => {
  await expect(issue(await seated())).rejects.toMatchObject({
    code: 'inspection.round_not_mandated',
  });
});

test('nobody is given one who has not signed that he has no ties', async () => {
  const team = await seated();
  await authorize(world, team.roundId);

  await expect(issue(team)).rejects.toMatchObject({
    code: 'inspection.recusal_open',
    details: {
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'talent-pool.not_signed' }),
      ]),
    },
  });
});

test('a team without units has nothing to authorise for', async () => {
  const { roundId } = await ready();
  const { id: userId } = await account(world, '组员丙');
  const teamId = await world.asMember(world.office, async (ctx) => {
    const { id } = await createTeam(ctx, { roundId, name: '县委第二巡察组' });
    await addMember(ctx, id, { userId, role: 'member' });
    return id;
  });
  const [member] = await world.asMember(world.office, (ctx) => listMembers(ctx.tx, [teamId]));

  await expect(issue({ teamId, memberId: member?.id ?? '' })).rejects.toMatchObject({
    code: 'inspection.no_units_of_team',
  });
});

test('its days are in order and not over', async () => {
  const team = await ready();

  for (const dates of [
    { validFrom: '2026-03-01', validTo: '2026-02-01' },
    { validFrom: '2020-01-01', validTo: '2020-02-01' },
  ])
    await expect(issue(team, dates)).rejects.toMatchObject({ code: 'inspection.mandate_dates' });
});
