import { expect, test } from 'vitest';

import { daysBetween, dueColour, dueView } from './due.rules.ts';

const ladder = { green: 20, yellow: 10, red: 0 };

test.for([
  [21, null],
  [20, 'green'],
  [11, 'green'],
  [10, 'yellow'],
  [1, 'yellow'],
  [0, 'red'],
  [-1, 'red'],
] as const)('%i days before the due date show %s', ([daysLeft, colour]) => {
  expect(dueColour(daysLeft, ladder)).toBe(colour);
});

test('counts days across a leap day and across a year', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});

test('is overdue from the day after the due date on', () => {
  const row = { dueOn: '2026-03-05', owed: true };

  expect(dueView(row, '2026-03-05', ladder).overdue).toBe(false);
  expect(dueView(row, '2026-03-06', ladder).overdue).toBe(true);
});

test('shows no colour when nothing is owed, however long ago it was due', () => {
  expect(dueView({ dueOn: '2020-01-01', owed: false }, '2026-03-05', ladder)).toEqual({
    daysLeft: null,
    overdue: false,
    colour: null,
  });
});

test('follows the ladder a tenant has set', () => {
  expect(dueColour(6, { green: 30, yellow: 7, red: 5 })).toBe('yellow');
});
