import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  openRegisterCounty,
  pastedColumns,
  pastedRow,
  RowsShape,
  type RegisterCounty,
} from './register-county.ts';

const path = 'core/registers/rectification.findings';

let county: RegisterCounty;
beforeAll(async () => {
  county = await openRegisterCounty();
}, 120_000);
afterAll(async () => {
  await county.close();
});

const View = z.object({
  items: z.array(
    z.object({
      rows: z.tuple([z.int(), z.int()]),
      outcome: z.string(),
      recordId: z.uuid().nullable(),
      changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
      problems: z.array(
        z.object({ row: z.int(), column: z.string(), message: z.string(), hint: z.string() }),
      ),
    }),
  ),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
  plan: z.string(),
});

const send = (where: string, body: unknown) => county.send('POST', `${path}/${where}`, { body });
const check = async (rows: readonly (readonly string[])[], columns = pastedColumns) => {
  const { status, body } = await send('paste/check', { columns, rows });
  expect(status).toBe(200);
  return View.parse(body);
};
const ledger = async () =>
  RowsShape.parse((await county.send('GET', `${path}/rows?limit=200`)).body);

const fifty = Array.from({ length: 50 }, (_, index) => pastedRow(index + 1));
const withFaults = fifty.map((row, index) => {
  if (index === 6) return pastedRow(7, { level: '地市级' });
  if (index === 19) return pastedRow(20, { due: '择日' });
  return index === 33 ? pastedRow(34, { unit: '没有这个单位' }) : row;
});

describe('fifty rows from a spreadsheet', () => {
  test('are checked without writing anything, and three say what is wrong with which cell', async () => {
    const { counts, items } = await check(withFaults);

    expect(counts).toEqual({ new: 47, changed: 0, unchanged: 0, rejected: 3 });
    const rejected = items.filter(({ outcome }) => outcome === 'rejected');
    expect(rejected.map(({ rows: [first], problems }) => [first, problems[0]?.column])).toEqual([
      [7, 'level'],
      [20, 'due'],
      [34, 'unit'],
    ]);
    expect(rejected[0]?.problems[0]).toMatchObject({
      message: '“地市级”不在可选项中',
      hint: '可选：县区级、村社区级',
    });
    expect((await ledger()).total).toBe(0);
  });

  test('are not written while three are wrong, unless these are left out by choice', async () => {
    const refused = await send('paste', { columns: pastedColumns, rows: withFaults });
    expect(refused).toMatchObject({ status: 409, body: { code: 'core.paste_not_ready' } });
    expect((await ledger()).total).toBe(0);

    const { plan } = await check(withFaults);
    const body = { columns: pastedColumns, rows: withFaults, skipRejected: true, plan };
    const written = await send('paste', body);

    expect(written.status).toBe(200);
    expect((await ledger()).total).toBe(47);
  });

  test('corrected and pasted again add what was missing and change nothing else', async () => {
    const { counts, plan } = await check(fifty);
    expect(counts).toEqual({ new: 3, changed: 0, unchanged: 47, rejected: 0 });

    const { status } = await send('paste', { columns: pastedColumns, rows: fifty, plan });

    expect(status).toBe(200);
    expect((await ledger()).total).toBe(50);
    const again = await send('paste', { columns: pastedColumns, rows: fifty });
    expect(again).toMatchObject({ status: 409, body: { code: 'core.paste_not_ready' } });
  });

  test('pasted over what is stored are shown as changes, and written as such', async () => {
    const changed = [
      pastedRow(1, { refunded: '2000', leadDept: '财务股' }),
      pastedRow(2),
      pastedRow(3, { finding: '改写的问题' }),
    ];

    const { items, counts, plan } = await check(changed);

    expect(counts).toEqual({ new: 0, changed: 2, unchanged: 1, rejected: 0 });
    expect(items[0]?.changes).toEqual([
      { column: 'refunded', before: '1250.50', after: '2000.00' },
      { column: 'leadDept', before: '办公室', after: '财务股' },
    ]);
    await send('paste', { columns: pastedColumns, rows: changed, plan });
    const stored = (await ledger()).items.find(({ values }) => values['seq'] === '1');
    expect(stored).toMatchObject({
      values: { refunded: '2000.00' },
      details: [{ values: { leadDept: '财务股' } }],
    });
  });

  test('are refused when the ledger has changed since they were shown', async () => {
    const rows = [pastedRow(4, { refunded: '1' })];
    const { plan } = await check(rows);
    await send('paste', { columns: pastedColumns, rows: [pastedRow(4, { refunded: '2' })] });

    const answer = await send('paste', { columns: pastedColumns, rows, plan });

    expect(answer).toMatchObject({ status: 409, body: { code: 'core.paste_outdated' } });
  });
});

describe('a pasted block', () => {
  test('takes rows without a number as further measures of the one above', async () => {
    const empty = Object.fromEntries(pastedColumns.map((key) => [key, '']));
    const second = pastedRow(60, {
      ...empty,
      measure: '长期抓培训',
      due: '长期坚持',
      leadDept: '组织股',
    });

    const { counts } = await check([pastedRow(60), second]);
    await send('paste', { columns: pastedColumns, rows: [pastedRow(60), second] });

    expect(counts).toMatchObject({ new: 1, rejected: 0 });
    const stored = (await ledger()).items.find(({ values }) => values['seq'] === '60');
    expect(stored?.details.map(({ values }) => values['measure'])).toEqual([
      '修订议事规则',
      '长期抓培训',
    ]);
  });

  test('needs the columns that name a row, and known ones', async () => {
    const { status, body } = await send('paste/check', {
      columns: ['seq', 'x'],
      rows: [['1', '2']],
    });

    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'core.paste_columns' });
    expect(JSON.stringify(body['reasons'])).toContain('缺少“轮次”一列');
  });

  test('of more than a thousand rows is refused with the way out', async () => {
    const rows = Array.from({ length: 1001 }, () => ['1']);

    const { status, body } = await send('paste/check', { columns: ['seq'], rows });

    expect(status).toBe(422);
    expect(JSON.stringify(body['reasons'])).toContain('一次最多粘贴1000行');
  });

  test('leaves out what the workflow keeps, and says so', async () => {
    const columns = [...pastedColumns, 'status'];

    const { body } = await send('paste/check', { columns, rows: [[...pastedRow(61), '已销号']] });

    expect(body).toMatchObject({ ignored: ['状态'], counts: { new: 1 } });
  });

  test('is refused to somebody who may not import', async () => {
    const { director } = county;
    const body = { columns: pastedColumns, rows: [pastedRow(62)] };

    const answer = await county.send('POST', `${path}/paste/check`, { body, user: director });

    expect(answer).toMatchObject({ status: 403, body: { code: 'core.register_permission' } });
  });
});
