import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  definePermission,
  definePlugin,
  defineRegister,
  registerFor,
  type Plugin,
} from '@lianxun/plugin-api';
import {
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { writeXlsx } from 'hucre/xlsx';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { fileKey } from '../files/storage.ts';
import { startImport } from './act-on-import.ts';
import { confirmColumns } from './confirm-columns.ts';
import { forgetColumns } from './forget-columns.ts';
import { listImportMappings } from './list-mappings.ts';
import { markSheet } from './mark-sheet.ts';
import { readImport } from './read-import.ts';
import { listImports, showImport } from './show-import.ts';

const keep = definePermission('talks:keep', '维护谈话台账');
const column = { level: 'main', width: 10 } as const;
const columns = [
  { ...column, key: 'seq', title: '序号', type: 'int', required: 'creation' },
  { ...column, key: 'person', title: '谈话对象', type: 'text', synonyms: ['对象姓名'] },
  { ...column, key: 'place', title: '地点', type: 'text' },
  { ...column, key: 'heldOn', title: '时间', type: 'date' },
] as const;
const permissions = { read: keep.id, import: keep.id, export: keep.id };

const open = defineRegister({
  id: 'talks.open',
  title: '谈话台账',
  columns,
  keys: { main: ['seq'] },
  layout: { title: '谈话台账', paper: 'a4', orientation: 'landscape' },
  permissions,
});
const closed = defineRegister({
  ...open,
  id: 'talks.closed',
  title: '线索台账',
  scope: 'restricted',
});

let concerned: readonly string[] = [];
const sourceOf = (definition: typeof open | typeof closed) =>
  registerFor<unknown>()({
    definition,
    list: () => Promise.resolve({ ids: [], total: 0 }),
    read: () => Promise.resolve([]),
    excludedUsers: () => Promise.resolve(concerned),
  });
const talks = definePlugin({
  id: 'talks',
  title: '谈话',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  permissions: [keep],
  roleDefaults: { office: [keep], custody: [keep] },
  registers: [sourceOf(open), sourceOf(closed)],
});

let host: TestKernel;
let plugins: readonly Plugin[];
let county: TestTenant;
let clerk: TestUser;
let keeper: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [talks] });
  ({ plugins } = host.kernel);
});
afterAll(() => host.close());
beforeEach(async () => {
  county = await host.county();
  clerk = await host.member(county, 'office');
  keeper = await host.member(county, 'custody');
  concerned = [];
});

type Area = 'member' | 'restricted';
const entrance = (user: TestUser, kind: Area = 'member') => ({
  kind,
  credential: user.credential,
  code: county.code,
});
const task = (batchId: string, user: TestUser) => ({
  tenantId: county.id,
  batchId,
  userId: user.id,
});

async function stored(bytes: Uint8Array) {
  const path = join(tmpdir(), `${uuidv7()}.xlsx`);
  await writeFile(path, bytes);
  const storageKey = fileKey(String(county.id), uuidv7());
  await host.kernel.storage.put(storageKey, path, bytes.length);
  await rm(path, { force: true });
  const fileName = '谈话.xlsx';
  return { storageKey, fileName, mediaType: 'x', size: bytes.length, sha256: 'a'.repeat(64) };
}

async function upload(
  rows: (string | number)[][],
  {
    user = clerk,
    area = 'member',
    register = open.id,
  }: { user?: TestUser; area?: Area; register?: string } = {},
): Promise<string> {
  const blob = await stored(await writeXlsx({ sheets: [{ name: '表1', rows }] }));
  const id = await host.write(entrance(user, area), (ctx) =>
    startImport(ctx, plugins, { register, blob }),
  );
  await readImport(host.kernel, task(id, user));
  return id;
}
const show = (id: string, user = clerk, area: Area = 'member') =>
  host.read(entrance(user, area), (ctx) => showImport(ctx, plugins, id));
const mappings = () =>
  host.read(entrance(clerk), (ctx) => listImportMappings(ctx, plugins, open.id));

const header = ['编号', '对象姓名', '地点', '时间', '天气'];
const sheet = [header, [1, '李明', '县委', '2026.3.5', '晴']];

async function confirm(id: string, keys: readonly (string | null)[]): Promise<void> {
  const { summary } = await show(id);
  const choices = keys.map((key) => ({
    use: key === null ? ('ignore' as const) : ('column' as const),
    column: key,
  }));
  const layouts = (summary.layouts ?? []).map(({ fingerprint }) => ({
    fingerprint,
    columns: choices,
  }));
  await host.write(entrance(clerk), (ctx) =>
    confirmColumns(ctx, plugins, { id, body: { layouts } }),
  );
  await readImport(host.kernel, task(id, clerk));
}

describe('the columns of a sheet', () => {
  test('wait for a person the first time, who sees what each looks like', async () => {
    const id = await upload(sheet);

    const { status, summary } = await show(id);
    expect(status).toBe('mapping');
    expect(summary.layouts?.[0]?.columns).toMatchObject([
      { letter: 'A', title: '编号', column: null, by: 'none', samples: ['1'] },
      { letter: 'B', title: '对象姓名', column: 'person', by: 'synonym', samples: ['李明'] },
      { letter: 'C', title: '地点', column: 'place', by: 'title' },
      { letter: 'D', title: '时间', column: 'heldOn', by: 'title' },
      { letter: 'E', title: '天气', column: null, by: 'none' },
    ]);
    const { rows: kept } = await host.db.admin.query<{ batch: string }>(
      'select b::text as batch from core.import_batches b where id = $1',
      [id],
    );
    expect(kept).toEqual([{ batch: expect.not.stringContaining('李明') }]);
  });

  test('are read on as they were confirmed, and go straight through the next time', async () => {
    const id = await upload(sheet);
    await confirm(id, ['seq', 'person', 'place', 'heldOn', null]);

    const again = await upload([
      header,
      [2, '王芳', '乡镇', '2026.3.6', '雨'],
      [3, '赵刚', '乡镇', '2026.3.7', '雨'],
    ]);

    expect(await show(id)).toMatchObject({
      status: 'checked',
      summary: { counts: { new: 1, rejected: 0 }, unknownColumns: ['天气'] },
    });
    expect(await show(again)).toMatchObject({
      status: 'checked',
      summary: { counts: { new: 2 } },
    });
    expect(await mappings()).toMatchObject({
      items: [
        {
          confirmedBy: clerk.displayName,
          usedAt: expect.any(String),
          columns: [
            { title: '编号', columnTitle: '序号' },
            { title: '对象姓名', columnTitle: '谈话对象' },
            { title: '地点', columnTitle: '地点' },
            { title: '时间', columnTitle: '时间' },
            { title: '天气', use: 'ignore', columnTitle: null },
          ],
        },
      ],
    });
  });

  test('are refused without the key, and nothing is remembered', async () => {
    const id = await upload(sheet);

    await expect(confirm(id, [null, 'person', 'place', 'heldOn', null])).rejects.toMatchObject({
      details: { reasons: [{ code: 'core.mapping_lacks_key' }] },
    });

    expect((await show(id)).status).toBe('mapping');
    expect((await mappings()).items).toEqual([]);
  });

  test('are asked about again once they are forgotten', async () => {
    await confirm(await upload(sheet), ['seq', 'person', 'place', 'heldOn', null]);
    const [mapping] = (await mappings()).items;
    const about = { id: mapping?.id ?? '', version: mapping?.version };
    const forget = (version: number | undefined) =>
      host.write(entrance(clerk), (ctx) => forgetColumns(ctx, plugins, { ...about, version }));

    await expect(forget(99)).rejects.toMatchObject({ code: 'core.import_mapping_changed' });
    await forget(about.version);

    expect((await show(await upload(sheet))).status).toBe('mapping');
  });

  test('need no word of anybody where they bear the own titles', async () => {
    const id = await upload([
      ['序号', '谈话对象', '地点'],
      [1, '李明', '县委'],
    ]);

    expect((await show(id)).status).toBe('checked');
  });

  test('mark the copy of a sheet where they stand in it', async () => {
    const id = await upload([
      header,
      [1, '李明', '县委', '2026.3.5', '晴'],
      ['甲', '王芳', '县委', '2026.3.6', '雨'],
    ]);
    await confirm(id, ['seq', 'person', 'place', 'heldOn', null]);

    const { bytes } = await host.read(entrance(clerk), (ctx) =>
      markSheet(ctx, { plugins: () => plugins, storage: () => host.kernel.storage }, id),
    );

    const { unzipSync, strFromU8 } = await import('fflate');
    const comments = unzipSync(bytes)['xl/lianxunComments1.xml'] ?? new Uint8Array();
    expect(strFromU8(comments)).toContain('<comment ref="A3"');
  });
});

describe('a register of the restricted area', () => {
  const rows = [
    ['序号', '谈话对象', '地点'],
    [1, '李明', '县委'],
  ];
  const secret = { area: 'restricted', register: closed.id } as const;

  test('is imported there alone', async () => {
    await expect(upload(rows, { register: closed.id })).rejects.toMatchObject({
      code: 'core.register_not_found',
    });
    await expect(
      upload(rows, { user: keeper, area: 'restricted', register: open.id }),
    ).rejects.toMatchObject({ code: 'core.register_not_found' });
  });

  test('keeps its batches out of the lists of the office, and the office’s out of its own', async () => {
    const id = await upload(rows, { ...secret, user: keeper });
    const office = await upload(rows);
    const listed = (user: TestUser, area: Area) =>
      host.read(entrance(user, area), async (ctx) => {
        const { items } = await listImports(ctx, plugins, undefined);
        return items.map((batch) => batch.id);
      });

    expect(await listed(keeper, 'restricted')).toEqual([id]);
    expect(await listed(clerk, 'member')).toEqual([office]);
    await expect(show(id)).rejects.toMatchObject({ code: 'core.import_not_found' });
    await expect(show(office, keeper, 'restricted')).rejects.toMatchObject({
      code: 'core.import_not_found',
    });
  });

  test('keeps a batch and its rows from a person it concerns', async () => {
    const other = await host.member(county, 'custody');
    concerned = [other.id];
    const id = await upload(rows, { ...secret, user: keeper });

    expect((await show(id, keeper, 'restricted')).status).toBe('checked');
    await expect(show(id, other, 'restricted')).rejects.toMatchObject({
      code: 'core.import_not_found',
    });
    const { rows: kept } = await host.db.admin.query<{ restricted: boolean; concerned: string[] }>(
      `select restricted, excluded_user_ids as concerned from core.import_rows where batch_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ restricted: true, concerned: [other.id] }]);
  });

  test('shows the samples of a header to the person who brought the sheet alone', async () => {
    const other = await host.member(county, 'custody');
    const id = await upload(sheet, { ...secret, user: keeper });

    expect((await show(id, keeper, 'restricted')).summary.layouts).toHaveLength(1);
    expect((await show(id, other, 'restricted')).summary.layouts).toBeUndefined();
  });
});
