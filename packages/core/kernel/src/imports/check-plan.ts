import type { Ctx, RecordProblem, RegisterSource } from '@lianxun/plugin-api';

import { cellText } from '../registers/cell-text.ts';
import type { ParsedSheet } from '../registers/parse-sheet.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import type { PlannedRecord } from '../registers/plan-import.ts';
import { columnLetter } from '../registers/sheet-grid.ts';

type Sheet = Pick<ParsedSheet, 'name' | 'header'>;

/** Asks the register itself about the rows whose cells are fine; what it refuses is rejected like a bad cell. */
export async function checkRecords(
  ctx: Ctx,
  source: RegisterSource,
  { records, sheets }: { readonly records: PlannedRecord[]; readonly sheets: readonly Sheet[] },
): Promise<PlannedRecord[]> {
  const asked = records.filter(isAsked);
  if (source.check === undefined || asked.length === 0) return records;
  const found = await source.check(ctx, asked.map(toChecked));
  if (found.length === 0) return records;
  const problems = Map.groupBy(found, ({ index }) => asked[index]);
  return records.map((record) => {
    const own = problems.get(record) ?? [];
    if (own.length === 0) return record;
    const placed = own.map((problem) => placeOf(source, sheets, { record, problem }));
    return { ...record, kind: 'rejected' as const, status: null, problems: placed };
  });
}

function isAsked({ kind, status }: PlannedRecord): boolean {
  return kind === 'new' || kind === 'changed' || (kind === 'unchanged' && status !== null);
}

function toChecked({ recordId, record, changes, status }: PlannedRecord) {
  return {
    recordId,
    record,
    changed: [...new Set(changes.map(({ column }) => column))],
    status: status?.values ?? null,
  };
}

function placeOf(
  { definition }: RegisterSource,
  sheets: readonly Sheet[],
  found: { readonly record: PlannedRecord; readonly problem: RecordProblem },
): CellProblem {
  const { record, problem } = found;
  const { code, message, hint } = problem;
  const header = sheets.find(({ name }) => name === record.sheet)?.header;
  const place = header?.columns.find(({ column }) => column.key === problem.column);
  const column = definition.columns.find(({ key }) => key === problem.column);
  return {
    code,
    message,
    hint,
    sheet: record.sheet,
    row: record.rows[0],
    column: place === undefined ? '' : columnLetter(place.index),
    columnTitle: column?.title ?? '',
    ...(column !== undefined && { columnKey: column.key }),
    value: column === undefined ? '' : textOf(record, column),
  };
}

function textOf({ record, status }: PlannedRecord, column: Parameters<typeof cellText>[0]): string {
  const values = column.level === 'main' ? record.values : (record.details[0] ?? {});
  return cellText(column, values[column.key] ?? status?.values[column.key] ?? null);
}
