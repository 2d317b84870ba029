import { describe, expect, test } from 'vitest';

import { numberAgain, sourcesWithout, textWithout, type Merged } from './merge-undo.rules.ts';

const merged = (overrides: Partial<Merged> = {}): Merged => ({
  findingId: 'a',
  textBefore: '原文',
  textAfter: '合并后的文字',
  sourceIds: ['p1', 'p2'],
  ...overrides,
});

describe('the text of the finding that stays', () => {
  test('comes back with the last finding that is taken out again', () => {
    expect(textWithout(merged(), [], '合并后的文字')).toBe('原文');
  });

  test('stays while another finding of the same merge is inside', () => {
    expect(textWithout(merged(), [merged({ findingId: 'b' })], '合并后的文字')).toBeNull();
  });

  test('stays when somebody has written on it since', () => {
    expect(textWithout(merged(), [], '又改过的文字')).toBeNull();
  });

  test('stays when the merge did not touch it', () => {
    expect(textWithout(merged({ textAfter: null }), [], '原文')).toBeNull();
  });
});

test('sources leave with the finding unless another merged one cites them', () => {
  expect(sourcesWithout(merged(), new Set(['p2']))).toEqual(['p1']);
});

test.each([
  [2, [1, 3], 2],
  [2, [1, 2], 3],
  [null, [], 1],
])('a finding that was number %s comes back among %j as %i', (before, taken, number) => {
  expect(numberAgain(before, taken)).toBe(number);
});
