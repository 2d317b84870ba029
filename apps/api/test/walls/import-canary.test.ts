import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { commitDryRun, dryRunFile } from '@lianxun/kernel';
import { idCheckDigit, type RegisterDefinition, type RegisterValues } from '@lianxun/plugin-api';
import { exportWorkbook, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { plugins } from '../../src/plugins.ts';
import { openWorkflowHost, type WorkflowCounty, type WorkflowHost } from '../workflow-county.ts';

/** What a sheet brings of people stands nowhere in the clear, whatever becomes of the import. */
let host: WorkflowHost;
let county: WorkflowCounty;
let clerk: TestUser;
let custody: TestUser;
beforeAll(async () => {
  host = await openWorkflowHost();
});
afterAll(() => host.close());
beforeEach(async () => {
  county = await host.county();
  clerk = await county.member('office');
  custody = await county.member('custody');
});

const numbered = (digits: string) => `${digits}${idCheckDigit(digits)}`;
const idNumber = numbered('53010219850312779');
const wrongNumber = `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`;
const phone = '12077886655';
const relative = '鹮羽蘅';
/** The directory itself keeps telephone numbers open, for people to call. */
const directory = 'core.people';
const canaries = [idNumber, wrongNumber, phone, relative];

const member = { pool: 'inspection', name: '段丽华', employer: '区审计局', birthMonth: '1985-03' };
const roster: RegisterValues[] = [
  { ...member, idNumber, phone, idMark: 'verified' },
  { ...member, name: '段丽英', idNumber: wrongNumber, phone, idMark: 'verified' },
];
const relatives: RegisterValues[] = [
  { name: member.name, idNumber, relation: 'spouse', relative, employer: `${relative}商行` },
  { name: '另一个人', idNumber, relation: 'none', relative },
];
const letter = {
  kind: 'letter',
  receivedOn: '2026-01-12',
  title: '反映某科长违规收受礼金',
  content: `${relative}来信反映`,
  recorder: '李明',
  isDuplicate: false,
  secrecy: 'internal',
};
const letters: RegisterValues[] = [
  { ...letter, letterNo: 'XF-1', reporter: relative, accused: relative, phone, isNamed: true },
  { ...letter, letterNo: 'XF-2', phone, accused: relative, isNamed: true },
];

function definitionOf(id: string): RegisterDefinition {
  const found = plugins
    .flatMap(({ registers = [] }) => registers)
    .find(({ definition }) => definition.id === id);
  if (found === undefined) throw new Error(`no register ${id}`);
  return found.definition;
}

const task = (user: TestUser, batchId: string) => ({
  tenantId: county.tenant.id,
  userId: user.id,
  batchId,
});

async function dryRun(register: string, rows: readonly RegisterValues[], user = clerk) {
  const records = rows.map((values) => ({ values, details: [] }));
  const bytes = await exportWorkbook(definitionOf(register), records);
  return await dryRunFile(
    host.app.kernel,
    { tenantId: county.tenant.id, userId: user.id },
    { register, fileName: '导入.xlsx', bytes, tempDirectory: join(tmpdir(), crypto.randomUUID()) },
  );
}

const commit = (id: string, user = clerk) => commitDryRun(host.app.kernel, task(user, id), true);

/** Tables of the whole database that hold a canary, as text or as bytes, and files that do. */
async function traces(): Promise<string[]> {
  const { admin } = host.app.db;
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and (table_schema = 'core' or table_schema like 'p\\_%')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await admin.query(
      `select 1 from ${name} t, unnest($1::text[]) as c (canary)
       where t::text like '%' || canary || '%'
          or t::text like '%' || encode(convert_to(canary, 'UTF8'), 'hex') || '%' limit 1`,
      [name === directory ? canaries.filter((canary) => canary !== phone) : canaries],
    );
    if (rows.length > 0) found.push(name);
  }
  const files = await storedFiles();
  return [...found, ...files.filter(isReadable).map(() => 'file')];
}

/** A workbook is packed: what is in it would not be found by its words. */
const isReadable = (bytes: Buffer) =>
  bytes.toString('latin1', 0, 2) === 'PK' || canaries.some((canary) => bytes.includes(canary));

async function storedFiles(): Promise<Buffer[]> {
  const { storage } = host.app.kernel;
  const files: Buffer[] = [];
  for await (const { key } of storage.list(String(county.tenant.id)))
    files.push(await buffer(await storage.read(key)));
  return files;
}

const batchSchema = z.object({
  status: z.string(),
  summary: z.object({ counts: z.object({ new: z.int(), rejected: z.int() }).optional() }),
});
async function batchOf(id: string, user = clerk, area = '') {
  const path = `/api/v1/t/${county.tenant.code}${area}/core/imports/${id}`;
  const answer = await host.app.send('GET', path, { session: user.session });
  return batchSchema.parse(await answer.json());
}
async function reportOf(id: string, user = clerk, area = '') {
  const path = `/api/v1/t/${county.tenant.code}${area}/core/imports/${id}/rows`;
  const answer = await host.app.send('GET', path, { session: user.session });
  expect(answer.status).toBe(200);
  return await answer.text();
}

describe('a sheet of the roster and one of relatives', () => {
  test('are in the clear neither when they are checked nor once they are written', async () => {
    const first = await dryRun('talent-pool.roster', roster);
    expect((await batchOf(first)).summary.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(await traces()).toEqual([]);
    await commit(first);
    expect((await batchOf(first)).status).toBe('committed');
    expect(await traces()).toEqual([]);

    const second = await dryRun('talent-pool.relatives', relatives);
    expect((await batchOf(second)).summary.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(await traces()).toEqual([]);
    await commit(second);
    expect((await batchOf(second)).status).toBe('committed');
    expect(await traces()).toEqual([]);
  });

  test('are reported masked, in cells, sentences and differences alike', async () => {
    const first = await dryRun('talent-pool.roster', roster);
    const before = await reportOf(first);
    await commit(first);
    const changed = await dryRun('talent-pool.roster', [
      { ...member, idNumber, phone: '12011112222', idMark: 'verified' },
    ]);
    const after = await reportOf(changed);

    expect(before).toContain(`${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`);
    expect(after).toContain('120****6655');
    for (const text of [...canaries, '12011112222']) expect(before + after).not.toContain(text);
  });
});

test('a sheet of letters is in the clear neither checked nor written', async () => {
  const id = await dryRun('inspection.letters', letters, custody);
  expect((await batchOf(id, custody, '/restricted')).summary.counts).toMatchObject({
    new: 1,
    rejected: 1,
  });
  expect(await traces()).toEqual([]);
  expect(await reportOf(id, custody, '/restricted')).not.toContain(phone);

  await commit(id, custody);

  expect((await batchOf(id, custody, '/restricted')).status).toBe('committed');
  expect(await traces()).toEqual([]);
});

describe('the sheet itself', () => {
  const jobOf = (name: string) =>
    host.app.db.admin.query<{ payload: { storageKey: string } }>(
      'select payload from core.outbox where tenant_id = $1 and event = $2',
      [county.tenant.id, name],
    );
  const removed = async () => {
    const { rows } = await jobOf('core.import_sheet_unneeded');
    for (const { payload } of rows) await host.app.kernel.storage.remove(payload.storageKey);
    return rows.length;
  };

  test('goes when the import is cancelled, and no trace is left', async () => {
    const id = await dryRun('talent-pool.roster', roster);
    const path = `/api/v1/t/${county.tenant.code}/core/imports/${id}`;
    const answer = await host.app.send('POST', `${path}/cancel`, { session: clerk.session });
    expect(answer.status).toBe(200);

    expect(await removed()).toBe(1);

    expect(await storedFiles()).toEqual([]);
    expect(await traces()).toEqual([]);
    const marked = await host.app.send('GET', `${path}/marked-sheet`, { session: clerk.session });
    expect(await marked.text()).toContain('core.import_file_gone');
  });

  test('goes when all of it is written, and stays sealed for the rows that were left out', async () => {
    await commit(await dryRun('talent-pool.roster', roster.slice(0, 1)));
    expect(await removed()).toBe(1);
    expect(await storedFiles()).toHaveLength(0);

    const id = await dryRun('talent-pool.relatives', relatives);
    await commit(id);

    expect(await removed()).toBe(1);
    expect(await storedFiles()).toHaveLength(1);
    const path = `/api/v1/t/${county.tenant.code}/core/imports/${id}/marked-sheet`;
    const own = await host.app.send('GET', path, { session: clerk.session });
    expect(own.status).toBe(200);
  });

  test('is kept from a colleague who may not see personal values in full', async () => {
    const id = await dryRun('talent-pool.roster', roster);
    const { admin } = host.app.db;
    await admin.query(
      `update core.roles set permissions = array_remove(permissions, 'talent-pool:reveal')
       where tenant_id = $1 and key = 'office'`,
      [county.tenant.id],
    );
    const colleague = await county.member('office');
    const path = `/api/v1/t/${county.tenant.code}/core/imports/${id}/marked-sheet`;

    const kept = await host.app.send('GET', path, { session: colleague.session });
    const own = await host.app.send('GET', path, { session: clerk.session });

    expect([kept.status, own.status]).toEqual([403, 200]);
  });
});
