import { expect, test } from 'vitest';

import { maskWords } from './lead-words.rules.ts';

test('masks every name wherever it stands, the longer before the shorter that begins it', () => {
  const mask = (name: string) => `${name[0] ?? ''}*`;
  const cells = { allegation: '王小明与王小明月均在场', ended: false, seq: 3, note: null };

  expect(maskWords(cells, ['王小明', '王小明月'], mask)).toEqual({
    allegation: '王*与王*均在场',
    ended: false,
    seq: 3,
    note: null,
  });
});
