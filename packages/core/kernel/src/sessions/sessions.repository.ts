import type { TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable } from 'kysely';

import type { CoreDatabase } from '../database/core-database.ts';
import type { DeviceClass } from './account-policy.ts';

type Tx = TenantTx<CoreDatabase>;

export type SessionRow = Selectable<CoreDatabase['core.sessions']>;

/** Reads as the doors read: neither idle nor absolute end has passed, by the database's clock. */
export function findSession(tx: Tx, idHash: string): Promise<SessionRow | undefined> {
  return liveSessions(tx).where('idHash', '=', idHash).executeTakeFirst();
}

export function listSessions(tx: Tx, userId: string): Promise<SessionRow[]> {
  return liveSessions(tx).where('userId', '=', userId).orderBy('createdAt', 'desc').execute();
}

function liveSessions(tx: Tx) {
  return tx
    .selectFrom('core.sessions')
    .selectAll()
    .where('expiresAt', '>', sql<string>`core.now()`)
    .where('absoluteExpiresAt', '>', sql<string>`core.now()`);
}

export async function insertSession(
  tx: Tx,
  session: Insertable<CoreDatabase['core.sessions']>,
): Promise<void> {
  await tx.insertInto('core.sessions').values(session).execute();
}

export async function updateSessionExpiry(
  tx: Tx,
  idHash: string,
  change: { expiresAt: Date; refreshedAt: Date },
): Promise<void> {
  await tx
    .updateTable('core.sessions')
    .set({
      refreshedAt: change.refreshedAt,
      expiresAt: sql<string>`least(absolute_expires_at, ${change.expiresAt}::timestamptz)`,
    })
    .where('idHash', '=', idHash)
    .execute();
}

export async function deleteSession(tx: Tx, idHash: string): Promise<void> {
  await tx.deleteFrom('core.sessions').where('idHash', '=', idHash).execute();
}

export async function deleteSessionsOfDevice(
  tx: Tx,
  userId: string,
  deviceClass: DeviceClass,
): Promise<void> {
  await tx
    .deleteFrom('core.sessions')
    .where('userId', '=', userId)
    .where('deviceClass', '=', deviceClass)
    .execute();
}

export async function revokeSessions(tx: Tx, userId: string): Promise<void> {
  await sql`select core.revoke_sessions(${userId})`.execute(tx);
}

export async function deleteExpiredSessions(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('core.sessions')
    .where((either) =>
      either.or([
        either('expiresAt', '<=', sql<string>`core.now()`),
        either('absoluteExpiresAt', '<=', sql<string>`core.now()`),
      ]),
    )
    .execute();
}
