import { hashPassword } from '@lianxun/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { probePlugin, runs } from '../../test/probe-plugin.ts';
import {
  countyWithClerk,
  json,
  openTestApp,
  sessionOf,
  setPassword,
  type TestApp,
} from '../../test/test-app.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp({ plugins: [probePlugin] });
});
afterAll(async () => {
  await host.close();
});
beforeEach(() => {
  runs.receive = 0;
});

const office = [
  'core:member',
  'core:handle_cases',
  'core:read_directory',
  'core:manage_units',
  'probe:write',
];

async function county() {
  const { tenant, clerk } = await countyWithClerk(host.db, office);
  const { session } = clerk;
  const base = `/api/v1/t/${tenant.code}`;
  const as = (method: string, path: string, body: unknown) =>
    host.send(method, `${base}${path}`, { session, body });
  const countOf = async (table: string) => {
    const { rows } = await host.db.admin.query(`select from ${table} where tenant_id = $1`, [
      tenant.id,
    ]);
    return rows.length;
  };
  return { clerk, base, as, countOf };
}

describe('typed text that carries a mark of secrecy', () => {
  test('is not saved; the field and the way out are named', async () => {
    const { as, countOf } = await county();

    const answer = await as('POST', '/core/units', {
      name: '县委办公室',
      kind: 'department',
      address: '密级：机密',
    });

    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await json(answer)).toMatchObject({
      code: 'secrecy_marked',
      detail: '内部系统，禁止录入涉密内容：发现密级标志，不得录入，没有保存',
      reasons: [
        {
          field: 'address',
          message:
            '含有密级标志“机密”，不得录入。请删去该标志及涉密内容后再保存；涉密材料请走机要渠道',
        },
      ],
    });
    expect(await countOf('core.units')).toBe(0);
  });

  test('is found in every field of a draft, however deep', async () => {
    const { as, countOf } = await county();

    const answer = await as('PUT', '/core/drafts/paper', {
      content: { facts: '机密★1年', rows: [{ text: '正常' }, { text: '【秘密】情况' }] },
    });

    expect(answer.status).toBe(422);
    expect(await json(answer)).toMatchObject({
      reasons: [{ field: 'content.facts' }, { field: 'content.rows.1.text' }],
    });
    expect(await countOf('core.drafts')).toBe(0);
  });

  test('is found in the fields beside an upload, before the file is taken in', async () => {
    const { base, clerk } = await county();
    const form = new FormData();
    form.set('note', '绝密');
    form.set('file', new File(['内容'], '台账.txt', { type: 'text/plain' }));

    const answer = await host.upload(`${base}/probe/upload`, form, clerk.session);

    expect([answer.status, runs.receive]).toEqual([422, 0]);
    expect(await json(answer)).toMatchObject({ reasons: [{ field: 'note' }] });
  });

  test('is told apart from talk about secrecy', async () => {
    const { as, countOf } = await county();

    const answer = await as('PUT', '/core/drafts/paper', {
      content: { facts: '保守国家秘密教育不到位，泄露商业秘密。' },
    });

    expect([answer.status, await countOf('core.drafts')]).toEqual([204, 1]);
  });

  test('is not looked for in a password', async () => {
    const { clerk } = await county();
    const password = '机密★Panlong-88';
    await setPassword(host.db, clerk, await hashPassword(password));

    const answer = await host.send('POST', '/api/v1/auth/sign-in', {
      body: { userName: clerk.userName, password },
    });

    expect(answer.status).toBe(200);
    expect(sessionOf(answer)).not.toBe('');
  });
});
