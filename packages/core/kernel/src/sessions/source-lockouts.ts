import {
  afterFailure,
  defaultLockoutSettings,
  isLocked,
  type LockoutSettings,
} from '../passwords/lockout.rules.ts';
import type { AccountTx } from './account-session.ts';
import { sha256Hex } from './credential.ts';
import {
  deleteLockoutsBefore,
  listLockouts,
  lockLockout,
  updateLockout,
} from './lockouts.repository.ts';

/** Who tries to sign in, before it is known whether there is such an account. */
export interface Attempter {
  /** Kind and hashed address. */
  readonly source: string;
  readonly userName: string;
}

/** Several people share one address: it is locked at four times the failures of one account. */
const sourceLockout: LockoutSettings = {
  maxFailures: defaultLockoutSettings.maxFailures * 4,
  lockMinutes: defaultLockoutSettings.lockMinutes,
};
/** An account counts its own failures; its name is counted only to take as long as an unknown one. */
const never: LockoutSettings = { maxFailures: Number.MAX_SAFE_INTEGER, lockMinutes: 0 };
const keptMilliseconds = 24 * 3_600_000;

/** Hashed: what is typed as a name may be a password. */
const sourceKey = ({ source }: Attempter) => sha256Hex(`source:${source}`);
const nameKey = ({ userName }: Attempter) => sha256Hex(`name:${userName}`);

/** Until when the source, or a name nobody has, is locked; null when it is open. */
export async function lockedUntil(
  tx: AccountTx,
  attempter: Attempter,
  now: Date,
): Promise<Date | null> {
  const states = await listLockouts(tx, [sourceKey(attempter), nameKey(attempter)]);
  const [until = null] = states
    .filter((state) => isLocked(state, now))
    .map((state) => state.lockedUntil)
    .toSorted((left, right) => Number(right) - Number(left));
  return until;
}

export async function countFailedAttempt(
  tx: AccountTx,
  now: Date,
  { attempter, hasAccount }: { readonly attempter: Attempter; readonly hasAccount: boolean },
): Promise<void> {
  const counted = [
    { key: sourceKey(attempter), settings: sourceLockout },
    { key: nameKey(attempter), settings: hasAccount ? never : defaultLockoutSettings },
  ].toSorted((left, right) => (left.key < right.key ? -1 : 1));
  for (const { key, settings } of counted) {
    const state = afterFailure(await lockLockout(tx, key, now), now, settings);
    await updateLockout(tx, key, { ...state, failedAt: now });
  }
  await deleteLockoutsBefore(tx, new Date(now.getTime() - keptMilliseconds));
}
