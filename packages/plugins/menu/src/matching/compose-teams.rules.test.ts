import { expect, test } from 'vitest';

import { demandChanges } from '../demands/demand-changes.rules.ts';
import type { DemandContent } from '../demands/demand.schemas.ts';
import { composeTeams, type OpenDemand } from './compose-teams.rules.ts';
import { resolveWish } from './resolve-wishes.rules.ts';

const content: DemandContent = {
  title: '财政专项',
  serviceForm: 'team',
  character: '',
  period: { from: '2026-03-01', to: '2026-05-31' },
  topics: ['民生资金'],
  skills: [
    { skill: 'audit', count: 2, weight: 3 },
    { skill: 'writing', count: 1, weight: 1 },
  ],
  headcount: { wanted: 6, least: 3 },
  leaderWanted: true,
  wishes: [],
  urgency: 'normal',
  reasons: '力量不足',
  targets: [{ targetId: 'one', name: '财政局', kind: 'department' }],
};

const demand = (more: Partial<OpenDemand> = {}): OpenDemand => ({
  id: 'demand',
  number: 1,
  countyName: '甲县',
  content,
  priority: 'normal',
  priorityReason: null,
  takesPart: true,
  wishes: [],
  ...more,
});
const held = new Set(['one', 'two']);

test('a demand of first priority asks for the whole team and what matters most', () => {
  const [normal] = composeTeams([demand()], held).teams;
  const [first] = composeTeams([demand({ priority: 'first' })], held).teams;

  expect(normal?.team).toMatchObject({
    name: '甲县·财政专项',
    size: { min: 3, max: 6 },
    deputies: { min: 0, max: 2 },
  });
  expect(normal?.team.skills?.map(({ hard }) => hard)).toEqual([false, false]);
  expect(first?.team).toMatchObject({ size: { min: 6, max: 6 }, deputies: { min: 1, max: 2 } });
  expect(first?.team.skills?.map(({ hard }) => hard)).toEqual([true, false]);
});

test('what can not be matched is left out with its reason', () => {
  const twice = demand({ id: 'twice' });
  const deferred = demand({ id: 'deferred', priority: 'deferred', priorityReason: '另行安排' });
  const absent = demand({ id: 'absent', takesPart: false });
  const targets = [{ targetId: 'gone', name: '撤并的单位', kind: 'department' }];
  const gone = demand({ id: 'gone', content: { ...content, targets } });

  const { leftOut, teams } = composeTeams([demand(), twice, deferred, absent, gone], held);

  expect(teams.map((it) => it.demand.id)).toEqual(['demand']);
  expect(leftOut.map(({ demandId, reason }) => [demandId, reason])).toEqual([
    ['twice', '有的被巡察单位已在本县区另一项需求中'],
    ['deferred', '市级暂缓安排：另行安排'],
    ['absent', '县区还没有参加，或已经退出'],
    ['gone', '有的被巡察单位没有有效的对象卡'],
  ]);
});

test('teams of one name are told apart', () => {
  const targets = [{ targetId: 'two', name: '审计局', kind: 'department' }];
  const second = demand({ id: 'second', content: { ...content, targets } });

  expect(composeTeams([demand(), second], held).teams.map(({ team }) => team.name)).toEqual([
    '甲县·财政专项',
    '甲县·财政专项（2）',
  ]);
});

test('a wish is somebody only where one has that name', () => {
  const people = [
    { id: 'a', name: '王伟', sendingUnit: 'u1', sendingUnitName: '市审计局' },
    { id: 'b', name: '王伟', sendingUnit: 'u2', sendingUnitName: '市财政局' },
  ];
  const wish = { kind: 'person', name: '王伟', unit: null, rank: 1 } as const;

  expect(resolveWish(wish, people)).toEqual({ found: 'several', rank: 1 });
  expect(resolveWish({ ...wish, unit: '财政' }, people)).toMatchObject({ person: 'b' });
  expect(resolveWish({ ...wish, name: '李丽' }, people)).toEqual({ found: 'none', rank: 1 });
  expect(resolveWish({ ...wish, kind: 'sendingUnit', name: '市审计局' }, people)).toMatchObject({
    sendingUnit: 'u1',
  });
});

test('a version says what it says otherwise, and nothing else', () => {
  const later: DemandContent = {
    ...content,
    headcount: { wanted: 8, least: 3 },
    skills: [{ skill: 'audit', count: 1, weight: 3 }],
    wishes: [{ kind: 'person', name: '王伟', unit: '市审计局', rank: 'unwanted' }],
  };

  const titleOf = (skill: string) => (skill === 'audit' ? '财务审计' : skill);
  expect(demandChanges(content, structuredClone(content), titleOf)).toEqual([]);
  expect(demandChanges(content, later, titleOf)).toEqual([
    {
      what: '专业',
      before: '财务审计2人（权重3）、writing1人（权重1）',
      after: '财务审计1人（权重3）',
    },
    { what: '人数', before: '6人，最少3人', after: '8人，最少3人' },
    { what: '人选意愿', before: '无', after: '不希望王伟（市审计局）' },
  ]);
});
