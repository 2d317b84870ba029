import { ValidationError, type Reason } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { DoorClosed } from '../database/scoped-transaction.ts';
import { hashPassword, isPasswordReused, verifyPassword } from '../passwords/hash-password.ts';
import { passwordReasons, passwordReusedReason } from '../passwords/password.rules.ts';
import { nextStep } from './account-policy.ts';
import {
  countFailure,
  inAuthScope,
  isAccountLocked,
  openSession,
  recordEvent,
  type AccountDeps,
  type AccountTx,
  type OpenSession,
  type Visit,
} from './account-session.ts';
import { insertPasswordHash, listPasswordHashes, updateAccount } from './accounts.repository.ts';
import { wrongPassword } from './enrol-second-factor.ts';
import type { SignedIn } from './sign-in.ts';

interface PasswordChange {
  readonly token: string;
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Ends every session of the person; the answer carries the token of a new one. */
export async function changePassword(
  deps: AccountDeps,
  change: PasswordChange,
  visit: Visit,
): Promise<SignedIn> {
  const before = await inAuthScope(deps, (tx, now) => readPasswords(tx, now, change.token));
  const { current } = before;
  if (!(await verifyPassword(current, change.currentPassword, deps.passwordCost))) {
    await refuse(deps, change.token, visit);
    throw wrongPassword();
  }
  const reasons = await reasonsAgainst(change.newPassword, before);
  if (reasons.length > 0) {
    throw new ValidationError('core.password_refused', 'the new password breaks a rule', {
      reasons: reasons.map((reason) => ({ ...reason, field: 'newPassword' })),
    });
  }
  const passwordHash = await hashPassword(change.newPassword, deps.passwordCost);
  return await inAuthScope(deps, async (tx, now) => {
    const open = await openPasswordSession(tx, now, change.token);
    // Somebody else has changed it meanwhile: what was verified no longer holds.
    if (open.account.passwordHash !== (current ?? null)) throw wrongPassword();
    return await store(tx, now, { open, passwordHash, visit });
  });
}

async function readPasswords(tx: AccountTx, now: Date, token: string) {
  const { account, settings } = await openPasswordSession(tx, now, token);
  if (isAccountLocked(account, now)) throw wrongPassword();
  const earlier = await listPasswordHashes(tx, account.id, settings.password.history);
  const current = account.passwordHash ?? undefined;
  const hashes = current === undefined ? earlier : [current, ...earlier];
  return { userName: account.userName, settings: settings.password, current, hashes };
}

/** Where a second factor exists, it must have been given. */
async function openPasswordSession(tx: AccountTx, now: Date, token: string): Promise<OpenSession> {
  const open = await openSession(tx, now, token);
  if (open.factor !== 'full' && open.account.totpConfirmedAt !== null) {
    throw new DoorClosed('password');
  }
  return open;
}

async function reasonsAgainst(
  password: string,
  { userName, settings, hashes }: Awaited<ReturnType<typeof readPasswords>>,
): Promise<Reason[]> {
  const reasons = passwordReasons(password, userName, settings);
  // Hashing is slow: a password that is refused anyway is not compared with the earlier ones.
  if (reasons.length > 0) return reasons;
  const isReused = await isPasswordReused(password, hashes, settings.history);
  return isReused ? [passwordReusedReason(settings)] : [];
}

async function refuse(deps: AccountDeps, token: string, visit: Visit): Promise<void> {
  await inAuthScope(deps, async (tx, now) => {
    const { account, settings, store: sessions } = await openSession(tx, now, token);
    const locked = await countFailure(tx, now, { account, settings });
    if (locked) await sessions.revoke(token);
    await recordEvent(tx, visit, {
      userId: account.id,
      action: 'core.password_changed',
      result: 'refused',
    });
  });
}

async function store(
  tx: AccountTx,
  now: Date,
  change: { open: OpenSession; passwordHash: string; visit: Visit },
): Promise<SignedIn> {
  const { account, deviceClass, factor, settings, store: sessions } = change.open;
  if (account.passwordHash !== null) {
    await insertPasswordHash(tx, {
      id: uuidv7(),
      userId: account.id,
      passwordHash: account.passwordHash,
      replacedAt: now,
    });
  }
  await updateAccount(tx, account.id, {
    passwordHash: change.passwordHash,
    passwordChangedAt: now,
    mustChangePassword: false,
    failedCount: 0,
    lockedUntil: null,
  });
  await sessions.revokeAll(account.id);
  await recordEvent(tx, change.visit, { userId: account.id, action: 'core.password_changed' });
  const hasSecondFactor = account.totpConfirmedAt !== null;
  return {
    token: await sessions.create(account.id, { factor, deviceClass }),
    step: nextStep({ hasSecondFactor, mustChangePassword: false }, factor, settings),
  };
}
