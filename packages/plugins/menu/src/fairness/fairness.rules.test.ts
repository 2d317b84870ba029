import type { StaffingPerson, StaffingTeam } from '@lianxun/plugin-talent-pool/api';
import { describe, expect, test } from 'vitest';

import { demandMet } from './demand-met.rules.ts';
import { enviesOf, type Bundle } from './envy.rules.ts';
import { fairnessOf } from './fairness.rules.ts';
import { wishesMet } from './wishes-met.rules.ts';

const person = (id: string, more: Partial<StaffingPerson> = {}): StaffingPerson => ({
  id,
  name: id,
  sendingUnit: 'unit',
  sendingUnitName: '单位',
  homeCode: '530100',
  level: 'city',
  external: false,
  skills: [],
  mayLead: true,
  mayDeputise: true,
  experienced: true,
  roundsServed: 0,
  consecutiveRounds: 0,
  evaluation: null,
  unavailable: [],
  partyMember: true,
  ...more,
});

const team = (id: string, county: string): StaffingTeam => ({
  id,
  name: id,
  period: { from: '2026-03-01', to: '2026-03-31' },
  size: { min: 2, max: 4 },
  deputies: { min: 0, max: 1 },
  skills: [],
  counties: [county],
  wishes: [],
  travel: {},
});

const asked = {
  headcount: { wanted: 4, least: 2 },
  skills: [
    { skill: 'audit', count: 2, weight: 3 },
    { skill: 'writing', count: 1, weight: 1 },
  ],
};

describe('a demand', () => {
  test('is met by half its heads and half its weighted skills', () => {
    const met = demandMet(asked, [person('a', { skills: ['audit', 'writing'] }), person('b')]);

    expect(met.weighted).toEqual({ wanted: 7, got: 4 });
    expect(met.met).toBe(53.6);
  });

  test('counts nothing beyond what was asked, and heads alone where no skill is', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => person(id, { skills: ['audit'] }));

    expect(demandMet(asked, many).headcount.got).toBe(4);
    expect(demandMet({ ...asked, skills: [] }, many.slice(0, 1)).met).toBe(25);
  });
});

test('wishes count 3, 2, 1 by rank, and who is not wanted is told apart', () => {
  const wishes = [
    { rank: 1, person: 'a' },
    { rank: 2, sendingUnit: 'other' },
    { rank: 3, person: undefined },
    { rank: 'unwanted', person: 'b' },
  ] as const;

  expect(wishesMet(wishes, [person('a'), person('b')])).toEqual({
    wanted: 6,
    got: 3,
    unwantedCame: 1,
  });
});

describe('envy', () => {
  const bundle = (county: string, members: readonly StaffingPerson[]): Bundle => ({
    demandId: `demand ${county}`,
    countyCode: county,
    countyName: `县${county}`,
    content: asked,
    team: team(`team ${county}`, county),
    members,
  });
  const poor = bundle('530102', [person('a')]);
  const able = (id: string, more: Partial<StaffingPerson> = {}) =>
    person(id, { skills: ['audit', 'writing'], ...more });

  test('is what another county’s people would add to the own demand', () => {
    const rich = bundle(
      '530103',
      ['b', 'c', 'd', 'e'].map((id) => able(id)),
    );

    expect(enviesOf({ barred: [] }, [poor, rich])).toMatchObject([
      { countyCode: '530102', otherCode: '530103', points: 87.5 },
    ]);
  });

  test('counts nobody who could not have come', () => {
    const away = { unavailable: [{ from: '2026-03-31', to: '2026-04-30' }] };
    const rich = bundle('530103', [
      able('recused'),
      able('native', { homeCode: '530102' }),
      able('away', away),
    ]);
    const barred = [{ person: 'recused', team: 'team 530102', reason: 'recused' as const }];

    expect(enviesOf({ barred }, [poor, rich])).toEqual([]);
  });

  test('is not felt within one county', () => {
    const second = { ...bundle('530102', [able('b'), able('c')]), demandId: 'second' };

    expect(enviesOf({ barred: [] }, [poor, second])).toEqual([]);
  });
});

test('a county that gets less than half of the mean is pointed out', () => {
  const wishes = { wanted: 0, got: 0, unwantedCame: 0 };
  const measured = [4, 4, 4, 1].map((got, index) => ({
    countyCode: `5301${index}`,
    countyName: `县${index}`,
    met: demandMet(
      { ...asked, skills: [] },
      Array.from({ length: got }, (_, id) => person(String(id))),
    ),
    wishes,
  }));

  const { counties, least, mean } = fairnessOf(measured, [], 50);

  expect({ least, mean }).toEqual({ least: 25, mean: 81.3 });
  expect(counties.map(({ isShort }) => isShort)).toEqual([false, false, false, true]);
  expect(fairnessOf(measured, [], 30).counties.some(({ isShort }) => isShort)).toBe(false);
});
