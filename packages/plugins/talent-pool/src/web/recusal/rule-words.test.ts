import { expect, test } from 'vitest';

import { contentOf, editable, faultsOf } from './rule-words.ts';
import type { RuleContent } from './words.ts';

test.each(['', '0', '21', '三', '3.5', '-1'])('“%s” is no number of years', (recentYears) => {
  expect(faultsOf({ note: '调整', recentYears, longYears: '3' })).toEqual([
    { fieldId: 'rules-recent', message: '近年窗口请填1至20的整数。' },
  ]);
});

test('a change needs its reason', () => {
  expect(faultsOf({ note: ' ', recentYears: '3', longYears: '20' })).toMatchObject([
    { fieldId: 'rules-note' },
  ]);
});

test('what is not changed in the form stays as it was', () => {
  const content: RuleContent = {
    recentYears: 3,
    longYears: 5,
    rules: [
      {
        id: 'A1',
        on: true,
        leading: 'mustRecuse',
        other: 'off',
        modes: ['cross'],
        overridable: true,
      },
      { id: 'B1', on: true, leading: 'mustRecuse', other: 'mustRecuse', overridable: false },
    ],
  };
  expect(contentOf(editable(content))).toEqual(content);
});
