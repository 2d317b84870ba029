export interface LockoutSettings {
  maxFailures: number;
  lockMinutes: number;
}

export const defaultLockoutSettings: LockoutSettings = { maxFailures: 5, lockMinutes: 30 };

/** Kept per account and per source address. */
export interface LockoutState {
  failures: number;
  /** Null unless enough failures came in a row; the account opens again by itself. */
  lockedUntil: Date | null;
}

export const unlocked: LockoutState = { failures: 0, lockedUntil: null };

export function isLocked(state: LockoutState, now: Date): boolean {
  return state.lockedUntil !== null && now < state.lockedUntil;
}

/** An attempt during a lock neither counts nor prolongs it: else anybody keeps anybody out. */
export function afterFailure(
  state: LockoutState,
  now: Date,
  settings: LockoutSettings,
): LockoutState {
  if (isLocked(state, now)) return state;
  const failures = (state.lockedUntil === null ? state.failures : 0) + 1;
  const lockedUntil =
    failures >= settings.maxFailures
      ? new Date(now.getTime() + settings.lockMinutes * 60_000)
      : null;
  return { failures, lockedUntil };
}

export function strictestLockoutSettings(all: readonly LockoutSettings[]): LockoutSettings {
  if (all.length === 0) return defaultLockoutSettings;
  return {
    maxFailures: Math.min(...all.map(({ maxFailures }) => maxFailures)),
    lockMinutes: Math.max(...all.map(({ lockMinutes }) => lockMinutes)),
  };
}
