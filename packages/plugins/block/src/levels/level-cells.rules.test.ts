import { expect, test } from 'vitest';

import { levelsIn, writeOthers } from './level-cells.rules.ts';

const asked = [
  { key: 'economy', title: '经济水平' },
  { key: 'level1', title: '信访量' },
  { key: 'level2', title: '第2类指标' },
];

test('levels of the city’s own share a cell, and come back from it', () => {
  const text = writeOthers(asked, { economy: 3, level1: 4, level2: 1 });

  expect(text).toBe('信访量 4；第2类指标 1');
  expect(levelsIn(asked, { others: text })).toEqual({
    levels: { level1: 4, level2: 1 },
    faults: [],
  });
});

test('an empty cell takes the levels away, a missing column leaves them', () => {
  expect(levelsIn(asked, { others: null }).levels).toEqual({ level1: null, level2: null });
  expect(levelsIn(asked, { economy: 2 }).levels).toEqual({ economy: 2 });
});

test.each(['信访量：4;第2类指标1', '信访量:4\n第2类指标 1'])(
  '%s is read as people write it',
  (text) => {
    expect(levelsIn(asked, { others: text }).levels).toEqual({ level1: 4, level2: 1 });
  },
);
