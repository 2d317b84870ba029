import {
  defineRegister,
  readOncePerBatch,
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterColumn,
  type RegisterRecord,
  type RegisterRequest,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { BlockCtx, BlockDatabase } from '../database.ts';
import { manageBlock, readBlock } from '../permissions.ts';
import { conflict } from '../refusals.ts';
import { factsIn, levelColumns, levelsIn, otherColumn } from './level-cells.rules.ts';
import { openSheets, rowsOfSheet, type OpenSheet } from './level-sheet-rows.ts';
import { listOwnLevels, updateRequest, upsertOwnLevels } from './levels.repository.ts';
import type { LevelSheetView } from './levels.schemas.ts';

const main = { level: 'main' } as const;

const columns: readonly RegisterColumn[] = [
  {
    ...main,
    key: 'unit',
    title: '单位',
    type: 'text',
    required: 'creation',
    width: 30,
    synonyms: ['单位名称', '被巡察单位'],
  },
  {
    ...main,
    key: 'undertaking',
    title: '统合巡察',
    type: 'text',
    required: 'creation',
    width: 30,
    fillable: true,
  },
  ...levelColumns.map(({ key, title }): RegisterColumn => ({
    ...main,
    key,
    title,
    type: 'int',
    width: 10,
  })),
  { ...main, key: otherColumn, title: '其他指标', type: 'long', width: 24 },
  { ...main, key: 'industry', title: '行业', type: 'text', width: 14 },
  { ...main, key: 'workload', title: '工作量', type: 'int', width: 10 },
  {
    ...main,
    key: 'lastInspectedOn',
    title: '上次巡察',
    type: 'date',
    width: 14,
    synonyms: ['上次巡察日期', '上次巡察时间'],
  },
];

/** 单位水平表: what a county tells of its units, as a sheet. */
export const levelsRegister = defineRegister({
  id: 'block.unit_levels',
  title: '单位水平表',
  columns,
  keys: { main: ['undertaking', 'unit'] },
  layout: {
    title: '{tenant}被巡察单位水平表',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 1,
  },
  permissions: { read: readBlock.id, import: manageBlock.id, export: readBlock.id },
});

async function list(ctx: BlockCtx, { limit, start = 0, within }: RegisterRequest) {
  const rows = (await openSheets(ctx)).flatMap(rowsOfSheet);
  const ids = rows.map(({ id }) => id).filter((id) => within?.includes(id) ?? true);
  return {
    ids: ids.slice(start, limit === undefined ? undefined : start + limit),
    total: ids.length,
  };
}

async function read(ctx: BlockCtx, ids: readonly string[]) {
  const rows = (await openSheets(ctx)).flatMap(rowsOfSheet);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface Found {
  readonly sheet: OpenSheet;
  readonly units: LevelSheetView['units'];
}

/** Units and what is asked do not change while a sheet is written; what is filled in is read anew. */
const sheetsOnce = readOncePerBatch((ctx: BlockCtx) => openSheets(ctx));

function findRow(
  sheets: readonly OpenSheet[],
  { values }: RegisterRecord,
): Found | Omit<RecordProblem, 'index'> {
  const sheet = sheets.find(({ view }) => view.title === values['undertaking']);
  if (sheet === undefined)
    return {
      column: 'undertaking',
      code: 'block.sheet_unknown',
      message: '没有这次统合巡察，或它不征集单位水平',
      hint: '请从“单位水平填报”页导出表格后填写，名称不要改动',
    };
  const units = sheet.view.units.filter(({ name }) => name === values['unit']);
  if (units.length > 0) return { sheet, units };
  return {
    column: 'unit',
    code: 'block.unit_not_on_card',
    message: '对象卡上没有这个单位',
    hint: '请核对单位全称；新增单位请先向市级提供对象卡',
  };
}

async function check(ctx: BlockCtx, records: readonly CheckedRecord[]): Promise<RecordProblem[]> {
  const sheets = await openSheets(ctx);
  return records.flatMap(({ record }, index): RecordProblem[] => {
    const found = findRow(sheets, record);
    if ('code' in found) return [{ index, ...found }];
    const [unit] = found.units;
    if (unit === undefined) return [];
    const faults = [
      ...levelsIn(found.sheet.view.levels, record.values).faults,
      ...factsIn(record.values, unit).faults,
    ];
    return faults.map((fault) => ({ index, code: 'block.cell_invalid', ...fault }));
  });
}

/** Keeps the levels of one unit; as on the page, the city sees them when they are sent. */
async function apply(
  ctx: BlockCtx,
  { record }: { readonly record: RegisterRecord },
): Promise<string> {
  const found = findRow(await sheetsOnce(ctx), record);
  if ('code' in found) throw conflict('sheet_row_unknown', found.message);
  const { sheet, units } = found;
  const known = new Map(
    (await listOwnLevels(ctx.tx, sheet.request.id)).map((row) => [row.targetId, row.content]),
  );
  const [first] = units;
  if (first === undefined) throw conflict('sheet_row_unknown', '对象卡上没有这个单位');
  const before = known.get(first.targetId) ?? first;
  const content = {
    ...factsIn(record.values, before).facts,
    levels: { ...before.levels, ...levelsIn(sheet.view.levels, record.values).levels },
  };
  await upsertOwnLevels(
    ctx.tx,
    units.map(({ targetId }) => ({
      id: uuidv7(),
      requestId: sheet.request.id,
      targetId,
      content: JSON.stringify(content),
    })),
  );
  await updateRequest(ctx.tx, sheet.request.id, {});
  await ctx.audit({
    action: 'block.levels_imported',
    subject: { type: 'participation', id: sheet.view.id },
    summary: `导入${first.name}的水平`,
    before: { levels: before.levels, workload: before.workload },
    after: content,
  });
  const row = rowsOfSheet(sheet).find(({ values }) => values['unit'] === first.name);
  return row?.id ?? '';
}

export const levelsRegisterSource = registerFor<BlockDatabase>()({
  definition: levelsRegister,
  searchable: [],
  list,
  read,
  check,
  apply,
});
