import { expect, test } from 'vitest';

import { deviationOf } from './annual-plan.rules.ts';
import { shareOf, standingOf } from './coverage.rules.ts';

const nothing = {
  isInspected: false,
  isTaken: false,
  hasBegun: false,
  wasCovered: false,
  planned: null,
};
const at = { endsOn: '2026-12-31', today: '2026-05-10' };

test('a unit is covered when a round has left it or a ledger says so', () => {
  expect(standingOf({ ...nothing, isInspected: true, isTaken: true }, at)).toBe('covered');
  expect(standingOf({ ...nothing, wasCovered: true }, at)).toBe('covered');
  expect(standingOf({ ...nothing, isTaken: true, hasBegun: true }, at)).toBe('underway');
});

test('a unit a round has taken is planned until that round begins, whatever its quarter', () => {
  const taken = { ...nothing, isTaken: true };
  expect(standingOf(taken, at)).toBe('planned');
  expect(standingOf({ ...taken, planned: { year: 2026, quarter: 1 } }, at)).toBe('planned');
});

test('it is late the day after its quarter, or after the term', () => {
  const planned = (quarter: number) => ({ ...nothing, planned: { year: 2026, quarter } });
  expect(standingOf(planned(1), at)).toBe('overdue');
  expect(standingOf(planned(2), { ...at, today: '2026-06-30' })).toBe('planned');
  expect(standingOf(planned(2), { ...at, today: '2026-07-01' })).toBe('overdue');
  expect(standingOf(nothing, at)).toBe('open');
  expect(standingOf(nothing, { ...at, today: '2027-01-01' })).toBe('overdue');
  expect(standingOf(nothing, { ...at, endsOn: null, today: '2030-01-01' })).toBe('open');
});

test('a share is of all units, to a tenth', () => {
  expect(shareOf(1, 3)).toBe(33.3);
  expect(shareOf(0, 0)).toBeNull();
});

test('a planned unit deviates when its quarter is over, or with another type', () => {
  const line = { inspectionType: 'routine', quarter: 2, round: null };
  const year = { today: '2026-07-01', year: 2026 };
  expect(deviationOf(line, year)).toBe('notArranged');
  expect(deviationOf(line, { ...year, today: '2026-06-30' })).toBeNull();
  expect(deviationOf({ ...line, round: { inspectionType: 'special' } }, year)).toBe('otherType');
  expect(deviationOf({ ...line, round: { inspectionType: 'routine' } }, year)).toBeNull();
});
