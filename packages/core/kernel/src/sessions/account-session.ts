import type { TenantTx } from '@lianxun/plugin-api';
import { DomainError, LimitError } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import type { CoreDatabase } from '../database/core-database.ts';
import { DoorClosed, inScope } from '../database/scoped-transaction.ts';
import type { PasswordCost } from '../passwords/hash-password.ts';
import { afterFailure, isLocked, type LockoutState } from '../passwords/lockout.rules.ts';
import type { KeyWrapper } from '../secrets/key-wrapper.ts';
import { accountSettings, type AccountSettings, type DeviceClass } from './account-policy.ts';
import {
  insertAuditEntry,
  listSettings,
  lockAccount,
  updateAccount,
  type AccountRow,
} from './accounts.repository.ts';
import { sha256Hex } from './credential.ts';
import { sessionStore, type SessionStore } from './session-store.ts';
import { findSession } from './sessions.repository.ts';

/** What signing in needs beyond the request. */
export interface AccountDeps {
  readonly pool: pg.Pool;
  /** Seals second-factor secrets. */
  readonly keyWrapper: KeyWrapper;
  readonly passwordCost?: PasswordCost;
}

/** Where a request of the auth scope comes from. */
export interface Visit {
  /** Kind and hashed address, as audit entries carry it. */
  readonly source: string;
  readonly requestId: string;
  readonly deviceClass: DeviceClass;
}

export type AccountTx = TenantTx<CoreDatabase>;

/** 401: the credentials are wrong; never says which. */
export class SignInRefused extends DomainError {
  readonly status = 401;
}

export function inAuthScope<Result>(
  deps: AccountDeps,
  work: (tx: AccountTx, now: Date) => Promise<Result>,
): Promise<Result> {
  return inScope<CoreDatabase, Result>(
    deps.pool,
    { kind: 'auth' },
    { readOnly: false },
    (tx, entered) => work(tx, entered.now),
  );
}

/** A live session with its locked account. */
export interface OpenSession {
  readonly token: string;
  readonly factor: 'password' | 'full';
  readonly deviceClass: DeviceClass;
  readonly account: AccountRow;
  readonly settings: AccountSettings;
  readonly store: SessionStore;
}

/** Locks the account, so that two requests of one person run after each other. */
export async function openSession(tx: AccountTx, now: Date, token: string): Promise<OpenSession> {
  const session = await findSession(tx, sha256Hex(token));
  const account = session && (await lockAccount(tx, session.userId));
  if (session === undefined || account === undefined) throw new DoorClosed('session');
  const settings = accountSettings(await listSettings(tx, account.id));
  const { factor, deviceClass } = session;
  const store = sessionStore(tx, now, settings.session);
  return { token, factor, deviceClass, account, settings, store };
}

/** As `openSession`, and the second factor has been given where one is due. */
export async function openFullSession(
  tx: AccountTx,
  now: Date,
  token: string,
): Promise<OpenSession> {
  const open = await openSession(tx, now, token);
  if (open.factor !== 'full') throw new DoorClosed('password');
  return open;
}

export function lockoutOf(account: AccountRow): LockoutState {
  const { failedCount, lockedUntil } = account;
  return {
    failures: failedCount,
    lockedUntil: lockedUntil === null ? null : new Date(lockedUntil),
  };
}

export function isAccountLocked(account: AccountRow, now: Date): boolean {
  return isLocked(lockoutOf(account), now);
}

/** Counts a failure; returns whether the account is locked from now on. */
export async function countFailure(
  tx: AccountTx,
  now: Date,
  failed: { account: AccountRow; settings: AccountSettings },
): Promise<boolean> {
  const { failures, lockedUntil } = afterFailure(
    lockoutOf(failed.account),
    now,
    failed.settings.lockout,
  );
  await updateAccount(tx, failed.account.id, { failedCount: failures, lockedUntil });
  return lockedUntil !== null;
}

export function recordEvent(
  tx: AccountTx,
  visit: Visit,
  event: { userId: string; action: string; result?: 'done' | 'refused' },
): Promise<void> {
  const { source, requestId } = visit;
  const { userId, action, result = 'done' } = event;
  return insertAuditEntry(tx, { entryId: uuidv7(), userId, action, result, source, requestId });
}

export function lockedError(now: Date, until: Date): LimitError {
  const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000));
  return new LimitError('core.sign_in_locked', 'too many failures', { retryAfterSeconds });
}
