import { randomUUID } from 'node:crypto';

import {
  hashPassword,
  needsRehash,
  owaspPasswordCost,
  verifyPassword,
} from '../passwords/hash-password.ts';
import { isPasswordExpired } from '../passwords/password.rules.ts';
import {
  accountSettings,
  factorAfterPassword,
  nextStep,
  type AccountSettings,
  type SignInStep,
} from './account-policy.ts';
import {
  countFailure,
  inAuthScope,
  isAccountLocked,
  lockedError,
  recordEvent,
  SignInRefused,
  type AccountDeps,
  type AccountTx,
  type Visit,
} from './account-session.ts';
import {
  findAccountByName,
  listSettings,
  lockAccount,
  updateAccount,
  type AccountChange,
  type AccountRow,
} from './accounts.repository.ts';
import { sessionStore } from './session-store.ts';
import { countFailedAttempt, lockedUntil, type Attempter } from './source-lockouts.ts';

export interface SignedIn {
  /** For the cookie alone. */
  readonly token: string;
  readonly step: SignInStep;
}

type Outcome = SignedIn | { readonly refused: 'wrong' | 'locked' };

/**
 * The slow hash runs outside a transaction; the result counts only if the account, locked and read
 * again, is still open: parallel guesses get no more answers than consecutive ones.
 */
export async function signIn(
  deps: AccountDeps,
  credentials: { userName: string; password: string },
  visit: Visit,
): Promise<SignedIn> {
  const userName = credentials.userName.trim().toLowerCase();
  const attempter = { source: visit.source, userName };
  const { account, now, until } = await inAuthScope(deps, async (tx, at) => ({
    account: await findAccountByName(tx, userName),
    until: await lockedUntil(tx, attempter, at),
    now: at,
  }));
  if (until !== null) throw lockedError(now, until);

  const { password } = credentials;
  const stored = account?.passwordHash ?? undefined;
  const matches = await verifyPassword(stored, password, deps.passwordCost);
  const rehashed = matches && stored !== undefined ? await rehash(deps, stored, password) : {};
  const outcome = await inAuthScope(deps, (tx, at) =>
    settle(tx, at, { userId: account?.id, matches, rehashed, visit, attempter }),
  );

  if ('token' in outcome) return outcome;
  if (outcome.refused === 'locked') throw await lockedNow(deps, userName);
  throw new SignInRefused('core.sign_in_failed', 'wrong user name or password');
}

async function rehash(deps: AccountDeps, stored: string, password: string): Promise<AccountChange> {
  const cost = deps.passwordCost ?? owaspPasswordCost;
  return needsRehash(stored, cost) ? { passwordHash: await hashPassword(password, cost) } : {};
}

interface Attempt {
  readonly userId: string | undefined;
  readonly matches: boolean;
  readonly rehashed: AccountChange;
  readonly visit: Visit;
  readonly attempter: Attempter;
}

/** Asks the database as much for a user name nobody has as for a real one. */
async function settle(tx: AccountTx, now: Date, attempt: Attempt): Promise<Outcome> {
  const userId = attempt.userId ?? randomUUID();
  const account = await lockAccount(tx, userId);
  const settings = accountSettings(await listSettings(tx, userId));
  const refuse = async (refused: 'wrong' | 'locked'): Promise<Outcome> => {
    await recordEvent(tx, attempt.visit, { userId, action: 'core.signed_in', result: 'refused' });
    const { attempter } = attempt;
    await countFailedAttempt(tx, now, { attempter, hasAccount: account !== undefined });
    return { refused };
  };

  if (account === undefined) return await refuse('wrong');
  if (isAccountLocked(account, now)) return await refuse('locked');
  if (!attempt.matches) {
    const locked = await countFailure(tx, now, { account, settings });
    return await refuse(locked ? 'locked' : 'wrong');
  }
  return await admit(tx, now, { account, settings, attempt });
}

async function admit(
  tx: AccountTx,
  now: Date,
  admitted: { account: AccountRow; settings: AccountSettings; attempt: Attempt },
): Promise<SignedIn> {
  const { account, settings, attempt } = admitted;
  const changedAt = account.passwordChangedAt === null ? now : new Date(account.passwordChangedAt);
  const state = {
    hasSecondFactor: account.totpConfirmedAt !== null,
    mustChangePassword:
      account.mustChangePassword || isPasswordExpired(changedAt, now, settings.password),
  };
  const factor = factorAfterPassword(state, settings);
  await updateAccount(tx, account.id, {
    ...attempt.rehashed,
    ...(factor === 'full' ? { failedCount: 0, lockedUntil: null } : {}),
    mustChangePassword: state.mustChangePassword,
  });
  const { deviceClass } = attempt.visit;
  const store = sessionStore(tx, now, settings.session);
  const token = await store.create(account.id, { factor, deviceClass });
  await recordEvent(tx, attempt.visit, { userId: account.id, action: 'core.signed_in' });
  return { token, step: nextStep(state, factor, settings) };
}

async function lockedNow(deps: AccountDeps, userName: string) {
  return await inAuthScope(deps, async (tx, now) => {
    const account = await findAccountByName(tx, userName);
    return lockedError(now, new Date(account?.lockedUntil ?? now));
  });
}
