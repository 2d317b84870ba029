import type { EnumOption, RegisterColumn, RegisterValues } from '@lianxun/plugin-api';

import { cleanParagraphs, matchKey } from './clean-text.ts';
import type { HeaderColumn, SheetHeader } from './detect-header.ts';
import type { RowGroup } from './group-rows.ts';
import type { ProblemsByCell } from './mixed-units.ts';
import { normaliseCell, type NormaliseOptions, type ParsedValue } from './normalise-cell.ts';
import { isStanding } from './parse-date.ts';
import { type CellProblem, EMPTY_CELL, type GridCell, type ValueProblem } from './parsed-cell.ts';
import { conflictProblem, orphanProblem, REQUIRED } from './row-problems.ts';
import { cellAt, columnLetter, type FilledGrid } from './sheet-grid.ts';

export interface ParseOptions {
  /** Options of the tenant's own lists, by column key. */
  readonly lists?: Readonly<Record<string, readonly EnumOption[]>>;
  /** Values of columns that the sheet lacks, chosen by the person who imports. */
  readonly defaults?: RegisterValues;
}

export type ParsedValues = Readonly<Record<string, ParsedValue>>;

/** One main row with its details as the sheet has it; names are still to be matched. */
export interface ParsedRecord {
  readonly sheet: string;
  /** First and last row in the sheet, from 1. */
  readonly rows: readonly [number, number];
  readonly values: ParsedValues;
  readonly details: readonly ParsedDetail[];
  /** Values of the status columns: proposed, never imported as such. */
  readonly status: RegisterValues;
  /** Texts of the columns the register does not know, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly CellProblem[];
}

export interface ParsedDetail {
  readonly row: number;
  readonly values: ParsedValues;
}

export interface SheetReading {
  readonly grid: FilledGrid;
  readonly header: SheetHeader;
  readonly entered: EnteredColumns;
  readonly options: ParseOptions;
  readonly unitProblems: ProblemsByCell;
}

/** Columns people fill in, in the order they are read. */
export interface EnteredColumns {
  readonly main: readonly HeaderColumn[];
  readonly detail: readonly HeaderColumn[];
}

interface Place {
  readonly row: number;
  readonly header: HeaderColumn;
  readonly cell: GridCell;
}

type Report = (place: Place, found: ValueProblem) => void;
type Pick = (header: HeaderColumn) => Place;

export function parseRecord(reading: SheetReading, group: RowGroup): ParsedRecord {
  const problems: CellProblem[] = [];
  const report: Report = (place, found) => problems.push(atPlace(reading, place, found));
  const first = group.rows[0] ?? 0;
  if (group.orphaned) problems.push(orphanProblem(reading.grid.name, first));
  const defaults = reading.options.defaults ?? {};
  const main = readRow(reading, reading.entered.main, pickMain(reading, group.rows, report), {
    known: defaults,
    report,
  });
  const { status, values } = splitStatus(reading.header, main);
  return {
    sheet: reading.grid.name,
    rows: [first + 1, (group.rows.at(-1) ?? first) + 1],
    values: { ...defaults, ...values },
    details: readDetails(reading, group.rows, { known: { ...defaults, ...main }, report }),
    status,
    extra: readExtra(reading, group.rows),
    problems,
  };
}

/** Dates come last, for the year they may lack stands in another column. */
export function enteredColumns({ columns }: SheetHeader): EnteredColumns {
  const read = columns
    .filter(({ column }) => !column.computed && column.type !== 'files')
    .toSorted((a, b) => Number(a.column.type === 'date') - Number(b.column.type === 'date'));
  return {
    main: read.filter(({ column }) => column.level === 'main'),
    detail: read.filter(({ column }) => column.level === 'detail'),
  };
}

function readRow(
  reading: SheetReading,
  headers: readonly HeaderColumn[],
  pick: Pick,
  { known, report }: { known: ParsedValues; report: Report },
): ParsedValues {
  const values: Record<string, ParsedValue> = {};
  const places = headers.map(pick);
  for (const place of places) {
    const { column } = place.header;
    const standing = column.type === 'date' && isStanding(place.cell) ? column.standing : undefined;
    values[column.key] = standing
      ? null
      : readValue(reading, place, { known: { ...known, ...values }, report });
    if (standing) values[standing.column] = standing.value;
  }
  for (const place of places) {
    if (lacksRequired(place.header.column, values) && place.cell.text.trim() === '')
      report(place, REQUIRED);
  }
  return values;
}

function readValue(
  reading: SheetReading,
  place: Place,
  { known, report }: { known: ParsedValues; report: Report },
): ParsedValue {
  const mixed = reading.unitProblems.get(`${place.row},${place.header.index}`);
  const parsed = mixed
    ? { problem: mixed }
    : normaliseCell(place.header.column, place.cell, cellOptions(reading, place, known));
  if ('value' in parsed) return parsed.value;
  report(place, parsed.problem);
  return null;
}

function cellOptions(
  reading: SheetReading,
  { header }: Place,
  known: ParsedValues,
): NormaliseOptions {
  const { column, moneyUnit } = header;
  const year =
    column.type === 'date' && column.yearColumn !== undefined
      ? known[column.yearColumn]
      : undefined;
  const options = reading.options.lists?.[column.key];
  return {
    date1904: reading.grid.date1904,
    ...(typeof year === 'number' && { year }),
    ...(moneyUnit && { moneyUnit }),
    ...(options && { options }),
  };
}

/** The first filled cell of the group; another one that says something else is a problem, not a choice. */
function pickMain(reading: SheetReading, rows: readonly number[], report: Report): Pick {
  return (header) => {
    const filled = rows
      .map((row) => ({ row, header, cell: cellAt(reading.grid, row, header.index) }))
      .filter(({ cell }) => matchKey(cell.text) !== '');
    const [first, ...others] = filled;
    if (!first) return { row: rows[0] ?? 0, header, cell: EMPTY_CELL };
    const other = others.find(
      ({ cell: { text } }) =>
        text !== first.cell.text && matchKey(text) !== matchKey(first.cell.text),
    );
    if (other) report(other, conflictProblem(first.row));
    return first;
  };
}

function readDetails(
  reading: SheetReading,
  rows: readonly number[],
  context: { known: ParsedValues; report: Report },
): ParsedDetail[] {
  const headers = reading.entered.detail;
  const details: ParsedDetail[] = [];
  const above = new Map<number, GridCell>();
  for (const row of rows.filter((candidate) =>
    startsDetail(reading, headers, candidate, rows[0]),
  )) {
    const values = readRow(
      reading,
      headers,
      (header) => ({ row, header, cell: detailCell(reading, row, header, above) }),
      context,
    );
    details.push({ row: row + 1, values });
  }
  return details;
}

function startsDetail(
  reading: SheetReading,
  headers: readonly HeaderColumn[],
  row: number,
  first?: number,
): boolean {
  return headers.some(
    ({ index }) =>
      matchKey(cellAt(reading.grid, row, index).text) !== '' &&
      (row === first || !reading.grid.continues(row, index)),
  );
}

function detailCell(
  reading: SheetReading,
  row: number,
  header: HeaderColumn,
  above: Map<number, GridCell>,
): GridCell {
  const cell = cellAt(reading.grid, row, header.index);
  if (!header.column.fillable) return cell;
  if (matchKey(cell.text) === '') return above.get(header.index) ?? cell;
  above.set(header.index, cell);
  return cell;
}

/** The state and the dates it was reached; columns of references are never among them. */
function splitStatus(
  header: SheetHeader,
  main: ParsedValues,
): { status: RegisterValues; values: ParsedValues } {
  const kept = new Set(
    header.columns.filter(({ column }) => column.status).map(({ column }) => column.key),
  );
  const status: Record<string, string | null> = {};
  const values: Record<string, ParsedValue> = {};
  for (const [key, value] of Object.entries(main)) {
    if (kept.has(key)) status[key] = typeof value === 'string' ? value : null;
    else values[key] = value;
  }
  return { status, values };
}

function readExtra(reading: SheetReading, rows: readonly number[]): Record<string, string> {
  const entries = reading.header.unknown.map(({ index, title }) => {
    const texts = rows
      .map((row) => cleanParagraphs(cellAt(reading.grid, row, index).text))
      .filter((text) => text !== '');
    return [title, [...new Set(texts)].join('\n')] as const;
  });
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

function lacksRequired(column: RegisterColumn, values: ParsedValues): boolean {
  if (column.required !== 'creation' || values[column.key] !== null) return false;
  const standing = column.type === 'date' ? column.standing : undefined;
  return standing === undefined || values[standing.column] !== standing.value;
}

function atPlace(
  reading: SheetReading,
  { row, header, cell }: Place,
  found: ValueProblem,
): CellProblem {
  return {
    ...found,
    sheet: reading.grid.name,
    row: row + 1,
    column: columnLetter(header.index),
    columnTitle: header.title,
    columnKey: header.column.key,
    value: cell.text,
  };
}
