import { describe, expect, test } from 'vitest';

import { both } from '../../../test/engine-cases/answers.ts';
import { rows } from '../../../test/engine-cases/rows.ts';
import { answerOf, atUnit, career, screen, study } from '../../../test/engine-samples.ts';
import { defaultRuleSet } from './default-rule-set.rules.ts';

describe('a rule of recusal', () => {
  const cases = rows.map(([rule, what, sample, leading, other]) => ({
    rule,
    what,
    sample,
    leading,
    other,
  }));

  test.each(cases)('$rule: $what', ({ rule, sample, leading, other }) => {
    expect([answerOf(rule, sample), answerOf(rule, { ...sample, role: 'other' })]).toEqual([
      leading,
      other,
    ]);
  });

  test('has at least one case in which it stays silent and one in which it speaks', () => {
    const spoken = new Set(rows.filter(([, , , answer]) => answer !== 'pass').map(([id]) => id));
    expect([...spoken].toSorted()).toEqual(defaultRuleSet.rules.map(({ id }) => id).toSorted());
  });
});

describe('a person', () => {
  test('without any tie and with everything stated passes', () => {
    expect(screen().hits).toEqual([]);
    expect(screen({ mode: 'combined', context: { forMandate: true } }).hits).toEqual([]);
  });

  test('of whom nothing is known never passes', () => {
    const nothing = {
      nativeCounty: null,
      grownCounty: null,
      workCounties: null,
      career: null,
      education: null,
      relatives: null,
    };
    const found = screen({ person: nothing, mode: 'cross' });
    expect(found.result).toBe('suspect');
    expect(new Set(found.hits.map(({ why }) => why))).toEqual(new Set(['dataMissing']));
    expect(found.hits.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'A1',
        'A2',
        'B1',
        'B2',
        'B3',
        'B4',
        'C1',
        'C2',
        'C3',
        'C4',
        'D1',
        'D2',
        'D3',
      ]),
    );
  });

  test('is told the values a rule went by, but nothing about G1', () => {
    const found = screen({
      person: {
        career: [career({ ...atUnit, from: '2024-01', to: null })],
        secretlyBarred: ['edu'],
      },
    });
    const worked = found.hits.find(({ rule }) => rule === 'B2');
    const secret = found.hits.find(({ rule }) => rule === 'G1');
    expect(worked?.evidence).toBe(
      '近期在被巡察单位任职：2024年1月至今在“区教育局”任科长，在近3年（自2023年11月起）之内。',
    );
    expect(worked?.values).toMatchObject({ place: '区教育局', from: '2024-01', to: '至今' });
    expect(secret).toMatchObject({ evidence: '', values: {}, overridable: false });
  });
});

describe('a rule set', () => {
  test('switches a rule off, widens a window and leaves a mode out', () => {
    const rules = defaultRuleSet.rules.map((rule) => {
      if (rule.id === 'B3') return { ...rule, on: false };
      return rule.id === 'B4' ? { ...rule, modes: ['cross' as const] } : rule;
    });
    const context = { ruleSet: { ...defaultRuleSet, recentYears: 6, rules } };
    const sample = {
      person: {
        career: [career({ ...atUnit, from: '2018-01', to: '2021-06' })],
        education: [study('2000-09', { school: ['unit:school'] })],
      },
      context,
    };
    expect(answerOf('B2', sample)).toBe(both);
    expect(answerOf('B3', sample)).toBe('pass');
    expect(answerOf('B4', sample)).toBe('pass');
    expect(answerOf('B4', { ...sample, mode: 'cross' })).toBe(both);
  });
});
