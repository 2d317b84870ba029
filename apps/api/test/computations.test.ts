import { defineComputation, definePermission, definePlugin, routesFor } from '@lianxun/plugin-api';
import { enablePlugins, insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';

import { countyWithClerk, openTestApp, read, type TestApp } from './test-app.ts';

const count = definePermission('counting:count', '计数');
const route = routesFor<unknown>();
const Body = z.object({ subject: z.uuid(), act: z.enum(['count', 'wait', 'refuse']) });

const counting = definePlugin({
  id: 'counting',
  title: '计数',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  permissions: [count],
  computations: [
    defineComputation({
      name: 'counting.count_slowly',
      title: '样例计数',
      permission: count,
      module: new URL('./count-slowly.work.ts', import.meta.url),
      timeLimit: 60,
      request: Body.pick({ act: true }),
      output: z.object({ counted: z.int() }),
      link: ({ id }) => `/counted/${id}`,
      prepare: (_, request) => Promise.resolve(request),
      finish: () => Promise.resolve(),
    }),
  ],
  routes: [
    route({
      operationId: 'startCounting',
      method: 'post',
      path: '/counts',
      summary: 'Count',
      permission: count,
      status: 201,
      body: Body,
      response: z.object({ id: z.uuid() }),
      handler: async (ctx, { body: { act, subject } }) => {
        const about = { subject: { type: 'sheet', id: subject }, request: { act } };
        const { id } = await ctx.computations.start('counting.count_slowly', about);
        return { id };
      },
    }),
  ],
});

const Computation = z.object({
  id: z.uuid(),
  title: z.string(),
  state: z.string(),
  error: z.string().nullable(),
  link: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
const List = z.object({ items: z.array(Computation) });

let app: TestApp;
let county: TestTenant;
let clerk: TestUser;
let colleague: TestUser;
beforeAll(async () => {
  app = await openTestApp({ plugins: [counting] });
  const { tenant, clerk: first } = await countyWithClerk(app.db, ['core:member', count.id]);
  await enablePlugins(app.db.admin, tenant, ['counting']);
  county = tenant;
  clerk = first;
  colleague = await insertUser(app.db.admin, tenant, { roles: ['office'] });
});
afterAll(async () => {
  await app.kernel.computations.stop();
  await app.close();
});

const base = () => `/api/v1/t/${county.code}`;

async function start(act: string, subject: string = crypto.randomUUID()) {
  const body = { act, subject };
  const answer = await app.send('POST', `${base()}/counting/counts`, {
    session: clerk.session,
    body,
  });
  return {
    status: answer.status,
    subject,
    id: String((await read(answer, z.looseObject({})))['id']),
  };
}

const listed = async (user = clerk) =>
  (await read(await app.send('GET', `${base()}/core/computations`, user), List)).items;
const one = async (id: string) =>
  await read(await app.send('GET', `${base()}/core/computations/${id}`, clerk), Computation);
const cancel = (id: string, user = clerk) =>
  app.send('POST', `${base()}/core/computations/${id}/cancel`, user);

test('what was started is listed for whoever started it, from its beginning to each of its ends', async () => {
  const done = await start('count');
  const failed = await start('refuse');
  const stopped = await start('wait');
  const all = app.kernel.computations.settled();
  await vi.waitFor(async () => expect((await one(stopped.id)).state).toBe('running'), {
    timeout: 30_000,
  });

  expect((await cancel(stopped.id)).status).toBe(200);
  await all;

  const shown = new Map((await listed()).map((run) => [run.id, run]));
  expect(shown.get(done.id)).toMatchObject({
    state: 'finished',
    title: '样例计数',
    link: `/counted/${done.subject}`,
    error: null,
  });
  expect(shown.get(failed.id)).toMatchObject({
    state: 'failed',
    error: '条件互相矛盾，请先放宽一项。',
  });
  expect(shown.get(stopped.id)?.state).toBe('cancelled');
  expect([...shown.values()].every(({ finishedAt }) => finishedAt !== null)).toBe(true);
  expect(await listed(colleague)).toEqual([]);
});

test('what failed may be started again about the same record, which it may not while it runs', async () => {
  const failed = await start('refuse');
  await app.kernel.computations.settled();

  const again = await start('wait', failed.subject);
  const third = await start('count', failed.subject);
  expect([again.status, third.status]).toEqual([201, 409]);

  await cancel(again.id);
  await app.kernel.computations.settled();
  const last = await start('count', failed.subject);
  await app.kernel.computations.settled();
  expect((await one(last.id)).state).toBe('finished');
});

test('what has ended is not cancelled, and what is unknown is not found', async () => {
  const { id } = await start('count');
  await app.kernel.computations.settled();

  const statuses = [await cancel(id), await cancel(crypto.randomUUID())].map(
    ({ status }) => status,
  );

  expect(statuses).toEqual([409, 404]);
  expect((await one(id)).state).toBe('finished');
});
