import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import type { TestTenant } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { createPool } from '../database/connection.ts';
import { createKernel, type Kernel } from '../kernel.ts';
import { cancelComputation } from './cancel-computation.ts';
import { samplePlugin } from './fixtures/sample-plugin.ts';

const { plugin, seen } = samplePlugin();

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [plugin] });
});
afterAll(() => host.close());

/** Another process on the same database: its own runner, nothing else in common. */
const processOf = (computationsAtOnce: number, pool = host.db.pool): Kernel =>
  createKernel({
    pool,
    plugins: [plugin],
    storage: host.kernel.storage,
    keyWrapper: host.kernel.services.keyWrapper,
    computationsAtOnce,
  });

const starter = async (county: TestTenant) => {
  const clerk = await host.member(county, 'office');
  return (act: string) =>
    host.write(asMember(county, clerk), async (ctx) => {
      const subject = { type: 'sheet', id: uuidv7() };
      const { id } = await ctx.computations.start('sample.sum_numbers', {
        subject,
        request: { act },
      });
      return { id, subject: subject.id };
    });
};
const stateOf = async (id: string) => {
  const { rows } = await host.db.admin.query<{ state: string; error: string | null }>(
    'select state, error from core.computations where id = $1',
    [id],
  );
  return rows[0];
};
const stepsOf = (subject: string) =>
  seen.filter((each) => each.subject === subject).map(({ step }) => step);

test('the work holds no connection: a server that has only one goes on answering', async () => {
  const county = await host.county();
  const clerk = await host.member(county, 'office');
  const start = await starter(county);
  const { id, subject } = await start('spin');
  const pool = createPool({ connectionString: host.db.appUrl, size: 1 });
  const kernel = processOf(1, pool);
  await kernel.computations.look();
  await vi.waitFor(() => expect(stepsOf(subject)).toEqual(['prepare']), { timeout: 30_000 });

  const request = { readOnly: false, expectAudit: true, requestId: 'test', source: 'web' };
  await kernel.run(asMember(county, clerk), request, (ctx) =>
    cancelComputation(ctx, kernel.plugins, id),
  );

  await kernel.computations.settled();
  expect((await stateOf(id))?.state).toBe('cancelled');
  await pool.end();
});

test('two processes that look at once run each computation once', async () => {
  const start = await starter(await host.county());
  const started = await Promise.all(['sum', 'sum', 'sum', 'sum', 'sum', 'sum'].map(start));
  const processes = [processOf(3), processOf(3), processOf(3)];

  await Promise.all(processes.map(({ computations }) => computations.settled()));

  for (const { id, subject } of started) {
    expect((await stateOf(id))?.state).toBe('finished');
    expect(stepsOf(subject)).toEqual(['prepare', 'finish']);
  }
});

test('no more run at once than allowed, and the tenants take turns', async () => {
  const one = await starter(await host.county());
  const other = await starter(await host.county());
  const first = await one('sum');
  const second = await one('sum');
  const third = await one('sum');
  const theirs = await other('sum');

  await processOf(1).computations.settled();

  const order = [first, second, third, theirs].map(({ subject }) => subject);
  const prepared = seen.filter(({ subject }) => order.includes(subject));
  expect(prepared.map(({ subject, step }) => [order.indexOf(subject), step])).toEqual([
    [0, 'prepare'],
    [0, 'finish'],
    [3, 'prepare'],
    [3, 'finish'],
    [1, 'prepare'],
    [1, 'finish'],
    [2, 'prepare'],
    [2, 'finish'],
  ]);
});

test('a process that stops ends what it runs, with a word', async () => {
  const start = await starter(await host.county());
  const { id, subject } = await start('spinOn');
  const { computations } = processOf(1);
  await computations.look();
  await vi.waitFor(() => expect(stepsOf(subject)).toEqual(['prepare']), { timeout: 30_000 });

  await computations.stop();

  expect(await stateOf(id)).toEqual({
    state: 'failed',
    error: '系统重新启动，这次计算中断，没有保存任何结果。请重新开始。',
  });
});

test('a process whose run was given up for lost writes nothing of it', async () => {
  const start = await starter(await host.county());
  const { id, subject } = await start('spin');
  const { computations } = processOf(1);
  await computations.look();
  await host.db.admin.query(
    `update core.computations set state = 'failed', leased_until = null, error = '已中断' where id = $1`,
    [id],
  );

  await computations.settled();

  expect(await stateOf(id)).toEqual({ state: 'failed', error: '已中断' });
  expect(stepsOf(subject)).not.toContain('finish');
});
