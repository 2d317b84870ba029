import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  createKernel,
  createPool,
  generateMasterKey,
  inScope,
  masterKeyWrapper,
  openStorage,
} from '@lianxun/kernel';
import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { pino } from 'pino';

import { createApp } from '../../apps/api/src/app.ts';
import { plugins } from '../../apps/api/src/plugins.ts';
import { session, tenantCode, tenantId } from './populate.ts';

export type Variant = 'bare' | 'role' | 'door' | 'full';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const credential = (index: number) =>
  `s:${createHash('sha256').update(session(index)).digest('hex')}`;
const listPath = (index: number) =>
  `/api/v1/t/${tenantCode(index)}/rectification/findings?limit=50`;

/** The same query in four dresses, each a function from tenant to response body. */
export async function createVariants(urls: { readonly admin: string; readonly app: string }) {
  const plain = createPool({ connectionString: urls.admin, size: 10 });
  const pool = createPool({ connectionString: urls.app, size: 10 });
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');
  const folder = await mkdtemp(join(tmpdir(), 'lianxun-bench-'));
  const kernel = createKernel({
    pool,
    plugins,
    storage: await openStorage({ driver: 'local', location: folder }),
    keyWrapper,
  });
  const unlimited = { burst: 1e9, perMinute: 1e9 };
  const app = createApp(kernel, {
    keyWrapper,
    secret: Buffer.alloc(32, 1),
    tempDirectory: folder,
    log: pino({ level: 'error' }),
    rates: { signIn: unlimited, general: unlimited },
  });
  const full = (index: number) =>
    app.request(`http://localhost${listPath(index)}`, {
      headers: {
        host: 'localhost',
        cookie: `__Host-lianxun=${session(index)}`,
        'sec-fetch-site': 'same-origin',
      },
    });
  const statements = await record(pool, async () => {
    const response = await full(0);
    if (response.status !== 200)
      throw new Error(`the list answers ${response.status}: ${await response.text()}`);
  });
  const run = async (
    client: { query: (text: string, values: unknown[]) => Promise<pg.QueryResult> },
    index: number,
  ) => {
    const pages = [];
    for (const statement of statements)
      pages.push((await client.query(statement.text, valuesFor(statement, index))).rows);
    return pages;
  };
  const handlers: Record<Variant, (index: number) => Promise<unknown>> = {
    bare: (index) => run(plain, index),
    role: async (index) => {
      const client = await pool.connect();
      try {
        await client.query(
          `begin read only; set local scope.tenant = '${tenantId(index)}'; set local role lx_member`,
        );
        const pages = await run(client, index);
        await client.query('commit');
        return pages;
      } finally {
        client.release();
      }
    },
    door: (index) =>
      inScope(
        pool,
        { kind: 'member', credential: credential(index), code: tenantCode(index) },
        { readOnly: true },
        async (tx) => {
          const pages = [];
          for (const statement of statements) {
            const { rows } = await tx.executeQuery(
              CompiledQuery.raw(statement.text, valuesFor(statement, index)),
            );
            pages.push(rows);
          }
          return pages;
        },
      ),
    full: async (index) => await full(index),
  };
  return { app, handlers, statementCount: statements.length };
}

/** What the handler asks between its door and its commit. */
async function record(pool: pg.Pool, work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  // A spy for one request of this process; the driver's overloads do not matter to it.
  pg.Client.prototype.query = function spy(this: pg.Client, ...parameters: unknown[]) {
    const [query] = parameters;
    if (isStatement(query)) statements.push({ text: query.text, values: query.values });
    return Reflect.apply(original, this, parameters);
  } as typeof original;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = original;
  }
  if (statements.length === 0) throw new Error('the list ran no query');
  return statements;
}

const isStatement = (query: unknown): query is Statement =>
  typeof query === 'object' &&
  query !== null &&
  'text' in query &&
  'values' in query &&
  Array.isArray(query.values);

const valuesFor = ({ values }: Statement, index: number) =>
  values.map((value) => (value === tenantId(0) ? tenantId(index) : value));
