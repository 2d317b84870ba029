import { expect, it } from 'vitest';

import { monthsAfter } from './months-after.ts';

it('suggests three months of rectification, ending with a shorter month', () => {
  expect(monthsAfter('2026-03-05', 3)).toBe('2026-06-05');
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28');
  expect(monthsAfter('2026-12-31', 3)).toBe('2027-03-31');
});
