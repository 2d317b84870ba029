import { insertUser, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { countyWithClerk, json, openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

async function typist() {
  const { tenant, clerk } = await countyWithClerk(host.db, ['core:member', 'core:handle_cases']);
  const path = `/api/v1/t/${tenant.code}/core/drafts/paper.new`;
  const as = (user: TestUser) => ({
    read: async () => {
      const answer = await host.send('GET', path, { session: user.session });
      return { status: answer.status, ...(await json(answer)) };
    },
    keep: (content: unknown) =>
      host.send('PUT', path, { session: user.session, body: { content } }),
    discard: () => host.send('DELETE', path, { session: user.session }),
  });
  const colleague = await insertUser(host.db.admin, tenant, { roles: ['office'] });
  return { clerk: as(clerk), colleague: as(colleague) };
}

describe('a draft', () => {
  test('is an empty answer, not a refusal, while nobody has typed anything', async () => {
    const { clerk } = await typist();

    expect(await clerk.read()).toEqual({
      status: 200,
      key: 'paper.new',
      content: null,
      updatedAt: null,
    });
  });

  test('comes back to whoever typed it, and to nobody else', async () => {
    const { clerk, colleague } = await typist();
    await clerk.keep({ form: { title: '公款旅游' } });

    const [own, others] = [await clerk.read(), await colleague.read()];

    expect(own).toMatchObject({ content: { form: { title: '公款旅游' } } });
    expect(others).toMatchObject({ status: 200, content: null });
  });

  test('is gone once it is discarded', async () => {
    const { clerk } = await typist();
    await clerk.keep({ form: { title: '公款旅游' } });
    await clerk.discard();

    expect(await clerk.read()).toMatchObject({ status: 200, content: null });
  });
});
