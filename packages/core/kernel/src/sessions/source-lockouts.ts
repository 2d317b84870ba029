import {
  afterFailure,
  isLocked,
  unlocked,
  type LockoutSettings,
  type LockoutState,
} from '../passwords/lockout.rules.ts';

/** Failures by key (a source, or a user name nobody has), in this process. */
export interface SourceLockouts {
  readonly lockedUntil: (key: string, now: Date) => Date | null;
  readonly fail: (key: string, now: Date, settings: LockoutSettings) => void;
  readonly succeed: (key: string) => void;
}

const mostKeys = 10_000;

export function createSourceLockouts(): SourceLockouts {
  const states = new Map<string, LockoutState>();
  return {
    lockedUntil(key, now) {
      const state = states.get(key) ?? unlocked;
      return isLocked(state, now) ? state.lockedUntil : null;
    },
    fail(key, now, settings) {
      const next = afterFailure(states.get(key) ?? unlocked, now, settings);
      states.delete(key);
      states.set(key, next);
      // A map keeps insertion order: the first key is the one that failed longest ago.
      const [oldest] = states.keys();
      if (states.size > mostKeys && oldest !== undefined) states.delete(oldest);
    },
    succeed: (key) => void states.delete(key),
  };
}
