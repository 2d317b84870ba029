import { definePublicForm, definePlugin, definePermission } from '@lianxun/plugin-api';
import { enablePlugins, type TestTenant } from '@lianxun/plugin-testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { countyWithClerk, openTestApp, type TestApp } from '../test-app.ts';

const enter = definePermission('core:member', '进入本县');
const survey = definePlugin({
  id: 'survey',
  title: '问卷',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [enter] },
  publicForms: [
    definePublicForm({
      kind: 'survey.sheet',
      title: '问卷',
      page: ({ title }) => ({
        title,
        about: ['不记名。'],
        questions: [
          { kind: 'score', key: 'score', title: '评分', required: true },
          { kind: 'text', key: 'words', title: '意见', required: false },
        ],
        thanks: '已经收到，谢谢。',
      }),
      submit: () => Promise.resolve(),
    }),
  ],
});

const Form = z.object({ title: z.string(), answersId: z.uuid() });
const logged: string[] = [];

let app: TestApp;
let county: TestTenant;
let session: string;
let token: string;
beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  app = await openTestApp({ plugins: [survey], deps: { log } });
  const { tenant, clerk } = await countyWithClerk(app.db, ['core:member']);
  await enablePlugins(app.db.admin, tenant, ['survey']);
  county = tenant;
  session = clerk.session;
  token = await app.kernel.run(
    { kind: 'member', credential: clerk.credential, code: county.code },
    { readOnly: false, requestId: 'test', source: 'test', expectAudit: true },
    async (ctx) => {
      const { path } = await ctx.publicLinks.issue({
        kind: 'survey.sheet',
        subject: { type: 'round', id: crypto.randomUUID() },
        title: '满意度问卷',
        content: {},
        expiresAt: new Date(ctx.now.getTime() + 3_600_000),
        maxUses: null,
      });
      return path.slice('/p/'.length);
    },
  );
});
afterAll(() => app.close());

const place = () => `/api/v1/public/${token}/core`;
const getForm = async () => Form.parse(await (await app.send('GET', `${place()}/form`)).json());

test('asks and takes without session, cookie, number of the request or line in the log', async () => {
  logged.length = 0;

  const asked = await app.bare('GET', `${place()}/form`, { 'user-agent': 'Old Browser 1.0' });
  const { answersId } = Form.parse(await asked.json());
  const body = { answersId, answers: { score: '90', words: '好' } };
  const taken = await app.send('POST', `${place()}/answers`, { body });

  expect(asked.status).toBe(200);
  expect([taken.status, await taken.json()]).toEqual([200, { thanks: '已经收到，谢谢。' }]);
  for (const { headers } of [asked, taken])
    expect([headers.get('set-cookie'), headers.get('x-request-id')]).toEqual([null, null]);
  expect(logged).toEqual([]);
});

test('takes a page once, and says which answers do not fit', async () => {
  const { answersId } = await getForm();
  const post = (answers: object) =>
    app.send('POST', `${place()}/answers`, { body: { answersId, answers } });

  const wrong = await post({ score: '101' });
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toMatchObject({ reasons: [{ field: 'answers.score' }] });
  const marked = await post({ score: '90', words: '机密★10年' });
  expect(await marked.json()).toMatchObject({ reasons: [{ field: 'answers.words' }] });

  expect((await post({ score: '90' })).status).toBe(200);
  expect((await post({ score: '90' })).status).toBe(409);
});

test('a session that comes along opens nothing more, and none is opened by it', async () => {
  const wrong = `/api/v1/public/${county.id.toString(36)}-${'0'.repeat(20)}/core/form`;

  const [anonymous, known] = [
    await app.send('GET', wrong),
    await app.send('GET', wrong, { session }),
  ];
  const missing = await app.send('GET', `/api/v1/t/${county.code}/nowhere`, { session });

  expect([anonymous.status, known.status]).toEqual([404, 404]);
  expect(await anonymous.text()).toBe(await known.text());
  expect((await app.send('GET', `/api/v1/t/${county.code}/core/units`)).status).toBe(401);
  expect(missing.status).toBe(404);
});

test('a flood on one link is put off without closing another', async () => {
  const limited = await openTestApp({
    plugins: [survey],
    deps: {
      rates: {
        signIn: { burst: 9, perMinute: 9 },
        general: { burst: 9, perMinute: 9 },
        public: { burst: 2, perMinute: 1 },
      },
    },
  });
  const get = async (link: string) =>
    (await limited.send('GET', `/api/v1/public/${link}/core/form`)).status;

  expect([await get('1-a'), await get('1-a'), await get('1-a'), await get('1-b')]).toEqual([
    404, 404, 429, 404,
  ]);
  await limited.close();
});
