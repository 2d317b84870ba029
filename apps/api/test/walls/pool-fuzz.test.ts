import type { Entrance, Kernel } from '@lianxun/kernel';
import {
  insertRole,
  insertTenant,
  insertUnit,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestApp, type TestApp } from '../test-app.ts';

const poolSize = 3;
let app: TestApp;
let counties: { tenant: TestTenant; clerk: TestUser }[];
beforeAll(async () => {
  app = await openTestApp({ poolSize });
  counties = [await county(), await county(), await county()];
});
afterAll(async () => {
  await app.close();
});

async function county() {
  const { admin } = app.db;
  const tenant = await insertTenant(admin);
  await insertRole(admin, tenant, {
    key: 'everything',
    permissions: ['core:member', 'core:admin', 'core:restricted'],
  });
  await insertUnit(admin, tenant, { name: `${tenant.code}的单位` });
  return { tenant, clerk: await insertUser(admin, tenant, { roles: ['everything'] }) };
}

/** Random, and the same for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Run = Kernel['run'];
type Work = Parameters<Run>[2];

/** What can happen to a request, each with whether it must succeed. */
const fates: Readonly<Record<string, { readonly work: Work; readonly succeeds?: boolean }>> = {
  reads: {
    succeeds: true,
    work: async (ctx) => {
      const { rows } = await sql<{ name: string }>`select name from core.units`.execute(ctx.tx);
      if (rows.some(({ name }) => name !== `${ctx.scope.tenantCode}的单位`))
        throw new Error('a foreign row');
    },
  },
  writes: {
    succeeds: true,
    work: async (ctx) => {
      await ctx.numbers.next('fuzz');
      await ctx.audit({
        action: 'core.fuzzed',
        subject: { type: 'fuzz', id: '00000000-0000-7000-8000-000000000001' },
      });
    },
  },
  throws: { work: () => Promise.reject(new Error('a bug')) },
  'forgets its entry': { work: async (ctx) => void (await ctx.numbers.next('fuzz')) },
  'divides by zero': { work: async (ctx) => void (await sql`select 1 / 0`.execute(ctx.tx)) },
  'swallows a database error': {
    work: async (ctx) => void (await sql`select 1 / 0`.execute(ctx.tx).catch(() => undefined)),
  },
  'takes too long': {
    work: async (ctx) => {
      await sql`set local statement_timeout = '5ms'`.execute(ctx.tx);
      await sql`select pg_sleep(5)`.execute(ctx.tx);
    },
  },
  'is cancelled': { work: (ctx) => interrupted(ctx, 'pg_cancel_backend') },
  'loses its connection': { work: (ctx) => interrupted(ctx, 'pg_terminate_backend') },
  'changes its role': { work: async (ctx) => void (await sql`set role lx_admin`.execute(ctx.tx)) },
  'changes its tenant': {
    work: async (ctx) =>
      void (await sql`select set_config('scope.tenant', '1', false)`.execute(ctx.tx)),
  },
  'leaves a statement behind': {
    work: (ctx) => {
      sql`select pg_sleep(0.01)`.execute(ctx.tx).catch(() => undefined);
      return Promise.reject(new Error('a bug'));
    },
  },
};

async function interrupted(
  ctx: Parameters<Work>[0],
  how: 'pg_cancel_backend' | 'pg_terminate_backend',
): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(ctx.tx);
  const sleeping = sql`select pg_sleep(5)`.execute(ctx.tx);
  const end = app.db.admin.query(`select ${how}($1)`, [rows[0]?.pid]);
  await Promise.all([sleeping, end]);
}

async function request(roll: (sides: number) => number): Promise<string[]> {
  const names = Object.keys(fates);
  const name = names[roll(names.length)] ?? 'reads';
  const { work, succeeds = false } = fates[name] ?? { work: () => Promise.resolve() };
  const { tenant, clerk } = counties[roll(counties.length)] ?? {
    tenant: { code: '' },
    clerk: { credential: '' },
  };
  const isShut = roll(8) === 0;
  const entrance: Entrance = {
    kind: 'member',
    credential: clerk.credential,
    code: isShut ? '799999' : tenant.code,
  };
  const readOnly = name === 'reads';
  const about = { readOnly, requestId: 'fuzz', source: 'web', expectAudit: !readOnly };
  const outcome = await app.kernel.run(entrance, about, work).then(
    () => true,
    () => false,
  );
  return outcome === (succeeds && !isShut)
    ? []
    : [
        `a request that ${name}${isShut ? ' before a shut door' : ''}: ${outcome ? 'succeeded' : 'failed'}`,
      ];
}

/** Every connection of the pool at once, each asked what it still carries. */
async function leftovers(): Promise<unknown[]> {
  const clients = await Promise.all(Array.from({ length: poolSize }, () => app.db.pool.connect()));
  const settings = [
    'kind',
    'user',
    'tenant',
    'engagements',
    'rounds',
    'units',
    'team',
    'unit',
    'tenant_low',
    'tenant_high',
    'depth',
    'ancestors',
  ];
  const carried = settings
    .map((name) => `nullif(current_setting('scope.${name}', true), '')`)
    .join(', ');
  const answers = await Promise.all(
    clients.map(async (client) => {
      const { rows } = await client.query(
        `select session_user as login, current_user as role, concat_ws('|', ${carried}) as scope, current_setting('statement_timeout') as timeout`,
      );
      return rows[0];
    }),
  );
  const { rows: states } = await app.db.admin.query<{ state: string }>(
    `select state from pg_stat_activity where usename = 'lx_app' and datname = current_database() and (state <> 'idle' or xact_start is not null)`,
  );
  for (const client of clients) client.release();
  return [...answers, ...states];
}

test.each([1, 2, 3])(
  'after hundreds of interleaved requests and failures no connection carries anything (seed %i)',
  async (seed) => {
    const roll = dice(seed * 7_919);
    const running: Promise<string[]>[] = [];
    for (let count = 0; count < 120; count += 1) {
      running.push(request(roll));
      if (roll(3) === 0) await running[roll(running.length)];
    }
    const wrong = (await Promise.all(running)).flat();

    expect(wrong).toEqual([]);
    expect(await leftovers()).toEqual(
      Array.from({ length: poolSize }, () => ({
        login: 'lx_app',
        role: 'lx_app',
        scope: '',
        timeout: '0',
      })),
    );
  },
);
