import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { dryRunFile, readRegister } from '@lianxun/kernel';
import {
  buildMessyLedger,
  openTestKernel,
  type LedgerFinding,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { json } from '../../test/test-app.ts';
import { createApp } from '../app.ts';

const unlimited = { burst: 10_000, perMinute: 10_000 };
const register = 'rectification.findings';

let host: TestKernel;
let app: ReturnType<typeof createApp>;
let tempDirectory: string;
let tenant: TestTenant;
let clerk: TestUser;
beforeAll(async () => {
  host = await openTestKernel();
  tempDirectory = await mkdtemp(join(tmpdir(), 'lianxun-uploads-'));
  app = createApp(host.kernel, {
    keyWrapper: host.kernel.services.keyWrapper,
    secret: Buffer.alloc(32, 7),
    tempDirectory,
    rates: { signIn: unlimited, general: unlimited },
  });
});
afterAll(async () => {
  await host.close();
  await rm(tempDirectory, { recursive: true, force: true });
});
beforeEach(async () => {
  tenant = await host.county();
  clerk = await host.member(tenant, 'office');
});

const headersOf = (user: TestUser) => ({
  host: 'localhost',
  'sec-fetch-site': 'same-origin',
  cookie: `__Host-lianxun=${user.session}`,
});
const urlOf = (path: string) => `http://localhost/api/v1/t/${tenant.code}/core/${path}`;

async function upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
  const body = new FormData();
  body.set('file', new File([bytes], name));
  const headers = headersOf(clerk);
  return await app.request(urlOf(`registers/${register}/imports`), {
    method: 'POST',
    body,
    headers,
  });
}

/** What an upload may have left anywhere. */
async function traces() {
  const { rows } = await host.db.admin.query<{ batches: number; entries: number }>(
    `select (select count(*) from core.import_batches where tenant_id = $1) as batches,
       (select count(*) from core.audit_entries where tenant_id = $1 and action like 'core.import%') as entries`,
    [tenant.id],
  );
  let stored = 0;
  for await (const _ of host.kernel.storage.list(String(tenant.id))) stored += 1;
  const temporary = await readdir(tempDirectory);
  return { ...rows[0], stored, temporary: temporary.length };
}
const nothing = { batches: 0, entries: 0, stored: 0, temporary: 0 };

const finding = (overrides: Partial<LedgerFinding> = {}): LedgerFinding => ({
  seq: 1,
  committeeTerm: 7,
  year: 2025,
  roundNo: 3,
  inspectionType: '常规',
  team: '第一组',
  unit: '不存在的单位',
  level: '县区级',
  category: '全面从严治党责任',
  isKey: true,
  finding: '大额支出未经集体研究',
  measures: [
    {
      text: '修订议事规则',
      leadDept: '办公室',
      owner: '李明',
      due: '2025-09-30',
      rectificationType: '集中整改',
    },
  ],
  status: '完成',
  closedOn: '2025-10-15',
  ...overrides,
});

describe('an upload', () => {
  test.for([
    ['台账.xlsx', 'registers.file_not_xlsx', '不是 Excel 工作簿'],
    ['台账.xls', 'registers.file_is_xls', '另存为 .xlsx'],
    ['台账.csv', 'registers.file_not_xlsx', '请上传 .xlsx'],
  ] as const)('of text named %s is refused in words about sheets', async ([name, code, words]) => {
    const answer = await upload(name, new TextEncoder().encode('序号,问题\n1,台账不及时\n'));

    const problem = await json(answer);
    expect([answer.status, problem['code']]).toEqual([422, code]);
    expect(JSON.stringify(problem['reasons'])).toContain(words);
    expect(await traces()).toEqual(nothing);
  });

  test('whose connection breaks leaves no trace', async () => {
    const start = [
      '--edge',
      'content-disposition: form-data; name="file"; filename="台账.xlsx"',
      'content-type: application/octet-stream',
      '',
      'PK-the-first-half',
    ].join('\r\n');
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        if (sent++ === 0) stream.enqueue(new TextEncoder().encode(start));
        else stream.error(new Error('the connection broke'));
      },
    });
    const headers = { ...headersOf(clerk), 'content-type': 'multipart/form-data; boundary=edge' };
    const request = new Request(urlOf(`registers/${register}/imports`), {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    });

    const answer = await app.request(request);

    expect(answer.ok).toBe(false);
    expect(sent).toBe(2);
    expect(await traces()).toEqual(nothing);
  });
});

describe('the sheet with its errors written in', () => {
  const dryRun = async (findings: readonly LedgerFinding[]) =>
    await dryRunFile(
      host.kernel,
      { tenantId: tenant.id, userId: clerk.id },
      { register, fileName: '台账.xlsx', bytes: await buildMessyLedger(findings), tempDirectory },
    );
  const download = async (id: string, user = clerk) =>
    await app.request(urlOf(`imports/${id}/marked-sheet`), { headers: headersOf(user) });

  test('is the own sheet with the reason in the row it concerns', async () => {
    const answer = await download(await dryRun([finding()]));

    const bytes = new Uint8Array(await answer.arrayBuffer());
    const definition = host.kernel.plugins
      .flatMap((plugin) => plugin.registers ?? [])
      .find((source) => source.definition.id === register)?.definition;
    if (definition === undefined) throw new Error('no register of findings');
    const { sheets } = await readRegister({ fileName: '台账.xlsx', bytes }, definition);
    const extra = sheets[0]?.records[0]?.extra ?? {};
    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent('台账_错误说明.xlsx'),
    );
    expect(extra['错误说明']).toContain('被巡察');
    expect(sheets[0]?.records[0]?.values['seq']).toBe(1);
  });

  test('is uploaded again without a word about the column of errors', async () => {
    const answer = await download(await dryRun([finding()]));
    const bytes = new Uint8Array(await answer.arrayBuffer());

    const again = await dryRunFile(
      host.kernel,
      { tenantId: tenant.id, userId: clerk.id },
      { register, fileName: '改好.xlsx', bytes, tempDirectory },
    );

    const { rows } = await host.db.admin.query<{ unknown: string[] }>(
      `select summary->'unknownColumns' as unknown from core.import_batches where id = $1`,
      [again],
    );
    expect(rows[0]?.unknown).toEqual(['督办领导']);
  });

  test('is for those who may import', async () => {
    const id = await dryRun([finding()]);
    const reader = await host.member(tenant, 'leadingGroup');

    expect((await download(id, reader)).status).toBe(403);
  });

  test('does not exist where nothing is wrong', async () => {
    const id = await dryRun([finding()]);
    await host.db.admin.query(`update core.import_rows set outcome = 'new' where batch_id = $1`, [
      id,
    ]);

    const answer = await download(id);

    expect([answer.status, (await json(answer))['code']]).toEqual([
      409,
      'core.import_without_problems',
    ]);
  });
});
