import {
  insertRole,
  insertUnit,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { auditActions, countyWithClerk, json, openTestApp, type TestApp } from './test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

const business = ['core:member', 'core:read_directory', 'core:handle_cases'];

interface World {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly reader: TestUser;
  readonly unitId: string;
}

async function world(): Promise<World> {
  const { admin } = host.db;
  const { tenant, clerk } = await countyWithClerk(host.db, [...business, 'core:manage_units']);
  await insertRole(admin, tenant, { key: 'discipline', permissions: business });
  const reader = await insertUser(admin, tenant, { roles: ['discipline'] });
  return { tenant, clerk, reader, unitId: await insertUnit(admin, tenant) };
}

const gradePath = ({ tenant, unitId }: World) =>
  `/api/v1/t/${tenant.code}/core/records/unit/${unitId}/grade`;

async function look(here: World, user = here.clerk) {
  const answer = await host.send('GET', gradePath(here), { session: user.session });
  return {
    status: answer.status,
    etag: answer.headers.get('etag') ?? '',
    body: await json(answer),
  };
}

async function put(
  path: string,
  user: TestUser,
  { body, etag }: { readonly body: unknown; readonly etag?: string },
) {
  const headers: Record<string, string> = etag === undefined ? {} : { 'if-match': etag };
  const answer = await host.send('PUT', path, { session: user.session, body, headers });
  return { status: answer.status, body: answer.status === 204 ? {} : await json(answer) };
}

const grade = (here: World, body: unknown, etag = '"0"') =>
  put(gradePath(here), here.clerk, { body, etag });

async function attach(here: World): Promise<string> {
  const form = new FormData();
  form.set('file', new File(['%PDF-1.7 \n%%EOF'], '台账.pdf', { type: 'application/pdf' }));
  const path = `/api/v1/t/${here.tenant.code}/core/records/unit/${here.unitId}/files`;
  const answer = await host.upload(path, form, here.clerk.session);
  return z.object({ id: z.uuid() }).parse(await json(answer)).id;
}

async function filesOf(here: World): Promise<unknown> {
  const path = `/api/v1/t/${here.tenant.code}/core/attachments/unit/${here.unitId}`;
  const answer = await host.send('GET', path, { session: here.clerk.session });
  return (await json(answer))['items'];
}

const fileGradePath = ({ tenant }: World, id: string) =>
  `/api/v1/t/${tenant.code}/core/attachments/${id}/grade`;

describe('the grade of a record', () => {
  test('is the default of the tenant until somebody sets it', async () => {
    const here = await world();
    const before = await look(here);
    expect(before.body).toMatchObject({ grade: 'internal', isDefault: true, version: 0 });

    const after = await grade(here, { grade: 'workSecret' });

    expect(after).toMatchObject({
      status: 200,
      body: { grade: 'workSecret', handledAs: 'workSecret', isDefault: false, version: 1 },
    });
    expect(await auditActions(host.db, here.tenant)).toContain('core.record_graded done');
  });

  test('is lowered with a reason only', async () => {
    const here = await world();
    await grade(here, { grade: 'workSecret' });

    const silent = await grade(here, { grade: 'public' }, '"1"');
    const explained = await grade(here, { grade: 'public', reason: '已公开通报' }, '"1"');

    expect(silent).toMatchObject({ status: 422, body: { code: 'core.grade_reason_missing' } });
    expect(explained).toMatchObject({
      status: 200,
      body: { grade: 'public', reason: '已公开通报' },
    });
  });

  test.each(['秘密', '机密', '绝密'])('cannot be %s', async (word) => {
    const here = await world();

    const answer = await grade(here, { grade: word });

    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect((await look(here)).body).toMatchObject({ isDefault: true });
  });

  test('takes no reason that carries a mark of a higher one', async () => {
    const here = await world();

    const answer = await grade(here, { grade: 'workSecret', reason: '内含【机密】附件' });

    expect(answer).toMatchObject({ status: 422, body: { code: 'secrecy_marked' } });
  });

  test('is refused to the second of two people who saw the same', async () => {
    const here = await world();
    await grade(here, { grade: 'workSecret' });

    const late = await grade(here, { grade: 'public', reason: '已公开' });

    expect(late.status).toBe(412);
  });

  test('is set by who fills the record in, and read by who reads it', async () => {
    const here = await world();

    const seen = await look(here, here.reader);
    const tried = await put(gradePath(here), here.reader, {
      body: { grade: 'public' },
      etag: '"0"',
    });

    expect(seen.body).toMatchObject({ closedReasons: [expect.stringContaining('维护单位库')] });
    expect(tried).toMatchObject({ status: 403, body: { code: 'core.grade_permission' } });
  });
});

describe('the grade of a file', () => {
  test('is that of its record when it comes in', async () => {
    const here = await world();
    await grade(here, { grade: 'workSecret' });

    await attach(here);

    expect(await filesOf(here)).toMatchObject([{ fileName: '台账.pdf', grade: 'workSecret' }]);
  });

  test('raises what the record is handled under', async () => {
    const here = await world();
    const id = await attach(here);

    const answer = await put(fileGradePath(here, id), here.clerk, {
      body: { grade: 'workSecret' },
    });

    expect(answer.status).toBe(204);
    expect((await look(here)).body).toMatchObject({ grade: 'internal', handledAs: 'workSecret' });
    expect(await auditActions(host.db, here.tenant)).toContain('core.file_graded done');
  });

  test('is neither lowered without a reason nor set by a bystander', async () => {
    const here = await world();
    const path = fileGradePath(here, await attach(here));

    const silent = await put(path, here.clerk, { body: { grade: 'public' } });
    const strange = await put(path, here.reader, { body: { grade: 'workSecret' } });

    expect(silent).toMatchObject({ status: 422, body: { code: 'core.grade_reason_missing' } });
    expect(strange).toMatchObject({ status: 403, body: { code: 'core.grade_permission' } });
    expect(await filesOf(here)).toMatchObject([{ grade: 'internal' }]);
  });
});
