import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import type { TestTenant, TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { coreTx } from '../context/core-tx.ts';
import { cancelComputation } from './cancel-computation.ts';
import { claimComputation } from './computations.repository.ts';
import { samplePlugin } from './fixtures/sample-plugin.ts';
import { inJob } from './in-job.ts';
import { listShown, showComputation } from './show-computation.ts';

const { plugin, seen } = samplePlugin();
const errors: unknown[] = [];

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [plugin] });
  host.kernel.computations.reportTo((error) => errors.push(error));
  county = await host.county();
  clerk = await host.member(county, 'office');
});
afterAll(async () => {
  await host.kernel.computations.stop();
  await host.close();
});

const numbers = [1, 2, 3];
const start = (
  act: string,
  { by = clerk, subject = uuidv7(), from = numbers, name = 'sample.sum_numbers' } = {},
) =>
  host.write(asMember(county, by), async (ctx) => {
    const about = { subject: { type: 'sheet', id: subject }, request: { act, numbers: from } };
    const { id } = await ctx.computations.start(name, about);
    return { id, subject };
  });
const show = (id: string, by = clerk) =>
  host.read(asMember(county, by), (ctx) => showComputation(ctx, host.kernel.plugins, id));
const cancel = (id: string, by = clerk) =>
  host.write(asMember(county, by), (ctx) => cancelComputation(ctx, host.kernel.plugins, id));
const runAll = () => host.kernel.computations.settled();
const inState = (id: string, state: string) =>
  vi.waitFor(async () => expect((await show(id)).state).toBe(state), { timeout: 30_000 });
const stepsOf = (subject: string) =>
  seen.filter((each) => each.subject === subject).map(({ step }) => step);
const entriesOf = async (id: string) => {
  const { rows } = await host.db.admin.query<{ action: string }>(
    'select action from core.audit_entries where subject_id = $1 order by id',
    [id],
  );
  return rows.map(({ action }) => action);
};

test('reads, works and writes for whoever asked, and leaves its entries', async () => {
  const { id, subject } = await start('sum');
  await runAll();

  expect(seen.filter((each) => each.subject === subject)).toEqual([
    { step: 'prepare', subject, by: clerk.displayName },
    { step: 'finish', subject, by: clerk.displayName, told: 6 },
  ]);
  expect(await show(id)).toMatchObject({
    state: 'finished',
    error: null,
    link: `/sample/${subject}`,
  });
  expect(await entriesOf(id)).toEqual(['core.computation_started', 'core.computation_finished']);
});

test('the server answers while the work never waits', async () => {
  const { id } = await start('spin');
  await host.kernel.computations.look();

  await inState(id, 'running');
  await vi.waitFor(
    async () =>
      expect((await show(id)).progress).toEqual({ phase: '正在求和', percent: 10, numbers: 3 }),
    { timeout: 30_000 },
  );

  await cancel(id);
  await runAll();
  expect((await show(id)).state).toBe('cancelled');
});

test('who cancels ends it, also where the work does not listen, and the plugin hears of it', async () => {
  const deaf = await start('spinOn');
  await host.kernel.computations.look();
  await inState(deaf.id, 'running');

  await cancel(deaf.id);
  await runAll();

  expect((await show(deaf.id)).state).toBe('cancelled');
  expect(stepsOf(deaf.subject)).toEqual(['prepare', 'cancelled']);
  expect(await entriesOf(deaf.id)).toEqual([
    'core.computation_started',
    'core.computation_cancelled',
  ]);
  await expect(cancel(deaf.id)).rejects.toThrow(expect.objectContaining({ status: 409 }));
});

test('what still waits is cancelled at once and never runs', async () => {
  const { id, subject } = await start('sum');

  await cancel(id);
  await runAll();

  expect((await show(id)).state).toBe('cancelled');
  expect(stepsOf(subject)).toEqual(['cancelled']);
});

describe('ends with a sentence when', () => {
  test.each([
    ['the work has a bug', 'throw', /意外中断/],
    ['the thread ends itself', 'exit', /意外中断/],
    ['it needs too much memory', 'eat', /内存超过限制/],
    ['the work refuses', 'refuse', /条件互相矛盾/],
    ['the plugin refuses to prepare', 'refuseToPrepare', /数据尚未齐备/],
  ])('%s', async (_, act, sentence) => {
    const { id, subject } = await start(act);
    await runAll();

    const { state, error } = await show(id);
    expect(state).toBe('failed');
    expect(error).toMatch(sentence);
    expect(stepsOf(subject).at(-1)).toBe('failed');
    expect(await entriesOf(id)).toEqual(['core.computation_started', 'core.computation_failed']);
    const again = await start('sum', { subject });
    await runAll();
    expect((await show(again.id)).state).toBe('finished');
  });

  test('the time is up', async () => {
    const { id, subject } = await start('spinOn', { name: 'sample.sum_soon' });
    await runAll();

    expect(await show(id)).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('计算超过 1 秒仍未完成'),
    });
    expect(stepsOf(subject)).toEqual(['prepare', 'failed']);
  });

  test('the plugin cannot even tidy up', async () => {
    const { id } = await start('throw', { from: [] });
    await runAll();

    expect((await show(id)).state).toBe('failed');
    expect(errors.map(String)).toContain('Error: cannot tidy up');
  });

  test('whoever asked may no longer have it', async () => {
    const leaver = await host.member(county, 'office');
    const { id, subject } = await start('sum', { by: leaver });
    await host.db.admin.query('update core.memberships set active = false where user_id = $1', [
      leaver.id,
    ]);
    await runAll();

    expect((await show(id)).error).toMatch(/发起人已不能办理/);
    expect(stepsOf(subject)).toEqual(['failed']);
  });
});

test('the work sees nothing of the environment of the server', async () => {
  const { id, subject } = await start('readEnvironment');
  await runAll();

  expect((await show(id)).state).toBe('finished');
  expect(seen.find((each) => each.subject === subject && each.step === 'finish')?.told).toBe(0);
});

test('a second one about the same record is refused until the first is over', async () => {
  const { id, subject } = await start('spin');
  await expect(start('sum', { subject })).rejects.toThrow(
    expect.objectContaining({ status: 409, code: 'core.computation_open' }),
  );

  await cancel(id);
  await runAll();
  await expect(start('sum', { subject })).resolves.toBeDefined();
  await runAll();
});

test('nobody starts, sees or ends what its permission does not give him', async () => {
  const stranger = await host.member(county, 'discipline');
  const colleague = await host.member(county, 'officeDirector');
  await expect(start('sum', { by: stranger })).rejects.toThrow(
    expect.objectContaining({ status: 403 }),
  );
  const { id, subject } = await start('spin');

  await expect(show(id, stranger)).rejects.toThrow(expect.objectContaining({ status: 404 }));
  await expect(cancel(id, stranger)).rejects.toThrow(expect.objectContaining({ status: 404 }));
  const listed = (by: TestUser) =>
    host.read(asMember(county, by), async (ctx) => {
      const query = { subjectType: 'sheet', subjectId: subject };
      return (await listShown(ctx, host.kernel.plugins, query)).items.map((item) => item.id);
    });
  expect(await listed(stranger)).toEqual([]);
  expect(await listed(colleague)).toEqual([id]);
  const own = await host.read(asMember(county, colleague), (ctx) =>
    listShown(ctx, host.kernel.plugins, {}),
  );
  expect(own.items).toEqual([]);
  await cancel(id, colleague);
  expect((await show(id)).state).toBe('cancelled');
});

test('what a process that is gone has left says so, and may be started again', async () => {
  const { id, subject } = await start('sum');
  await inJob(host.kernel, { tenantId: county.id }, (ctx) =>
    claimComputation(coreTx(ctx), id, {
      runner: uuidv7(),
      now: ctx.now,
      until: new Date(ctx.now.getTime() + 20_000),
    }),
  );
  await runAll();
  expect((await show(id)).state).toBe('running');

  await host.db.moveClock('1 minute');
  await runAll();
  await host.db.moveClock('0');

  expect((await show(id)).error).toMatch(/系统重新启动/);
  const again = await start('sum', { subject });
  await runAll();
  expect((await show(again.id)).state).toBe('finished');
});
