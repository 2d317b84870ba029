import type { TenantTx } from '@lianxun/plugin-api';
import { Lucia, TimeSpan, type Session } from 'lucia';

import type { CoreDatabase } from '../database/core-database.ts';
import type { DeviceClass, SessionSettings } from './account-policy.ts';
import { sessionAdapter, type SessionAttributes } from './session-adapter.ts';
import { deleteSession, deleteSessionsOfDevice, listSessions } from './sessions.repository.ts';

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
  }
}

export interface OwnSession {
  /** Names the session to its owner; opens nothing. */
  readonly id: string;
  readonly deviceClass: DeviceClass;
  readonly createdAt: string;
  readonly refreshedAt: string;
}

/** Sessions of the auth scope, on one transaction. Tokens are raw; the database knows their hashes. */
export interface SessionStore {
  /** The token of a new session; ends the others of this device class where one is allowed. */
  readonly create: (
    userId: string,
    session: { factor: 'password' | 'full'; deviceClass: DeviceClass },
  ) => Promise<string>;
  readonly find: (token: string) => Promise<Session | null>;
  /** Pushes the idle end on, never beyond the absolute one. */
  readonly refresh: (token: string) => Promise<void>;
  readonly revoke: (token: string) => Promise<void>;
  readonly revokeAll: (userId: string) => Promise<void>;
  readonly list: (userId: string) => Promise<OwnSession[]>;
  /** False when the person has no such session. */
  readonly revokeOwn: (userId: string, id: string) => Promise<boolean>;
}

const publicIdLength = 24;

function luciaOn(tx: TenantTx<CoreDatabase>, now: Date, settings: SessionSettings) {
  return new Lucia(sessionAdapter(tx, now, settings), {
    sessionExpiresIn: new TimeSpan(settings.idleMinutes, 'm'),
    getSessionAttributes: (attributes: SessionAttributes) => attributes,
  });
}

export function sessionStore(
  tx: TenantTx<CoreDatabase>,
  now: Date,
  settings: SessionSettings,
): SessionStore {
  const lucia = luciaOn(tx, now, settings);
  const adapter = sessionAdapter(tx, now, settings);
  return {
    async create(userId, { factor, deviceClass }) {
      // A password alone ends nobody's session: else a stolen one would throw its owner out.
      if (factor === 'full' && settings.onePerDeviceClass) {
        await deleteSessionsOfDevice(tx, userId, deviceClass);
      }
      const attributes = { factor, deviceClass, createdAt: now, refreshedAt: now };
      return (await lucia.createSession(userId, attributes)).id;
    },
    find: async (token) => (await lucia.validateSession(token)).session,
    async refresh(token) {
      const { session } = await lucia.validateSession(token);
      if (session === null || session.fresh) return;
      const idle = new TimeSpan(settings.idleMinutes, 'm').milliseconds();
      await adapter.updateSessionExpiration(token, new Date(Date.now() + idle));
    },
    revoke: (token) => lucia.invalidateSession(token),
    revokeAll: (userId) => lucia.invalidateUserSessions(userId),
    async list(userId) {
      const rows = await listSessions(tx, userId);
      return rows.map((row) => ({
        id: row.idHash.slice(0, publicIdLength),
        deviceClass: row.deviceClass,
        createdAt: new Date(row.createdAt).toISOString(),
        refreshedAt: new Date(row.refreshedAt).toISOString(),
      }));
    },
    async revokeOwn(userId, id) {
      const rows = await listSessions(tx, userId);
      const row = rows.find(({ idHash }) => idHash.slice(0, publicIdLength) === id);
      if (row === undefined) return false;
      await deleteSession(tx, row.idHash);
      return true;
    },
  };
}
