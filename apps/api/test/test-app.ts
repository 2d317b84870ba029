import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  createApiKeySecret,
  createKernel,
  generateMasterKey,
  keyCredential,
  masterKeyWrapper,
  openStorage,
  type Kernel,
} from '@lianxun/kernel';
import type { Plugin } from '@lianxun/plugin-api';
import {
  enablePlugins,
  insertRole,
  insertTenant,
  insertUser,
  openTestDatabase,
  type TestDatabase,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import type { z } from 'zod';

import { createApp, type AppDeps } from '../src/app.ts';

export interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly session?: string | null;
}

export interface TestApp {
  readonly db: TestDatabase;
  readonly kernel: Kernel;
  readonly send: (method: string, path: string, sent?: Sent) => Promise<Response>;
  /** With these headers and no other. */
  readonly bare: (
    method: string,
    path: string,
    headers: Record<string, string>,
  ) => Promise<Response>;
  readonly upload: (path: string, form: FormData, session: string | null) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const unlimited = { burst: 10_000, perMinute: 10_000 };

/** The API in process, on a database of its own, as a browser of the same origin sends to it. */
export async function openTestApp(
  options: {
    readonly plugins?: readonly Plugin[];
    readonly deps?: Partial<AppDeps>;
    readonly poolSize?: number;
    /** A cluster with the template; that of the test run when left out. */
    readonly clusterUrl?: string;
  } = {},
): Promise<TestApp> {
  const db = await openTestDatabase(options);
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-app-'));
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');
  const storage = await openStorage({ driver: 'local', location: join(folder, 'files') });
  const kernel = createKernel({
    pool: db.pool,
    plugins: options.plugins ?? [],
    storage,
    keyWrapper,
  });
  const app = createApp(kernel, {
    keyWrapper,
    secret: Buffer.alloc(32, 7),
    tempDirectory: join(folder, 'temp'),
    rates: { signIn: unlimited, general: unlimited },
    ...options.deps,
  });
  return {
    db,
    kernel,
    send: async (method, path, { body, headers = {}, session } = {}) =>
      await app.request(`http://localhost${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: withoutEmpty({
          host: 'localhost',
          'sec-fetch-site': 'same-origin',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(session ? { cookie: `__Host-lianxun=${session}` } : {}),
          ...headers,
        }),
      }),
    bare: async (method, path, headers) =>
      await app.request(`http://localhost${path}`, { method, headers }),
    upload: async (path, form, session) =>
      await app.request(`http://localhost${path}`, {
        method: 'POST',
        body: form,
        headers: {
          host: 'localhost',
          'sec-fetch-site': 'same-origin',
          ...(session !== null && { cookie: `__Host-lianxun=${session}` }),
        },
      }),
    close: async () => {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function withoutEmpty(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}

/** The session token that a response put into the cookie. */
export function sessionOf(response: Response): string {
  return /__Host-lianxun=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';
}

export async function setPassword(
  db: TestDatabase,
  user: TestUser,
  passwordHash: string,
): Promise<void> {
  await db.admin.query('update core.users set password_hash = $2 where id = $1', [
    user.id,
    passwordHash,
  ]);
}

/** The body of a response, as the schema says it is. */
export async function read<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  return schema.parse(await response.json());
}

export async function json(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json();
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

/** A county with the probe plugin enabled, and a clerk holding these permissions. */
export async function countyWithClerk(
  db: TestDatabase,
  permissions: readonly string[] = ['core:member', 'core:admin', 'probe:read', 'probe:write'],
): Promise<{ tenant: TestTenant; clerk: TestUser }> {
  const tenant = await insertTenant(db.admin);
  await enablePlugins(db.admin, tenant, ['probe']);
  await insertRole(db.admin, tenant, { key: 'office', permissions, title: '巡察办' });
  return { tenant, clerk: await insertUser(db.admin, tenant, { roles: ['office'] }) };
}

/** An API key of the user, valid for an hour. */
export async function insertApiKey(
  db: TestDatabase,
  tenant: TestTenant,
  key: { readonly user: TestUser; readonly permissions: readonly string[] },
): Promise<string> {
  const secret = createApiKeySecret();
  await db.admin.query(
    `insert into core.api_keys (id, secret_hash, title, user_id, target_tenant_id, permissions, created_by, created_at, expires_at, approved_at)
     values (gen_random_uuid(), $1, '脚本', $2, $3, $4, $2, core.now(), core.now() + interval '1 hour', core.now())`,
    [keyCredential(secret).slice(2), key.user.id, tenant.id, key.permissions],
  );
  return secret;
}

/** Audit actions of a tenant, oldest first. */
export async function auditActions(db: TestDatabase, tenant: TestTenant): Promise<string[]> {
  const { rows } = await db.admin.query<{ entry: string }>(
    `select action || ' ' || result as entry from core.audit_entries where tenant_id = $1 order by occurred_at, id`,
    [tenant.id],
  );
  return rows.map(({ entry }) => entry);
}

export async function setSetting(
  db: TestDatabase,
  tenant: TestTenant,
  key: string,
  value: unknown,
): Promise<void> {
  await db.admin.query(
    `insert into core.tenant_settings (tenant_id, id, key, value, changed_at) values ($1, gen_random_uuid(), $2, $3, core.now())`,
    [tenant.id, key, JSON.stringify(value)],
  );
}
