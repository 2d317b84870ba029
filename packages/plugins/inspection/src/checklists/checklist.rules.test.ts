import { expect, test } from 'vitest';

import { codeProblems, localCodes, localPrefix } from './checklist.rules.ts';

test.each([
  ['西山区', '西山'],
  ['安宁市', '安宁'],
  ['石林彝族自治县', '石林'],
  ['禄劝彝族苗族自治县', '禄劝'],
  ['中共官渡区委', '官渡'],
])('%s numbers its own items with %s', (tenant, prefix) => {
  expect(localPrefix(tenant)).toBe(prefix);
});

test('own items go on from the highest number that was ever given', () => {
  expect(localCodes('西山', ['1.1', '西山-2', '西山-7', '官渡-9'], 2)).toEqual([
    '西山-8',
    '西山-9',
  ]);
});

test('a code stands for one item only, also against earlier versions', () => {
  const earlier = [{ itemId: 'a', code: '1.1' }];
  expect(codeProblems([{ itemId: 'a', code: '1.1' }], earlier)).toEqual([]);
  expect(codeProblems([{ code: '1.1' }], earlier)).toEqual([
    { index: 0, code: 'checklist_code_reused' },
  ]);
  expect(codeProblems([{ code: '2' }, { code: '2' }], [])).toEqual([
    { index: 1, code: 'checklist_code_twice' },
  ]);
  expect(
    codeProblems(
      [
        { itemId: 'a', code: '1.1' },
        { itemId: 'a', code: '1.2' },
      ],
      earlier,
    ),
  ).toEqual([{ index: 1, code: 'checklist_item_twice' }]);
});
