import { createKernel, generateMasterKey, masterKeyWrapper, openStorage } from '@lianxun/kernel';
import type { Plugin } from '@lianxun/plugin-api';
import { openTestDatabase, type TestDatabase, type TestUser } from '@lianxun/plugin-testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createApp, type AppDeps } from '../src/app.ts';

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly session?: string | null;
}

export interface TestApp {
  readonly db: TestDatabase;
  readonly send: (method: string, path: string, sent?: Sent) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** The API in process, on a database of its own, as a browser of the same origin sends to it. */
export async function openTestApp(
  options: { readonly plugins?: readonly Plugin[]; readonly deps?: Partial<AppDeps> } = {},
): Promise<TestApp> {
  const db = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-app-'));
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');
  const storage = await openStorage({ driver: 'local', location: join(folder, 'files') });
  const kernel = createKernel({ pool: db.pool, plugins: options.plugins ?? [], storage, keyWrapper });
  const app = createApp(kernel, {
    keyWrapper,
    secret: Buffer.alloc(32, 7),
    tempDirectory: join(folder, 'temp'),
    ...options.deps,
  });
  return {
    db,
    send: async (method, path, { body, headers = {}, session } = {}) =>
      await app.request(`http://localhost${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: {
          host: 'localhost',
          'sec-fetch-site': 'same-origin',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(session ? { cookie: `__Host-lianxun=${session}` } : {}),
          ...headers,
        },
      }),
    close: async () => {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The session token that a response put into the cookie. */
export function sessionOf(response: Response): string {
  return /__Host-lianxun=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
}

export async function givePassword(
  db: TestDatabase,
  user: TestUser,
  passwordHash: string,
): Promise<void> {
  await db.admin.query('update core.users set password_hash = $2 where id = $1', [
    user.id,
    passwordHash,
  ]);
}

export async function json(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null ? { ...body } : {};
}
