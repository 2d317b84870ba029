import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

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
import { mattersOf, settleRecusals, workedLately, worksNow } from '../../test/recusal-factories.ts';
import { decideTies } from '../recusals/decide-ties.ts';
import { listTeamDeclarations } from '../recusals/list-team-declarations.ts';
import { recordPaperForms } from '../recusals/record-paper-forms.ts';
import { changeMemberRole } from '../teams/change-member.ts';
import { issueMandates } from '../teams/issue-mandates.ts';
import { getTeam } from '../teams/list-teams.ts';

let host: TestKernel;
let world: World;
let roundId: string;
let unit: { readonly unitId: string; readonly engagementId: string };
let teamId: string;
let member: TestUser;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  world = await createWorld(host);
  roundId = await plannedRound(world);
  unit = await addUnit(world, roundId);
  member = await account(world, '组员丙');
  teamId = await teamOf(world, roundId, { leader: [await account(world)], member: [member] });
});

const memberId = async () => {
  const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, teamId));
  return members.find(({ userId }) => userId === member.id)?.id ?? '';
};
const become = async (role: 'deputyLeader' | 'liaison') => {
  const ref = { teamId, memberId: await memberId() };
  await world.asMember(world.office, (ctx) => changeMemberRole(ctx, ref, role));
};
const issue = () => world.asMember(world.office, (ctx) => issueMandates(ctx, teamId, mandateDates));

const about = (code: string, words: string) => ({
  details: {
    reasons: expect.arrayContaining([
      { code: `talent-pool.${code}`, message: expect.stringContaining(words) },
    ]),
  },
});

describe('another part in the team', () => {
  test('is refused to who may sit, but must not lead', async () => {
    await workedLately(world, member, unit.unitId);
    await assign(world, unit.engagementId, teamId);

    await expect(become('deputyLeader')).rejects.toMatchObject({
      code: 'inspection.recusal',
      ...about('must_recuse', '（B2）'),
    });
    const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, teamId));
    expect(members.find(({ userId }) => userId === member.id)?.role).toBe('member');
    await become('liaison');
  });

  test('ends the mandate that named the former one', async () => {
    await assign(world, unit.engagementId, teamId);
    await authorize(world, roundId);
    await settleRecusals(world, teamId);
    await issue();
    await become('deputyLeader');

    const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, teamId));
    expect(members.find(({ userId }) => userId === member.id)?.mandate).toBeNull();
    await expect(world.asTeam(teamId, member, (ctx) => getTeam(ctx, teamId))).rejects.toThrow(
      'door closed',
    );
  });
});

describe('a mandate', () => {
  beforeEach(async () => {
    await assign(world, unit.engagementId, teamId);
    await authorize(world, roundId);
  });

  test('is refused to who must stay away by now, and to the whole team with him', async () => {
    await settleRecusals(world, teamId);
    await worksNow(world, member, unit.unitId);

    await expect(issue()).rejects.toMatchObject({
      code: 'inspection.recusal_open',
      ...about('must_recuse', '（B1）'),
    });
    const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, teamId));
    expect(members.every(({ mandate }) => mandate === null)).toBe(true);
  });

  test('waits for the decision on who is only suspected', async () => {
    await settleRecusals(world, teamId);
    await workedLately(world, member, unit.unitId);

    await expect(issue()).rejects.toMatchObject(about('recusal_undecided', '（B2）'));
  });

  test('waits for the decision on what a form says, which the office makes on the team', async () => {
    await settleRecusals(world, teamId);
    const declarations = [
      { memberId: await memberId(), engagementId: unit.engagementId, ties: '表弟在该单位工作' },
    ];
    await world.asMember(world.office, (ctx) =>
      recordPaperForms(ctx, teamId, { signedOn: '2025-12-21', declarations }),
    );
    const forms = await world.asMember(world.office, (ctx) => listTeamDeclarations(ctx, teamId));
    const form = forms.find(({ hasTies }) => hasTies);

    await expect(issue()).rejects.toMatchObject(about('recusal_undecided', '表弟在该单位工作'));
    await world.asMember(world.office, (ctx) =>
      decideTies(ctx, form?.id ?? '', { decision: 'pass', note: '非近亲属' }),
    );
    expect(await issue()).toMatchObject({ issued: 2 });
    expect(await mattersOf(world, member)).toEqual([]);
  });

  test('is refused to whose declared ties were found to be so', async () => {
    await settleRecusals(world, teamId);
    const declarations = [
      { memberId: await memberId(), engagementId: unit.engagementId, ties: '配偶在该单位工作' },
    ];
    await world.asMember(world.office, (ctx) =>
      recordPaperForms(ctx, teamId, { signedOn: '2025-12-21', declarations }),
    );
    const forms = await world.asMember(world.office, (ctx) => listTeamDeclarations(ctx, teamId));
    await world.asMember(world.office, (ctx) =>
      decideTies(ctx, forms.find(({ hasTies }) => hasTies)?.id ?? '', {
        decision: 'mustRecuse',
        note: '属实',
      }),
    );

    await expect(issue()).rejects.toMatchObject(about('must_recuse', '（F1）'));
  });
});
