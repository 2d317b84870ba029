import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createWorld, mandatedTeam, openHost } from '../../test/factories.ts';
import { removeMember } from '../teams/change-member.ts';
import { getTeam } from '../teams/list-teams.ts';
import { changeBranchMembers, dissolveBranch, updateBranchFacts } from './change-branch.ts';
import { foundBranch } from './found-branch.ts';
import { getBranch } from './get-branch.ts';
import { recordMeeting, updateBranchMeeting } from './record-meeting.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

/** A branch of four, whose secretary leads the team. */
async function founded() {
  const world = await createWorld(host);
  const team = await mandatedTeam(world);
  const { members } = await world.asMember(world.office, (ctx) => getTeam(ctx, team.teamId));
  const idOf = (name: string) => members.find((one) => one.displayName === name)?.id ?? '';
  const ids = ['组长甲', '副组长乙', '组员丙', '组员丁'].map(idOf);
  const [leader = '', deputy = '', first = '', second = ''] = ids;
  const act = <Result>(work: Parameters<typeof world.asMember<Result>>[1]) =>
    world.asMember(world.office, work);
  await act((ctx) =>
    foundBranch(ctx, team.teamId, {
      name: '县委第一巡察组临时党支部',
      foundedOn: '2026-01-05',
      approvedBy: '县直机关工委',
      document: '县直工委〔2026〕3号',
      secretaryId: leader,
      memberIds: ids,
    }),
  );
  const seen = async () => {
    const branch = await act((ctx) => getBranch(ctx, team.teamId));
    if (branch === null) throw new Error('no branch');
    return branch;
  };
  return { world, team, act, seen, leader, deputy, first, second, ids };
}

const meeting = {
  kind: 'members',
  place: '县教育局驻地会议室',
  content: '学习巡察工作纪律，讨论近期安排。',
} as const;

test('a branch is founded with people of the team, seen by the team, and only once', async () => {
  const { act, ids, leader, seen, team, world } = await founded();
  const branch = await world.asTeam(team.teamId, team.first, (ctx) => getBranch(ctx, team.teamId));

  expect(branch?.members.map(({ displayName, isSecretary }) => [displayName, isSecretary])).toEqual(
    [
      ['组长甲', true],
      ['副组长乙', false],
      ['组员丙', false],
      ['组员丁', false],
    ],
  );
  const again = act((ctx) =>
    foundBranch(ctx, team.teamId, {
      name: '另一个',
      foundedOn: '2026-01-06',
      approvedBy: '县直机关工委',
      document: null,
      secretaryId: leader,
      memberIds: ids,
    }),
  );
  await expect(again).rejects.toMatchObject({ code: 'inspection.branch_exists' });
  expect((await seen()).document).toBe('县直工委〔2026〕3号');
});

test('a change of secretary and people keeps who was before', async () => {
  const { act, deputy, first, leader, seen } = await founded();
  const { id } = await seen();

  await act((ctx) =>
    changeBranchMembers(ctx, id, {
      on: '2026-02-01',
      secretaryId: deputy,
      memberIds: [leader, deputy, first],
    }),
  );

  const { members } = await seen();
  const told = members.map(({ displayName, isSecretary, joinedOn, leftOn }) =>
    [displayName, isSecretary ? '书记' : '党员', joinedOn, leftOn ?? ''].join(' '),
  );
  expect(told.toSorted()).toEqual(
    [
      '组长甲 书记 2026-01-05 2026-02-01',
      '组长甲 党员 2026-02-01 ',
      '副组长乙 党员 2026-01-05 2026-02-01',
      '副组长乙 书记 2026-02-01 ',
      '组员丙 党员 2026-01-05 ',
      '组员丁 党员 2026-01-05 2026-02-01',
    ].toSorted(),
  );
});

test('a meeting names who belonged to the branch on its day, present and absent', async () => {
  const { act, deputy, first, leader, second, seen } = await founded();
  const { id } = await seen();
  await act((ctx) =>
    changeBranchMembers(ctx, id, {
      on: '2026-02-01',
      secretaryId: leader,
      memberIds: [leader, deputy, first],
    }),
  );
  const held = (heldOn: string, attendeeIds: string[]) =>
    act((ctx) => recordMeeting(ctx, id, { ...meeting, heldOn, attendeeIds }));

  await held('2026-01-20', [leader, second]);
  await expect(held('2026-02-10', [leader, second])).rejects.toMatchObject({
    code: 'inspection.branch_member_unknown',
  });

  const [first_] = (await seen()).meetings;
  expect(first_).toMatchObject({
    attendees: ['组长甲', '组员丁'],
    absentees: ['副组长乙', '组员丙'],
  });
});

test('a correction needs the version that was read, and leaves what stood before in the record', async () => {
  const { act, ids, seen, world } = await founded();
  const branch = await seen();
  await act((ctx) =>
    recordMeeting(ctx, branch.id, { ...meeting, heldOn: '2026-01-20', attendeeIds: ids }),
  );
  const [recorded] = (await seen()).meetings;
  const correct = (version: number) =>
    act((ctx) =>
      updateBranchMeeting(ctx, recorded?.id ?? '', {
        body: { ...meeting, place: '县委党校', heldOn: '2026-01-20', attendeeIds: ids },
        version,
      }),
    );

  await correct(1);
  await expect(correct(1)).rejects.toMatchObject({ code: 'inspection.version_changed' });
  await expect(
    act((ctx) => updateBranchFacts(ctx, branch.id, { body: { name: '改名' }, version: 7 })),
  ).rejects.toMatchObject({ code: 'inspection.version_changed' });

  const { rows } = await world.host.db.admin.query<{ content: Buffer }>(
    `select content.content from core.audit_entries entry join core.audit_contents content
       on content.tenant_id = entry.tenant_id and content.entry_id = entry.id
     where entry.tenant_id = $1 and entry.action = 'inspection.branch_meeting_updated'`,
    [world.county.id],
  );
  expect(rows.map(({ content }) => JSON.parse(content.toString()))).toMatchObject([
    { before: { place: '县教育局驻地会议室' }, after: { place: '县委党校' } },
  ]);
});

test('who leaves the team leaves the branch, and a dissolved branch changes no more', async () => {
  const { act, ids, leader, second, seen, team } = await founded();
  const { id } = await seen();
  await act((ctx) => removeMember(ctx, { teamId: team.teamId, memberId: second }, '调离'));
  expect((await seen()).members.find(({ memberId }) => memberId === second)?.leftOn).not.toBeNull();

  await act((ctx) => dissolveBranch(ctx, id, { on: '2026-03-10', reason: '巡察任务完成' }));

  expect((await seen()).members.every(({ leftOn }) => leftOn !== null)).toBe(true);
  const late = act((ctx) =>
    changeBranchMembers(ctx, id, { on: '2026-03-11', secretaryId: leader, memberIds: ids }),
  );
  await expect(late).rejects.toMatchObject({ code: 'inspection.branch_dissolved' });
});
