import { describe, expect, test } from 'vitest';

import { leadCounts, leadRates, type FigureRow } from './lead-figures.rules.ts';

let number = 0;
function row(overrides: Partial<FigureRow> = {}): FigureRow {
  number += 1;
  return {
    leadId: `lead ${number}`,
    disposition: null,
    filed: false,
    signedOn: null,
    stage: 'registered',
    nameIndex: `name ${number}`,
    unitName: '区水务局',
    ...overrides,
  };
}

const rateOf = (rows: readonly FigureRow[], wanted: string) =>
  leadRates(rows).find(({ key }) => key === wanted);

describe('成案率', () => {
  test('by 件 divides filed leads by referred ones', () => {
    const rows = [row({ filed: true }), row(), row(), row()];

    expect(rateOf(rows, 'caseRateByCases')).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test('by 人 counts one person once, in however many leads', () => {
    const person = { nameIndex: 'zhang', unitName: '区水务局' };
    const namesake = { nameIndex: 'zhang', unitName: '区教育体育局' };
    const rows = [row({ ...person, filed: true }), row(person), row(namesake)];

    expect(rateOf(rows, 'caseRateByPeople')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rateOf(rows, 'caseRateByCases')).toMatchObject({ numerator: 1, denominator: 3 });
  });
});

test('处置率 divides leads with a disposition by those the handling office has signed for', () => {
  const signed = { signedOn: '2026-01-01' };
  const rows = [row({ ...signed, disposition: 'talkInquiry' }), row(signed), row()];

  expect(rateOf(rows, 'disposalRate')).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
});

test('办结率 divides concluded and closed leads by referred ones', () => {
  const rows = [row({ stage: 'concluded' }), row({ stage: 'closed' }), row(), row()];

  expect(rateOf(rows, 'conclusionRate')).toMatchObject({ numerator: 2, denominator: 4 });
});

test('nothing is divided by nothing, and each rate says its formula', () => {
  const rates = leadRates([]);

  expect(rates.map(({ value }) => value)).toEqual([null, null, null, null]);
  expect(rates.every(({ formula }) => formula.includes('÷'))).toBe(true);
});

test('counts name the dispositions there are, and how many leads have none', () => {
  const rows = [row({ disposition: 'suspended' }), row({ disposition: 'suspended' }), row()];

  expect(leadCounts(rows).map(({ title, value }) => [title, value])).toEqual([
    ['移交线索', 3],
    ['尚无处置意见', 1],
    ['暂存待查', 2],
  ]);
});
