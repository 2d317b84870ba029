import { expect, test } from 'vitest';

import { barsOf } from './overlap.ts';

const window = { windowFrom: '2026-09-01', windowTo: '2026-09-10' };

test('lays the days on site between the ends of the window', () => {
  expect(
    barsOf([{ name: '甲县', onSiteFrom: '2026-09-03', onSiteTo: '2026-09-07' }], window),
  ).toEqual([{ name: '甲县', left: 20, width: 50, text: '2026-09-03 至 2026-09-07' }]);
});

test('cuts what lies outside and says where no days are known', () => {
  expect(
    barsOf(
      [
        { name: '甲县', onSiteFrom: '2026-08-20', onSiteTo: '2026-09-30' },
        { name: '乙县', onSiteFrom: null, onSiteTo: '2026-09-05' },
      ],
      window,
    ),
  ).toEqual([
    { name: '甲县', left: 0, width: 100, text: '2026-08-20 至 2026-09-30' },
    { name: '乙县', left: null, width: null, text: '日期未定' },
  ]);
});
