import { ConflictError, ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { DoorClosed } from '../database/scoped-transaction.ts';
import { verifyPassword } from '../passwords/hash-password.ts';
import { createRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { createTotpEnrolment, verifyTotp, type TotpEnrolment } from '../second-factor/totp.ts';
import {
  inAuthScope,
  openFullSession,
  openSession,
  recordEvent,
  type AccountDeps,
  type AccountTx,
  type OpenSession,
  type Visit,
} from './account-session.ts';
import {
  deleteRecoveryCodes,
  insertRecoveryCodes,
  updateAccount,
  type AccountRow,
} from './accounts.repository.ts';
import { upgrade } from './give-second-factor.ts';
import type { SignedIn } from './sign-in.ts';
import { sealTotpSecret, unsealTotpSecret } from './totp-secret.ts';

/** Stores a secret that counts only once a code of it was given. */
export async function startSecondFactor(
  deps: AccountDeps,
  token: string,
  visit: Visit,
): Promise<TotpEnrolment> {
  return await inAuthScope(deps, async (tx, now) => {
    const { account } = await openUnenrolled(tx, now, token);
    const enrolment = createTotpEnrolment({ issuer: '联巡', label: account.userName });
    await updateAccount(tx, account.id, {
      totpSecret: await sealTotpSecret(deps.keyWrapper, account.id, enrolment.secret),
      totpLastStep: null,
    });
    await recordEvent(tx, visit, { userId: account.id, action: 'core.second_factor_started' });
    return enrolment;
  });
}

/** Answers the recovery codes, shown this once, and a new session that counts as full. */
export async function confirmSecondFactor(
  deps: AccountDeps,
  attempt: { token: string; code: string },
  visit: Visit,
): Promise<SignedIn & { readonly recoveryCodes: string[] }> {
  return await inAuthScope(deps, async (tx, now) => {
    const open = await openUnenrolled(tx, now, attempt.token);
    const step = await acceptedStep(deps, now, { account: open.account, code: attempt.code });
    await updateAccount(tx, open.account.id, { totpConfirmedAt: now, totpLastStep: step });
    const recoveryCodes = await replaceRecoveryCodes(tx, open.account.id);
    await recordEvent(tx, visit, {
      userId: open.account.id,
      action: 'core.second_factor_enabled',
    });
    return { ...(await upgrade(open)), recoveryCodes };
  });
}

/** Needs the password again: an unattended browser must not take the second factor away. */
export async function removeSecondFactor(
  deps: AccountDeps,
  attempt: { token: string; password: string },
  visit: Visit,
): Promise<void> {
  const stored = await inAuthScope(deps, async (tx, now) => {
    const { account } = await openFullSession(tx, now, attempt.token);
    return account.passwordHash ?? undefined;
  });
  if (!(await verifyPassword(stored, attempt.password, deps.passwordCost))) {
    throw wrongPassword();
  }
  await inAuthScope(deps, async (tx, now) => {
    const { account, settings } = await openFullSession(tx, now, attempt.token);
    if (settings.secondFactorRequired) {
      throw new ConflictError('core.second_factor_mandatory', 'a tenant requires it');
    }
    await updateAccount(tx, account.id, {
      totpSecret: null,
      totpConfirmedAt: null,
      totpLastStep: null,
    });
    await deleteRecoveryCodes(tx, account.id);
    await recordEvent(tx, visit, { userId: account.id, action: 'core.second_factor_removed' });
  });
}

export function wrongPassword(): ValidationError {
  return new ValidationError('core.password_wrong', 'the current password is wrong', {
    reasons: [{ code: 'core.password_wrong', message: '当前密码不正确', field: 'currentPassword' }],
  });
}

async function openUnenrolled(tx: AccountTx, now: Date, token: string): Promise<OpenSession> {
  const open = await openSession(tx, now, token);
  if (open.account.totpConfirmedAt === null) return open;
  if (open.factor !== 'full') throw new DoorClosed('password');
  throw new ConflictError('core.second_factor_exists', 'already enrolled');
}

async function acceptedStep(
  deps: AccountDeps,
  now: Date,
  given: { account: AccountRow; code: string },
): Promise<number> {
  const secret = await unsealTotpSecret(deps.keyWrapper, given.account);
  if (secret === undefined) {
    throw new ConflictError('core.second_factor_not_started', 'no enrolment is under way');
  }
  const result = await verifyTotp({ secret, code: given.code, lastUsedStep: null }, now);
  if (result.accepted) return result.step;
  throw new ValidationError('core.second_factor_wrong', 'the code does not fit', {
    reasons: [{ code: 'core.second_factor_wrong', message: '动态口令不正确', field: 'code' }],
  });
}

async function replaceRecoveryCodes(tx: AccountTx, userId: string): Promise<string[]> {
  const { codes, hashes } = createRecoveryCodes();
  await deleteRecoveryCodes(tx, userId);
  await insertRecoveryCodes(
    tx,
    hashes.map((codeHash) => ({ id: uuidv7(), userId, codeHash })),
  );
  return codes;
}
