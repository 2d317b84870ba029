import type { TenantTx } from '@lianxun/plugin-api';
import type { Adapter, DatabaseSession } from 'lucia';

import type { CoreDatabase } from '../database/core-database.ts';
import type { DeviceClass, SessionSettings } from './account-policy.ts';
import { sha256Hex } from './credential.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  findSession,
  insertSession,
  listSessions,
  revokeSessions,
  updateSessionExpiry,
  type SessionRow,
} from './sessions.repository.ts';

export interface SessionAttributes {
  readonly factor: 'password' | 'full';
  readonly deviceClass: DeviceClass;
  readonly createdAt: Date;
  readonly refreshedAt: Date;
}

declare module 'lucia' {
  interface Register {
    DatabaseSessionAttributes: SessionAttributes;
  }
}

const minute = 60_000;
const hour = 3_600_000;

/**
 * Lucia's storage on one transaction of the auth scope. Keeps only the hash of a session id and hands
 * the raw id back: with the hash, Lucia's refresh and delete would look for the hash of a hash and
 * miss. Lucia compares with the process clock, so instants are moved by its distance from `now`.
 */
export function sessionAdapter(
  tx: TenantTx<CoreDatabase>,
  now: Date,
  settings: SessionSettings,
): Adapter {
  const drift = Date.now() - now.getTime();
  const toSession = (id: string, row: SessionRow): DatabaseSession => ({
    id,
    userId: row.userId,
    expiresAt: new Date(new Date(row.expiresAt).getTime() + drift),
    attributes: {
      factor: row.factor,
      deviceClass: row.deviceClass,
      createdAt: new Date(row.createdAt),
      refreshedAt: new Date(row.refreshedAt),
    },
  });
  return {
    async getSessionAndUser(id) {
      const row = await findSession(tx, sha256Hex(id));
      if (row === undefined) return [null, null];
      return [toSession(id, row), { id: row.userId, attributes: {} }];
    },
    async getUserSessions(userId) {
      const rows = await listSessions(tx, userId);
      return rows.map((row) => toSession(row.idHash, row));
    },
    async setSession({ id, userId, attributes }) {
      const absoluteExpiresAt = new Date(now.getTime() + settings.absoluteHours * hour);
      const idleEnd = new Date(now.getTime() + settings.idleMinutes * minute);
      await insertSession(tx, {
        idHash: sha256Hex(id),
        userId,
        factor: attributes.factor,
        deviceClass: attributes.deviceClass,
        createdAt: now,
        refreshedAt: now,
        expiresAt: idleEnd < absoluteExpiresAt ? idleEnd : absoluteExpiresAt,
        absoluteExpiresAt,
      });
    },
    async updateSessionExpiration(id, expiresAt) {
      await updateSessionExpiry(tx, sha256Hex(id), {
        expiresAt: new Date(expiresAt.getTime() - drift),
        refreshedAt: now,
      });
    },
    deleteSession: (id) => deleteSession(tx, sha256Hex(id)),
    deleteUserSessions: (userId) => revokeSessions(tx, userId),
    deleteExpiredSessions: () => deleteExpiredSessions(tx),
  };
}
