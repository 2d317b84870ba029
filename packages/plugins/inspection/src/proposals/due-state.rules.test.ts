import { describe, expect, test } from 'vitest';

import { dueStateOf, dueStateTitle } from './due-state.rules.ts';

const titleOn = (today: string, ended = false) =>
  dueStateTitle(dueStateOf({ dueOn: '2026-06-30', ended }, today, 7), 7);

describe('到期提醒', () => {
  test.each([
    ['2026-07-01', '已到期'],
    ['2026-06-30', '7天内即将到期'],
    ['2026-06-23', '7天内即将到期'],
    ['2026-06-22', '未到期'],
  ])('on %s is %s', (today, title) => {
    expect(titleOn(today)).toBe(title);
  });

  test('is empty for what has ended', () => {
    expect(titleOn('2026-07-01', true)).toBe('');
  });

  test('says the days the tenant warns ahead', () => {
    expect(dueStateTitle('soon', 10)).toBe('10天内即将到期');
  });
});
