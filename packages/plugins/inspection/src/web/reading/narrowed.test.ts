import { expect, it } from 'vitest';

import { narrowed } from './narrowed.ts';

it('changes one condition and leaves the others, and forgets an empty one', () => {
  const query = new URLSearchParams('stage=locked&round=r1');
  expect(narrowed(query, { round: 'r2' })).toBe('?stage=locked&round=r2');
  expect(narrowed(query, { stage: '' })).toBe('?round=r1');
});
