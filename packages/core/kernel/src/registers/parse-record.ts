import type { RegisterColumn, RegisterDefinition } from '@lianxun/plugin-api';

import { cleanParagraphs, matchKey } from './clean-text.ts';
import type { HeaderColumn, SheetHeader } from './detect-header.ts';
import type { RowGroup } from './group-rows.ts';
import type { ProblemsByCell } from './mixed-units.ts';
import { normaliseCell, type NormaliseOptions, type ParsedValue } from './normalise-cell.ts';
import { isStanding } from './parse-date.ts';
import { type CellProblem, EMPTY_CELL, type GridCell, problem, type ValueProblem } from './parsed-cell.ts';
import type { ParseOptions } from './parse-sheet.ts';
import { cellAt, columnLetter, type FilledGrid } from './sheet-grid.ts';

export type ParsedValues = Readonly<Record<string, ParsedValue>>;

/** One main row with its details as the sheet has it; names are still to be matched. */
export interface ParsedRecord {
  readonly sheet: string;
  /** First and last row in the sheet, from 1. */
  readonly rows: readonly [number, number];
  readonly values: ParsedValues;
  readonly details: readonly { readonly row: number; readonly values: ParsedValues }[];
  /** Value of the status column: proposed, never imported as such. */
  readonly status?: string;
  /** Texts of the columns the register does not know, by header. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly CellProblem[];
}

export interface SheetReading {
  readonly grid: FilledGrid;
  readonly header: SheetHeader;
  readonly definition: RegisterDefinition;
  readonly options: ParseOptions;
}

interface RowReading extends SheetReading {
  readonly year?: number;
  readonly unitProblems: ProblemsByCell;
  readonly problems: CellProblem[];
}

export function parseRecord(sheet: SheetReading, group: RowGroup, unitProblems: ProblemsByCell): ParsedRecord {
  const first = group.rows[0] ?? 0;
  const reading = { ...sheet, unitProblems, problems: group.orphaned ? [orphan(sheet, first)] : [] };
  const main = readMain(reading, group);
  const year = typeof main['year'] === 'number' ? main['year'] : undefined;
  const dated: RowReading = year === undefined ? reading : { ...reading, year };
  const values = { ...main, ...readDates(dated, group) };
  const status = statusOf(sheet.header, values);
  return {
    sheet: sheet.grid.name,
    rows: [first + 1, (group.rows.at(-1) ?? first) + 1],
    values: withoutStatus(sheet.header, values),
    details: readDetails(dated, group),
    ...(status !== undefined && { status }),
    extra: readExtra(sheet, first),
    problems: reading.problems,
  };
}
