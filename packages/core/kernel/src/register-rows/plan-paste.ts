import {
  ValidationError,
  type Ctx,
  type RegisterColumn,
  type RegisterFilter,
  type RegisterRecord,
  type StoredRecord,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { checkRecords } from '../imports/check-plan.ts';
import type { LocalRegister } from '../imports/custom-register.ts';
import { nameMatcher } from '../imports/match-names.ts';
import { gridOfRows } from '../registers/fill-merges.ts';
import { countUnits, usualUnits, type UnitCounts } from '../registers/mixed-units.ts';
import { textCell } from '../registers/parsed-cell.ts';
import { countKinds, planImport, type ImportPlan } from '../registers/plan-import.ts';
import { recordReader } from '../registers/read-records.ts';
import {
  listReferences,
  resolveReferences,
  type ResolvedRecord,
} from '../registers/resolve-references.ts';
import { headerOf } from './block-header.ts';
import { allRecords } from './read-records.ts';
import { isEntered } from './register-view.ts';
import { searchableKeys } from './stored-request.ts';

/** Rows of text under columns of a register, as somebody has copied them. */
export interface PastedBlock {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PastePlan extends ImportPlan {
  /** The pasted columns by place; undefined for one that is left out. */
  readonly columns: readonly (RegisterColumn | undefined)[];
  readonly ignored: readonly RegisterColumn[];
  /** The records that are changed, as they stand. */
  readonly stored: ReadonlyMap<string, StoredRecord>;
}

const mostRows = 1000;
const mostCells = 20_000;

/** What pasting a block would do, read, matched and compared as a sheet of an import is. */
export async function planPaste(
  ctx: Ctx,
  source: LocalRegister,
  block: PastedBlock,
): Promise<PastePlan> {
  refuseLarge(block);
  const { definition } = source;
  const pasted = pastedColumns(source, block.columns);
  const columns = pasted.map((column) => (isTaken(column) ? column : undefined));
  const sheet = readBlock(source, columns, block);
  const lookups = listReferences(definition, sheet.records);
  const answers = await nameMatcher(coreTx(ctx))(lookups);
  const resolved = resolveReferences(definition, [sheet], answers);
  const existing = await candidates(ctx, source, resolved);
  const compared = planImport(definition, resolved, existing);
  const records = await checkRecords(ctx, source, {
    records: [...compared.records],
    sheets: [sheet],
  });
  return {
    records,
    counts: countKinds(records),
    problems: records.flatMap(({ problems }) => problems),
    columns,
    ignored: pasted.filter((column) => !isTaken(column)),
    stored: new Map(existing.map((record) => [record.id, record])),
  };
}

const isTaken = (column: RegisterColumn) => isEntered(column);

function refuseLarge({ columns, rows }: PastedBlock): void {
  if (rows.length <= mostRows && rows.length * columns.length <= mostCells) return;
  const message = `一次最多粘贴${mostRows}行、${mostCells}个单元格，请分几次粘贴，或用文件导入`;
  throw new ValidationError('core.paste_too_large', 'too many rows or cells', {
    reasons: [{ code: 'core.paste_too_large', message }],
  });
}

function pastedColumns(
  { definition }: LocalRegister,
  keys: readonly string[],
): readonly RegisterColumn[] {
  const columns = keys.map((key) => definition.columns.find((column) => column.key === key));
  const unknown = keys.filter((_, index) => columns[index] === undefined);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  const missing = definition.columns.filter(
    ({ key }) => definition.keys.main.includes(key) && !keys.includes(key),
  );
  const reasons = [
    ...unknown.map((key) => `台账没有“${key}”这一列`),
    ...repeated.map((key) => `“${key}”这一列重复了`),
    ...missing.map(({ title }) => `缺少“${title}”一列，认不出是哪一条记录`),
  ].map((message) => ({ code: 'core.paste_columns', message }));
  if (reasons.length > 0)
    throw new ValidationError('core.paste_columns', 'The columns make no rows', { reasons });
  return columns.filter((column) => column !== undefined);
}

function readBlock(
  { definition }: LocalRegister,
  columns: readonly (RegisterColumn | undefined)[],
  block: PastedBlock,
) {
  const header = headerOf(columns);
  const rows = block.rows.map((texts, index) => ({
    index,
    cells: texts.map(textCell),
    continued: new Set<number>(),
  }));
  const sheet = { name: '', date1904: false };
  const units: UnitCounts = new Map();
  for (const row of rows) countUnits(units, gridOfRows(sheet, [row]), header, row.index);
  const outline = { ...sheet, header, usualUnits: usualUnits(units) };
  const reader = recordReader(outline, definition);
  const records = rows.flatMap((row) => reader.push(row) ?? []);
  return { name: '', header, records: [...records, ...[reader.end() ?? []].flat()] };
}

/** The stored records the pasted ones may be: looked up by those key columns that are told apart exactly. */
async function candidates(
  ctx: Ctx,
  source: LocalRegister,
  incoming: readonly ResolvedRecord[],
): Promise<StoredRecord[]> {
  const { columns, keys } = source.definition;
  const searchable = searchableKeys(source);
  const filters = columns
    .filter(({ key }) => keys.main.includes(key) && searchable.has(key))
    .flatMap((column) => keyFilter(column, incoming));
  return await allRecords(ctx, source, { filters, sort: [] });
}

function keyFilter(column: RegisterColumn, incoming: readonly RegisterRecord[]): RegisterFilter[] {
  if (!['int', 'date', 'enum', 'bool', 'reference'].includes(column.type)) return [];
  if (column.type === 'reference' && column.keepUnmatched) return [];
  const words = incoming.map(({ values }) => exactWord(values[column.key]));
  const known = words.filter((word) => word !== null);
  return known.length === words.length ? [{ column: column.key, oneOf: [...new Set(known)] }] : [];
}

function exactWord(value: RegisterRecord['values'][string] | undefined): string | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return value && typeof value === 'object' && 'text' in value ? value.id : null;
}
