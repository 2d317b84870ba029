import type { Ctx, RegisterColumn, RegisterDefinition, RegisterValues } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { nameMatcher } from '../imports/match-names.ts';
import { normaliseCell, type ParsedValue } from '../registers/normalise-cell.ts';
import { isStanding } from '../registers/parse-date.ts';
import { textCell, type GridCell } from '../registers/parsed-cell.ts';
import { listReferences, resolveReferences } from '../registers/resolve-references.ts';
import { REQUIRED } from '../registers/row-problems.ts';
import { columnIndex } from '../registers/sheet-grid.ts';
import { headerOf } from './block-header.ts';

/** What is wrong with one cell. */
export interface CellFault {
  /** Key of the column; empty when the row as a whole is meant. */
  readonly column: string;
  readonly message: string;
  readonly hint: string;
}

/** Texts by column key, as people typed them. */
export type CellTexts = Readonly<Record<string, string>>;

export interface ReadCells {
  readonly values: RegisterValues;
  readonly faults: readonly CellFault[];
}

/** Reads cells of one row exactly as an import does: same words, same dates, same names. */
export async function parseCells(
  ctx: Ctx,
  definition: RegisterDefinition,
  {
    texts,
    known,
  }: {
    readonly texts: CellTexts;
    /** Values of the row's main record, for a year that a date leaves out. */
    readonly known: RegisterValues;
  },
): Promise<ReadCells> {
  const columns = Object.keys(texts).flatMap(
    (key) => definition.columns.find((column) => column.key === key) ?? [],
  );
  const values: Record<string, ParsedValue> = {};
  const faults: CellFault[] = [];
  for (const column of columns) {
    const read = readCell(column, texts[column.key] ?? '', known);
    Object.assign(values, read.values);
    faults.push(...read.faults);
  }
  const resolved = await withReferences(ctx, definition, { columns, values });
  return { values: resolved.values, faults: [...faults, ...resolved.faults] };
}

function readCell(
  column: RegisterColumn,
  text: string,
  known: RegisterValues,
): { values: Readonly<Record<string, ParsedValue>>; faults: CellFault[] } {
  const cell = textCell(text);
  const { key } = column;
  const standing = standingOf(column, cell);
  if (standing) return { values: { [key]: null, [standing.column]: standing.value }, faults: [] };
  const parsed = normaliseCell(column, cell, yearOf(column, known));
  if ('problem' in parsed) return { values: {}, faults: [faultOf(key, parsed.problem)] };
  const lacks = parsed.value === null && column.required === 'creation' && !mayStand(column);
  return { values: { [key]: parsed.value }, faults: lacks ? [faultOf(key, REQUIRED)] : [] };
}

const standingOf = (column: RegisterColumn, cell: GridCell) =>
  column.type === 'date' && isStanding(cell) ? column.standing : undefined;

function yearOf(column: RegisterColumn, known: RegisterValues): { readonly year?: number } {
  const year = column.type === 'date' ? known[column.yearColumn ?? ''] : undefined;
  return typeof year === 'number' ? { year } : {};
}

/** A date that may be empty while the row goes on for good: its own use case decides. */
const mayStand = (column: RegisterColumn) =>
  column.type === 'date' && column.standing !== undefined;

async function withReferences(
  ctx: Ctx,
  definition: RegisterDefinition,
  { columns, values }: { columns: readonly RegisterColumn[]; values: Record<string, ParsedValue> },
): Promise<ReadCells> {
  const record = {
    sheet: '',
    rows: [1, 1] as const,
    values,
    details: [],
    status: {},
    extra: {},
    problems: [],
  };
  const lookups = listReferences(definition, [record]);
  const answers = await nameMatcher(coreTx(ctx))(lookups);
  const sheet = { header: headerOf(columns), name: '', records: [record] };
  const [resolved] = resolveReferences(definition, [sheet], answers);
  const problems = resolved?.problems ?? [];
  return {
    values: resolved?.values ?? {},
    faults: problems.map((found) => faultOf(columns[columnIndex(found.column)]?.key ?? '', found)),
  };
}

/** There is no file to upload again. */
export function faultOf(
  column: string,
  { message, hint }: { readonly message: string; readonly hint: string },
): CellFault {
  return { column, message, hint: hint.replace(/，?(再|后)?重新(导入|上传)$/, '') };
}
