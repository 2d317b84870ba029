import { expect, it } from 'vitest';

import { opinionsIn } from './guidance-words.ts';

it('reads one opinion a line, without the numbers that are given anew', () => {
  expect(opinionsIn('1. 补齐佐证\n\n  2、谈话须两人在场\n2026年材料未归档')).toEqual([
    '补齐佐证',
    '谈话须两人在场',
    '2026年材料未归档',
  ]);
});
