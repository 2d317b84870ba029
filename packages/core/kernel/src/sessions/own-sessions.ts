import { NotFoundError } from '@lianxun/plugin-api';

import {
  inAuthScope,
  openFullSession,
  openSession,
  recordEvent,
  type AccountDeps,
  type Visit,
} from './account-session.ts';
import { sha256Hex } from './credential.ts';
import type { OwnSession } from './session-store.ts';

/** Signing out twice is no error. */
export async function signOut(deps: AccountDeps, token: string, visit: Visit): Promise<void> {
  await inAuthScope(deps, async (tx, now) => {
    const open = await openSession(tx, now, token);
    await open.store.revoke(token);
    await recordEvent(tx, visit, { userId: open.account.id, action: 'core.signed_out' });
  });
}

export async function listOwnSessions(
  deps: AccountDeps,
  token: string,
): Promise<(OwnSession & { readonly isCurrent: boolean })[]> {
  return await inAuthScope(deps, async (tx, now) => {
    const { account, store } = await openFullSession(tx, now, token);
    const sessions = await store.list(account.id);
    const current = sha256Hex(token);
    return sessions.map((session) => ({ ...session, isCurrent: current.startsWith(session.id) }));
  });
}

export async function revokeOwnSession(
  deps: AccountDeps,
  request: { token: string; id: string },
  visit: Visit,
): Promise<void> {
  await inAuthScope(deps, async (tx, now) => {
    const { account, store } = await openFullSession(tx, now, request.token);
    if (!(await store.revokeOwn(account.id, request.id))) {
      throw new NotFoundError('core.session_not_found', 'no such session');
    }
    await recordEvent(tx, visit, { userId: account.id, action: 'core.session_revoked' });
  });
}

/** Pushes the idle end on; a session that has ended meanwhile stays ended. */
export async function refreshSession(deps: AccountDeps, token: string): Promise<void> {
  await inAuthScope(deps, async (tx, now) => {
    const { store } = await openSession(tx, now, token);
    await store.refresh(token);
  });
}
