import { expect, test } from 'vitest';

import type { AssessmentForm } from '../reading/api.ts';
import { explained, pointsText, sheetAspects } from './assessment-words.ts';

const rated = {
  kind: 'points',
  key: 'plan',
  title: '整改方案',
  standard: '',
  points: 8,
  ratedBy: ['team', 'society'],
} as const;
const figure = {
  kind: 'figure',
  key: 'done',
  title: '问题完成率',
  standard: '',
  points: 20,
  figure: 'rate',
} as const;
const form: AssessmentForm = {
  raters: [
    { key: 'self', title: '自评', kind: 'self', weight: 0 },
    { key: 'team', title: '巡察组', kind: 'assigned', weight: 70 },
    { key: 'society', title: '社会', kind: 'recorded', weight: 30 },
  ],
  aspects: [{ title: '实效', indicators: [{ ...rated, ratedBy: [...rated.ratedBy] }, figure] }],
  grades: [],
};
const score = { key: 'plan', points: 8, score: 7, figure: null, shares: [] };

test('an indicator explains its points by the means of the raters and their weights', () => {
  const shares = [
    { rater: 'self', weight: 0, sheets: 1, mean: 8 },
    { rater: 'team', weight: 70, sheets: 2, mean: 7.25 },
    { rater: 'society', weight: 30, sheets: 1, mean: 6 },
  ];

  expect(explained(form, { ...rated, ratedBy: [] }, { ...score, shares })).toBe(
    '（巡察组（2份平均） 7.25 × 70 + 社会 6 × 30）÷ 100',
  );
});

test('a figure of the ledger explains its share, or that there is nothing to divide by', () => {
  expect(explained(form, figure, { ...score, figure: 98.71 })).toBe('完成率 98.71 % × 20 分');
  expect(explained(form, figure, score)).toBe('完成率暂无数据，此项不计入满分');
});

test('a sheet asks a rater only for what he rates', () => {
  expect(sheetAspects(form, 'team').flatMap(({ indicators }) => indicators)).toHaveLength(1);
  expect(sheetAspects(form, 'self')).toEqual([]);
});

test.each([
  [8, '8'],
  [7.5, '7.5'],
  [44.749_999, '44.75'],
])('%f points read %s', (points, text) => {
  expect(pointsText(points)).toBe(text);
});
