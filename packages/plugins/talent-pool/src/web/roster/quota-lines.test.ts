import { expect, test } from 'vitest';

import { quotasIn } from './quota-lines.ts';

test('reads a unit a line, with or without a speciality', () => {
  expect(quotasIn('区审计局 财务审计 2\n区财政局　１名\n')).toEqual({
    quotas: [
      { unitName: '区审计局', skill: '财务审计', count: 2 },
      { unitName: '区财政局', skill: null, count: 1 },
    ],
    wrong: null,
  });
});

test('names the first line without a number', () => {
  expect(quotasIn('区审计局 2\n区财政局').wrong).toBe('区财政局');
});
