import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import { getRequestListener } from '@hono/node-server';
import { migrate } from '@lianxun/kernel';
import { startTestCluster, testPasswords, urlOf } from '@lianxun/plugin-testing';
import { Hono } from 'hono';
import pg from 'pg';

import { plugins } from '../../apps/api/src/plugins.ts';
import { cpuTimes, type CpuTimes } from './cpu.ts';
import type { LoadResult } from './load.ts';
import { populate, session, tenantCode } from './populate.ts';
import { createVariants, type Variant } from './servers.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== 'scoped-read'),
  options: {
    tenants: { type: 'string', default: '3000' },
    findings: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '5' },
    concurrency: { type: 'string', default: '8' },
  },
});
const size = { tenants: Number(values.tenants), findings: Number(values.findings) };
const variants: readonly Variant[] = ['bare', 'role', 'door', 'full'];

const cluster = await startTestCluster();
try {
  await migrate({
    adminUrl: cluster.adminUrl,
    appPassword: testPasswords.app,
    bossPassword: testPasswords.boss,
    plugins,
  });
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  await populate(client, size);
  await client.end();
  await measure();
} finally {
  await cluster.stop();
}
// Idle pools and keep-alive sockets would hold the process.
process.exit();

async function measure(): Promise<void> {
  const app = urlOf(cluster.adminUrl, 'postgres', { user: 'lx_app', password: testPasswords.app });
  const {
    app: api,
    handlers,
    statementCount,
  } = await createVariants({ admin: cluster.adminUrl, app });
  const bare = new Hono();
  for (const variant of variants) {
    if (variant === 'full') continue;
    bare.get(`/${variant}/:index`, async (c) =>
      c.json(await handlers[variant](Number(c.req.param('index')))),
    );
  }
  const apiListener = getRequestListener(api.fetch);
  const bareListener = getRequestListener(bare.fetch);
  const server = createServer(
    (request, response) =>
      void (request.url?.startsWith('/api/') ? apiListener : bareListener)(request, response),
  );
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const results = new Map<Variant, Result[]>(variants.map((variant) => [variant, []]));
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const variant of variants) {
      const backends = await listBackends();
      const before = cpuTimes(backends);
      const result = await load(port, variant, round === 0 ? 2 : Number(values.seconds));
      const cpu = perRequest(before, cpuTimes(backends), result.requests);
      if (round > 0) results.get(variant)?.push({ ...result, cpu });
    }
  }
  server.closeAllConnections();
  report(results, statementCount);
}

interface Result extends LoadResult {
  /** Milliseconds a request. */
  readonly cpu: CpuTimes;
}

async function listBackends(): Promise<number[]> {
  const client = new pg.Client({ connectionString: cluster.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  return rows.map(({ pid }) => pid);
}

function perRequest(before: CpuTimes, after: CpuTimes, requests: number): CpuTimes {
  return {
    server: (after.server - before.server) / requests,
    database: (after.database - before.database) / requests,
  };
}

function load(port: number, variant: Variant, seconds: number): Promise<LoadResult> {
  const targets = Array.from({ length: Math.min(size.tenants, 500) }, (_, position) => {
    const index = Math.floor((position * size.tenants) / Math.min(size.tenants, 500));
    return variant === 'full'
      ? {
          path: `/api/v1/t/${tenantCode(index)}/rectification/findings?limit=50`,
          cookie: `__Host-lianxun=${session(index)}`,
        }
      : { path: `/${variant}/${index}`, cookie: '' };
  });
  const worker = new Worker(new URL('./load.ts', import.meta.url), {
    workerData: { port, targets, seconds, concurrency: Number(values.concurrency) },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function report(results: ReadonlyMap<Variant, readonly Result[]>, statementCount: number): void {
  const median = (numbers: readonly number[]) =>
    numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? Number.NaN;
  const of = (variant: Variant, pick: (result: Result) => number) =>
    median((results.get(variant) ?? []).map(pick));
  const base = {
    rate: of('bare', (result) => result.perSecond),
    p99: of('bare', (result) => result.p99),
  };
  console.log(
    `\n${size.tenants} tenants × ${size.findings} findings; ${statementCount} queries a request; medians of ${values.rounds} rounds, variants in turn`,
  );
  console.log(
    'variant   requests/s   of bare   p50 ms   p99 ms   p99 of bare   server ms   database ms   failed',
  );
  for (const variant of variants) {
    const rate = of(variant, (result) => result.perSecond);
    const p99 = of(variant, (result) => result.p99);
    const failed = (results.get(variant) ?? []).reduce((sum, result) => sum + result.failed, 0);
    console.log(
      [
        variant.padEnd(8),
        rate.toFixed(0).padStart(11),
        (rate / base.rate).toFixed(2).padStart(9),
        of(variant, (result) => result.p50)
          .toFixed(1)
          .padStart(8),
        p99.toFixed(1).padStart(8),
        (p99 / base.p99).toFixed(2).padStart(13),
        of(variant, ({ cpu }) => cpu.server)
          .toFixed(2)
          .padStart(11),
        of(variant, ({ cpu }) => cpu.database)
          .toFixed(2)
          .padStart(13),
        String(failed).padStart(8),
      ].join(' '),
    );
  }
  console.log(
    'bare: same queries, plain pool, no row security · role: + transaction, mode role, policies · door: + session, membership, permissions, scope check · full: + routing, validation, views, headers · ms: processor time a request',
  );
}
