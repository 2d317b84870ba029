import type { RegisterValues, StoredRecord } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { openBlockWorld, type BlockWorld } from '../../test/block-world.ts';
import { forOthers, type BlockCtx } from '../database.ts';
import { getLevelSheet } from './get-level-sheet.ts';
import { levelsRegister, levelsRegisterSource } from './levels.register.ts';

const { apply, check, list, read } = levelsRegisterSource;
if (apply === undefined || check === undefined) throw new Error('not imported');

let world: BlockWorld;
let county: BlockWorld['counties'][number];
beforeAll(async () => {
  world = await openBlockWorld();
});
afterAll(() => world.host.close());
beforeEach(() => {
  const [first] = world.counties;
  if (first === undefined) throw new Error('no county');
  county = first;
});

const title = '第二轮市县统合巡察';
const act = <Result>(work: (ctx: ReturnType<typeof forOthers>) => Promise<Result>) =>
  county.act((ctx: BlockCtx) => work(forOthers(ctx)));
const rows = () =>
  act(async (ctx) => await read(ctx, (await list(ctx, { filters: [], sort: [] })).ids));
const sheet = () => county.act((ctx) => getLevelSheet(ctx, county.participationId));
const write = (values: RegisterValues) =>
  act((ctx) => apply(ctx, { recordId: null, record: { values, details: [] }, batchId: '' }));
const faultsOf = (...records: RegisterValues[]) =>
  act((ctx) =>
    check(
      ctx,
      records.map((values) => ({
        recordId: null,
        record: { values, details: [] },
        changed: [],
        status: null,
      })),
    ),
  );

test('leaves with every unit of the cards, also those nobody has filled in', async () => {
  const found = await rows();

  expect(found.map(({ values }) => values['unit'])).toEqual([
    '甲县单位1',
    '甲县单位2',
    '甲县单位3',
    '甲县单位4',
  ]);
  expect(found[0]?.values).toMatchObject({ undertaking: title, economy: null, workload: 1 });
});

test('comes back from the exported workbook with what was filled in, and nothing else', async () => {
  const [first, ...rest] = await rows();
  const filled = { ...first?.values, economy: 4, integrity: 2, lastInspectedOn: '2021-05-01' };
  const records = [{ values: filled, details: [] }, ...rest];

  const bytes = await exportWorkbook(levelsRegister, records);
  const { plan } = await tryImport(levelsRegister, bytes, {
    directory: () => [],
    existing: [first, ...rest].filter((row): row is StoredRecord => row !== undefined),
  });

  expect(plan.problems).toEqual([]);
  expect(plan.counts).toMatchObject({ changed: 1, unchanged: 3, new: 0 });
});

test('a row that is written stands on the sheet of the page, and is not sent by it', async () => {
  const unit = { undertaking: title, unit: '甲县单位1' };
  const { version } = await sheet();

  await write({ ...unit, economy: 4, integrity: 2, industry: '财政', workload: 3 });
  await write({ ...unit, integrity: 5 });

  const after = await sheet();
  expect(after.units[0]).toMatchObject({
    levels: { economy: 4, integrity: 5 },
    industry: '财政',
    workload: 3,
    missing: [],
  });
  expect(after.sentAt).toBeNull();
  expect(after.version).toBe(version + 2);
});

test('names what can not be taken: another unit, a level nobody asked for, a number beyond five', async () => {
  const unit = { undertaking: title, unit: '甲县单位2' };

  expect(
    await faultsOf(
      { ...unit, unit: '乙县单位1' },
      { ...unit, undertaking: '另一次' },
      { ...unit, size: 3 },
      { ...unit, economy: 6 },
      { ...unit, others: '信访量 3' },
      { ...unit, workload: 0 },
      { ...unit, economy: 1, integrity: null },
    ),
  ).toMatchObject([
    { index: 0, column: 'unit', code: 'block.unit_not_on_card' },
    { index: 1, column: 'undertaking', code: 'block.sheet_unknown' },
    { index: 2, column: 'size', message: '市级没有征集“规模”' },
    { index: 3, column: 'economy' },
    { index: 4, column: 'others', message: '市级没有征集“信访量”' },
    { index: 5, column: 'workload' },
  ]);
  await expect(write({ ...unit, unit: '乙县单位1' })).rejects.toMatchObject({
    code: 'block.sheet_row_unknown',
  });
});
