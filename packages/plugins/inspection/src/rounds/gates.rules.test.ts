import type { GuardResult } from '@lianxun/plugin-api';
import { describe, expect, test } from 'vitest';

import * as rules from './gates.rules.ts';

const now = '2026-02-01T00:00:00.000Z';
const unit = (overrides: Partial<rules.GateUnit> = {}): rules.GateUnit => ({
  engagementId: 'e',
  unitName: '水务局',
  teamId: 't',
  inspectionType: 'routine',
  offSiteOn: '2026-03-01',
  rectifyBy: '2026-07-01',
  receivedOn: '2026-04-01',
  ...overrides,
});
const member = (userId: string, role = 'member'): rules.GateMember => ({
  teamId: 't',
  userId,
  displayName: `成员${userId}`,
  role,
});
const mandate = (
  userId: string,
  overrides: Partial<rules.GateMandate> = {},
): rules.GateMandate => ({
  teamId: 't',
  userId,
  engagementIds: ['e'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2026-04-01T00:00:00.000Z',
  revokedAt: null,
  ...overrides,
});
const codes = (result: GuardResult) => (result === true ? [] : result.map(({ code }) => code));

describe('mandates are effective', () => {
  const team = [member('a', 'leader'), member('b')];
  const check = (mandates: readonly rules.GateMandate[], members = team, units = [unit()]) =>
    rules.mandatesEffective(units, members, { mandates, now });

  test('when every member holds one in force for the unit', () => {
    expect(check([mandate('a'), mandate('b')])).toBe(true);
  });

  test.each([
    ['revoked', { revokedAt: '2026-01-15T00:00:00.000Z' }],
    ['over', { validTo: now }],
    ['yet to begin', { validFrom: '2026-02-02T00:00:00.000Z' }],
    ['for another unit', { engagementIds: ['other'] }],
    ['of another team', { teamId: 'other' }],
  ])('not when one is %s', (_, overrides) => {
    const result = check([mandate('a'), mandate('b', overrides)]);

    expect(result).toMatchObject([{ message: '成员b对水务局没有有效授权' }]);
  });

  test('not without a team, nor without exactly one leader', () => {
    const two = [member('a', 'leader'), member('b', 'leader')];
    const mandates = [mandate('a'), mandate('b')];

    expect(codes(check(mandates, team, [unit({ teamId: null })]))).toEqual(['inspection.no_team']);
    expect(codes(check(mandates, two))).toEqual(['inspection.no_leader']);
  });
});

const declared = (decision: 'pass' | 'mustRecuse' | null, hasTies = true) => [
  { engagementId: 'e', userId: 'a', hasTies, decision },
];
const settled = (declarations: readonly rules.GateDeclaration[]) =>
  codes(rules.recusalsSettled([unit()], [member('a')], declarations));

describe('recusals are settled', () => {
  test('when everybody has declared and declared ties were let pass', () => {
    expect(settled(declared(null, false))).toEqual([]);
    expect(settled(declared('pass'))).toEqual([]);
  });

  test('not while somebody is silent, undecided or barred', () => {
    expect(settled([])).toEqual(['inspection.not_declared']);
    expect(settled(declared(null))).toEqual(['inspection.ties_undecided']);
    expect(settled(declared('mustRecuse'))).toEqual(['inspection.must_recuse']);
  });
});

describe('dates', () => {
  test('the stay ends on the day of leaving', () => {
    expect(codes(rules.onSiteEnded([unit()], '2026-02-28'))).toEqual(['inspection.still_on_site']);
    expect(rules.onSiteEnded([unit()], '2026-03-01')).toBe(true);
    expect(codes(rules.onSiteEnded([unit({ offSiteOn: null })], '2026-03-01'))).toEqual([
      'inspection.no_off_site_date',
    ]);
  });

  test('the period of rectification includes its last day', () => {
    expect(codes(rules.rectificationPeriodOver([unit()], '2026-07-01'))).toEqual([
      'inspection.period_running',
    ]);
    expect(rules.rectificationPeriodOver([unit()], '2026-07-02')).toBe(true);
  });
});

test('a round needs units with a type, and at the end their receipts', () => {
  expect(codes(rules.everyUnitHasType([]))).toEqual(['inspection.no_units']);
  expect(codes(rules.everyUnitHasType([unit({ inspectionType: null })]))).toEqual([
    'inspection.no_type',
  ]);
  expect(codes(rules.feedbackReceipted([unit({ receivedOn: null })]))).toEqual([
    'inspection.not_receipted',
  ]);
  expect(rules.feedbackReceipted([unit()])).toBe(true);
});

test('a long list of units is cut, with its number', () => {
  const many = Array.from({ length: 7 }, (_, index) =>
    unit({ unitName: `单位${index + 1}`, inspectionType: null }),
  );

  expect(rules.everyUnitHasType(many)).toMatchObject([
    { message: '单位1、单位2、单位3、单位4、单位5等7个单位尚未确定巡察类型' },
  ]);
});
