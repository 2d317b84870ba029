import { matchRecoveryCode } from '../second-factor/recovery-codes.ts';
import type { TotpResult } from '../second-factor/totp.ts';
import { verifyTotp } from '../second-factor/totp.ts';
import { nextStep } from './account-policy.ts';
import {
  countFailure,
  inAuthScope,
  isAccountLocked,
  openSession,
  recordEvent,
  SignInRefused,
  type AccountDeps,
  type AccountTx,
  type OpenSession,
  type Visit,
} from './account-session.ts';
import { listRecoveryCodes, updateAccount, useRecoveryCode } from './accounts.repository.ts';
import type { SignedIn } from './sign-in.ts';
import { unsealTotpSecret } from './totp-secret.ts';

/** Second step of signing in: a code of the authenticator or a recovery code. */
export async function giveSecondFactor(
  deps: AccountDeps,
  attempt: { token: string; code: string },
  visit: Visit,
): Promise<SignedIn> {
  const signedIn = await inAuthScope(deps, async (tx, now) => {
    const open = await openSession(tx, now, attempt.token);
    const { account, settings } = open;
    const accepted =
      !isAccountLocked(account, now) &&
      (await acceptCode(tx, now, { deps, open, code: attempt.code }));
    if (!accepted) {
      const locked = await countFailure(tx, now, { account, settings });
      if (locked) await open.store.revoke(attempt.token);
      await recordEvent(tx, visit, {
        userId: account.id,
        action: 'core.second_factor_given',
        result: 'refused',
      });
      return undefined;
    }
    await updateAccount(tx, account.id, { failedCount: 0, lockedUntil: null });
    await recordEvent(tx, visit, { userId: account.id, action: 'core.second_factor_given' });
    return await upgrade(open);
  });
  if (signedIn === undefined) {
    throw new SignInRefused('core.second_factor_wrong', 'wrong second factor');
  }
  return signedIn;
}

/** A new token: the one that was in the browser before the second factor must not become a full one. */
export async function upgrade(open: OpenSession): Promise<SignedIn> {
  const { account, deviceClass, settings, store, token } = open;
  await store.revoke(token);
  const { mustChangePassword } = account;
  return {
    token: await store.create(account.id, { factor: 'full', deviceClass }),
    step: nextStep({ hasSecondFactor: true, mustChangePassword }, 'full', settings),
  };
}

async function acceptCode(
  tx: AccountTx,
  now: Date,
  given: { deps: AccountDeps; open: OpenSession; code: string },
): Promise<boolean> {
  const { account } = given.open;
  if (account.totpConfirmedAt === null) return false;
  const totp = await checkTotp(now, given);
  if (totp.accepted) {
    await updateAccount(tx, account.id, { totpLastStep: totp.step });
    return true;
  }
  const codeHash = matchRecoveryCode(await listRecoveryCodes(tx, account.id), given.code);
  if (codeHash === undefined) return false;
  await useRecoveryCode(tx, { userId: account.id, codeHash, at: now });
  return true;
}

async function checkTotp(
  now: Date,
  { deps, open, code }: { deps: AccountDeps; open: OpenSession; code: string },
): Promise<TotpResult> {
  const secret = await unsealTotpSecret(deps.keyWrapper, open.account);
  if (secret === undefined) return { accepted: false, reason: 'wrong' };
  return await verifyTotp({ secret, code, lastUsedStep: open.account.totpLastStep }, now);
}
