import { expect, it } from 'vitest';

import { spentTime } from './spent-time.ts';

it.each([
  [0, '不到 1 分钟'],
  [45, '45 分钟'],
  [60, '1 小时'],
  [90, '1 小时 30 分钟'],
  [1440, '1 天'],
  [4440, '3 天 2 小时'],
  [1445, '1 天'],
])('%i minutes are said in the two largest units', (minutes, text) => {
  expect(spentTime(minutes)).toBe(text);
});
