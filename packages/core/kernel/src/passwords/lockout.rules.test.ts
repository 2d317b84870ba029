import { expect, it } from 'vitest';

import {
  afterFailure,
  defaultLockoutSettings,
  isLocked,
  strictestLockoutSettings,
  unlocked,
  type LockoutState,
} from './lockout.rules.ts';

const now = new Date('2026-03-01T08:00:00Z');
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

function failTimes(times: number, state: LockoutState = unlocked): LockoutState {
  return Array.from({ length: times }).reduce<LockoutState>(
    (current) => afterFailure(current, now, defaultLockoutSettings),
    state,
  );
}

it('locks at the fifth failure for half an hour', () => {
  expect(isLocked(failTimes(4), now)).toBe(false);
  expect(failTimes(5)).toEqual({ failures: 5, lockedUntil: minutesLater(30) });
});

it('opens by itself when the time is over', () => {
  const state = failTimes(5);

  expect(isLocked(state, minutesLater(29))).toBe(true);
  expect(isLocked(state, minutesLater(30))).toBe(false);
});

it('is not prolonged by further attempts', () => {
  const state = failTimes(5);

  expect(afterFailure(state, minutesLater(20), defaultLockoutSettings)).toEqual(state);
});

it('counts from one again after a lock has run out', () => {
  const state = afterFailure(failTimes(5), minutesLater(31), defaultLockoutSettings);

  expect(state).toEqual({ failures: 1, lockedUntil: null });
});

it('follows the strictest of several tenants', () => {
  const lenient = { maxFailures: 10, lockMinutes: 60 };

  expect(strictestLockoutSettings([defaultLockoutSettings, lenient])).toEqual({
    maxFailures: 5,
    lockMinutes: 60,
  });
});
