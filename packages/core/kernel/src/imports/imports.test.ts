import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  ConflictError,
  definePermission,
  definePlugin,
  defineRegister,
  registerFor,
  type RegisterRecord,
} from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { coreTx } from '../context/core-tx.ts';
import { fileKey } from '../files/storage.ts';
import { insertBody, listBodies } from '../people/people.repository.ts';
import { writeRegister } from '../registers/write-workbook.ts';
import { collectBytes } from '../registers/zip-stream.ts';
import { cancelImport, confirmImport, decideHistory, startImport } from './act-on-import.ts';
import { readImport } from './read-import.ts';
import { applyHistory, commitImport } from './run-import.ts';
import { listImportRows, showImport } from './show-import.ts';

const read = definePermission('sample:read', '查看机构台账');
const load = definePermission('sample:import', '导入机构台账');
const approve = definePermission('sample:approve_history', '批准历史状态');
const applied: { readonly status: string; readonly by: string }[] = [];

const bodies = defineRegister({
  id: 'sample.bodies',
  title: '机构台账',
  columns: [
    { key: 'seq', title: '序号', type: 'int', level: 'main', width: 6, required: 'creation' },
    {
      key: 'name',
      title: '机构名称',
      type: 'text',
      level: 'main',
      width: 30,
      required: 'creation',
    },
    { key: 'foundedOn', title: '成立日期', type: 'date', level: 'main', width: 14 },
    {
      key: 'status',
      title: '状态',
      type: 'enum',
      level: 'main',
      width: 10,
      status: true,
      options: [
        { value: 'open', title: '存续' },
        { value: 'closed', title: '撤销' },
      ],
    },
  ],
  keys: { main: ['name'] },
  layout: { title: '机构台账', paper: 'a4', orientation: 'landscape' },
  permissions: { read: read.id, import: load.id, export: read.id, approveHistory: approve.id },
});

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  messages: { 'sample.taken': '已有这个机构。' },
  permissions: [read, load, approve],
  roleDefaults: { office: [read, load, approve], officeDirector: [read, approve] },
  registers: [
    registerFor<unknown>()({
      definition: bodies,
      list: async (ctx) => {
        const ids = (await listBodies(coreTx(ctx))).map(({ id }) => id);
        return { ids, total: ids.length };
      },
      read: async (ctx, ids) => {
        const rows = await listBodies(coreTx(ctx));
        const wanted = rows.filter(({ id }) => ids.includes(id));
        return wanted.map((row, index) => ({
          id: row.id,
          version: 1,
          values: { seq: index + 1, name: row.name, foundedOn: null, status: 'open' },
          details: [],
        }));
      },
      check: (_, records) =>
        Promise.resolve(
          records.flatMap(({ record: { values } }, index) =>
            values['name'] === '不许登记'
              ? [{ index, column: 'name', code: 'sample.no', message: '不许', hint: '换一个' }]
              : [],
          ),
        ),
      apply: async (ctx, { record }) => {
        const { name } = record.values;
        if (typeof name !== 'string') throw new TypeError('the register has no name');
        if (name === '已有机构') throw new ConflictError('sample.taken', 'is there already');
        if (name === '不许写入') throw new Error('broken');
        const { id } = await insertBody(coreTx(ctx), { id: uuidv7(), name, kind: 'other' });
        await ctx.audit({ action: 'sample.body_imported', subject: { type: 'body', id } });
        return id;
      },
      applyStatus: (ctx, { status }) => {
        applied.push({ status, by: ctx.actor.displayName });
        return Promise.resolve();
      },
    }),
  ],
});

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let director: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  county = await host.county();
  clerk = await host.member(county, 'office');
  director = await host.member(county, 'officeDirector');
  applied.length = 0;
});

const record = (seq: number, name: string, status = 'open'): RegisterRecord => ({
  values: { seq, name, foundedOn: '2020-03-01', status },
  details: [],
});

/** Uploads as the clerk; the queue's work is done by the test. */
async function upload(records: readonly RegisterRecord[]): Promise<string> {
  const bytes = await collectBytes(
    writeRegister(bodies, records, {
      title: {},
      reportingUnit: '测试县',
      reportedOn: '2026-03-05',
    }),
  );
  const path = join(tmpdir(), `${uuidv7()}.xlsx`);
  await writeFile(path, bytes);
  const storageKey = fileKey(String(county.id), uuidv7());
  await host.kernel.storage.put(storageKey, path, bytes.length);
  await rm(path, { force: true });
  const blob = {
    storageKey,
    fileName: '机构台账.xlsx',
    mediaType: 'application/xlsx',
    size: bytes.length,
    sha256: 'a'.repeat(64),
  };
  const id = await host.write(asMember(county, clerk), (ctx) =>
    startImport(ctx, host.kernel.plugins, { register: bodies.id, blob }),
  );
  await readImport(host.kernel, task(id, clerk));
  return id;
}
const task = (batchId: string, user: TestUser) => ({
  tenantId: county.id,
  batchId,
  userId: user.id,
});
const show = (id: string, user = clerk) =>
  host.read(asMember(county, user), (ctx) => showImport(ctx, host.kernel.plugins, id));
const confirm = async (id: string) => {
  await host.write(asMember(county, clerk), (ctx) =>
    confirmImport(ctx, host.kernel.plugins, id, false),
  );
  await commitImport(host.kernel, task(id, clerk));
};
const names = () =>
  host.read(asMember(county, clerk), async (ctx) =>
    (await listBodies(coreTx(ctx))).map((body) => body.name),
  );

describe('an import', () => {
  test('writes nothing in its dry run', async () => {
    const id = await upload([record(1, '第一室'), record(2, '第二室')]);

    expect(await show(id)).toMatchObject({
      status: 'checked',
      summary: { counts: { new: 2, rejected: 0 } },
    });
    expect(await names()).toEqual([]);
  });

  test('writes all rows, and nothing the second time', async () => {
    await confirm(await upload([record(1, '第一室'), record(2, '第二室')]));
    const again = await upload([record(1, '第一室'), record(2, '第二室')]);

    expect((await names()).toSorted()).toEqual(['第一室', '第二室']);
    expect((await show(again)).summary.counts).toMatchObject({ new: 0, rejected: 0 });
  });

  test('rejects in its dry run what the register itself refuses, with the place', async () => {
    const id = await upload([record(1, '第一室'), record(2, '不许登记', 'closed')]);

    const { items: rows } = await host.read(asMember(county, clerk), (ctx) =>
      listImportRows(ctx, host.kernel.plugins, { id, outcome: 'rejected', limit: 10 }),
    );
    expect((await show(id)).summary.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(rows).toMatchObject([
      {
        status: null,
        problems: [
          { column: 'B', row: 5, columnTitle: '机构名称', value: '不许登记', message: '不许' },
        ],
      },
    ]);
  });

  test('says in words at which row it failed', async () => {
    const id = await upload([record(1, '第一室'), record(2, '已有机构')]);

    await confirm(id);

    expect(await show(id)).toMatchObject({
      status: 'failed',
      problem: '第 2 条：已有这个机构。',
    });
    expect(await names()).toEqual([]);
  });

  test('leaves nothing when one row fails', async () => {
    const id = await upload([record(1, '第一室'), record(2, '不许写入')]);

    await expect(confirm(id)).rejects.toThrow('broken');

    expect(await names()).toEqual([]);
  });

  test('leaves nothing when it was cancelled before it was written', async () => {
    const id = await upload([record(1, '第一室')]);
    await host.write(asMember(county, clerk), (ctx) =>
      confirmImport(ctx, host.kernel.plugins, id, false),
    );
    await host.write(asMember(county, clerk), (ctx) => cancelImport(ctx, host.kernel.plugins, id));

    await commitImport(host.kernel, task(id, clerk));

    expect(await names()).toEqual([]);
    expect((await show(id)).status).toBe('cancelled');
  });

  test('refuses to write what has changed since the dry run', async () => {
    const id = await upload([record(1, '第一室')]);
    await confirm(await upload([record(1, '第一室')]));

    await confirm(id);

    expect(await show(id)).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('预检之后'),
    });
    expect(await names()).toEqual(['第一室']);
  });

  test('of somebody who has been suspended meanwhile writes nothing', async () => {
    const id = await upload([record(1, '第一室')]);
    await host.write(asMember(county, clerk), (ctx) =>
      confirmImport(ctx, host.kernel.plugins, id, false),
    );
    await host.db.admin.query('update core.memberships set active = false where user_id = $1', [
      clerk.id,
    ]);

    await expect(commitImport(host.kernel, task(id, clerk))).rejects.toThrow('door closed');

    await host.db.admin.query('update core.memberships set active = true where user_id = $1', [
      clerk.id,
    ]);
    expect(await names()).toEqual([]);
  });

  test('keeps the place of every problem', async () => {
    const id = await upload([
      { values: { seq: 1, name: '', foundedOn: null, status: 'open' }, details: [] },
    ]);

    const { items: rows } = await host.read(asMember(county, clerk), (ctx) =>
      listImportRows(ctx, host.kernel.plugins, { id, limit: 10 }),
    );

    const place = expect.objectContaining({ columnTitle: '机构名称', column: 'B', row: 4 });
    expect(rows).toMatchObject([
      { outcome: 'rejected', problems: expect.arrayContaining([place]) },
    ]);
  });
});

describe('the statuses of a history load', () => {
  const decide = (id: string, user: TestUser) =>
    host.write(asMember(county, user), (ctx) =>
      decideHistory(ctx, host.kernel.plugins, { id, decision: 'approved', note: '' }),
    );

  test('wait for a second person, who is not the one who imported', async () => {
    const id = await upload([record(1, '第一室', 'closed')]);
    await confirm(id);

    expect((await show(id)).historyStatus).toBe('pending');
    expect(applied).toEqual([]);
    await expect(decide(id, clerk)).rejects.toMatchObject({
      details: { reasons: [{ code: 'core.own_import' }] },
    });
  });

  test('are carried out in the name of the second person', async () => {
    const id = await upload([record(1, '第一室', 'closed')]);
    await confirm(id);
    await decide(id, director);

    await applyHistory(host.kernel, task(id, director));

    expect(applied).toEqual([{ status: 'closed', by: director.displayName }]);
  });
});
