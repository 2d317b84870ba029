import type { Seat, StaffingPerson, StaffingProblem } from '@lianxun/plugin-talent-pool/api';
import { expect, test } from 'vitest';

import { cityPool, demandedRound } from '../../test/city-demands.ts';
import { reviewChange } from './review-change.ts';

const named = (id: string, more: Partial<StaffingPerson> = {}): StaffingPerson => {
  const [any] = cityPool(1);
  if (any === undefined) throw new Error('an empty pool');
  const skills = ['audit'];
  const fit = { id, name: id, homeCode: '530100', skills, unavailable: [], mayLead: true };
  return { ...any, ...fit, sendingUnit: id, ...more };
};
const [first] = demandedRound(cityPool(120)).problem.teams;
const team = {
  ...(first ?? { name: '', counties: [], travel: {} }),
  id: 'team',
  period: { from: '2026-05-01', to: '2026-05-31' },
  size: { min: 2, max: 3 },
  deputies: { min: 0, max: 1 },
  skills: [],
  wishes: [],
};
const problem = (people: readonly StaffingPerson[], barred: StaffingProblem['barred'] = []) => ({
  ...demandedRound(cityPool(120)).problem,
  people,
  teams: [team],
  barred,
  limits: {
    maxShareOfSendingUnit: null,
    minOutsideShare: 1,
    minSendingUnits: null,
    maxOutOfSendingUnit: null,
    maxConsecutiveRounds: null,
    maxRounds: null,
    bothLevels: false,
  },
});
const seated = (...people: readonly StaffingPerson[]): Seat[] =>
  people.map(({ id }, index) => ({
    person: id,
    team: 'team',
    role: (['leader', 'liaison'] as const)[index] ?? 'member',
  }));
const content = {
  headcount: { wanted: 3, least: 2 },
  skills: [{ skill: 'audit', count: 1, weight: 3 }],
};
const nobody = { bars: [], remarks: [] };

test('who fits what is wanted now has nothing against him', () => {
  const people = [named('甲'), named('乙'), named('丙')];

  expect(
    reviewChange({
      problem: problem(people),
      seats: seated(...people),
      teamId: 'team',
      content,
      wishes: [],
    }),
  ).toEqual({
    people: people.map(({ id, name }) => ({ id, name, ...nobody })),
    lacks: [],
    open: 0,
    surplus: 0,
  });
});

test('another unit or period bars whom recusal or his absence keeps from it', () => {
  const away = { unavailable: [{ from: '2026-05-20', to: '2026-06-02' }] };
  const people = [named('甲'), named('乙'), named('丙', away)];
  const barred = [{ person: '乙', team: 'team', reason: 'recused' as const }];

  const { people: reviewed } = reviewChange({
    problem: problem(people, barred),
    seats: seated(...people),
    teamId: 'team',
    content,
    wishes: [],
  });

  expect(reviewed.map(({ bars }) => bars.length)).toEqual([0, 1, 1]);
  expect(reviewed[1]?.bars[0]).toContain('必须回避');
  expect(reviewed[2]?.bars[0]).toContain('2026-05-20至2026-06-02不可抽调');
});

test('other expertise and a wish against somebody are remarked, and bar nobody', () => {
  const people = [named('甲'), named('乙', { skills: ['writing'] }), named('丙')];
  const wishes = [{ rank: 'unwanted', person: '丙' } as const];

  const { people: reviewed } = reviewChange({
    problem: problem(people),
    seats: seated(...people),
    teamId: 'team',
    content,
    wishes,
  });

  expect(reviewed.map(({ bars, remarks }) => [bars, remarks])).toEqual([
    [[], []],
    [[], ['不具备现在需要的专业。']],
    [[], ['县区不希望派此人。']],
  ]);
});

test('more people than are wanted now are counted, and so are free seats', () => {
  const people = [named('甲'), named('乙'), named('丙'), named('丁')];
  const reviewed = (count: number) =>
    reviewChange({
      problem: problem(people),
      seats: seated(...people.slice(0, count)),
      teamId: 'team',
      content,
      wishes: [],
    });

  expect(reviewed(4)).toMatchObject({
    open: 0,
    surplus: 1,
    lacks: [expect.stringContaining('现有4人')],
  });
  expect(reviewed(2)).toMatchObject({ open: 1, surplus: 0, lacks: [] });
});
