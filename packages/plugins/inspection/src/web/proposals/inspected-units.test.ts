import { expect, test } from 'vitest';

import { inspectedUnits } from './inspected-units.ts';

test.each([
  [null, '—'],
  ['区水务局', '区水务局'],
  ['区水务局、石桥镇', '区水务局、石桥镇'],
  ['区水务局、石桥镇、区第一小学', '区水务局、石桥镇等3个单位'],
])('%s is shown as %s', (names, expected) => {
  expect(inspectedUnits(names)).toBe(expected);
});
