import { expect, test } from 'vitest';

import { satisfies } from './api-range.ts';

test.each([
  ['1.4.0', '^1.0.0', true],
  ['1.4.0', '^1.5.0', false],
  ['2.0.0', '^1.0.0', false],
  ['1.4.2', '~1.4.0', true],
  ['1.5.0', '~1.4.0', false],
  ['0.2.1', '^0.2.0', true],
  ['0.3.0', '^0.2.0', false],
  ['0.0.4', '^0.0.3', false],
  ['1.4.0', '1.4.0', true],
  ['1.4.0', 'latest', false],
])('contract %s for a plugin of %s: %s', (contract, range, fits) => {
  expect(satisfies(contract, range)).toBe(fits);
});
