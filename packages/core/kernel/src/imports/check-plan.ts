import type { Ctx, RecordProblem, RegisterSource } from '@lianxun/plugin-api';

import { cellText } from '../registers/cell-text.ts';
import type { ParsedSheet } from '../registers/parse-sheet.ts';
import type { CellProblem } from '../registers/parsed-cell.ts';
import { countKinds, type ImportPlan, type PlannedRecord } from '../registers/plan-import.ts';
import { columnLetter } from '../registers/sheet-grid.ts';

/** Asks the register itself about the rows whose cells are fine; what it refuses is rejected like a bad cell. */
export async function checkPlan(
  ctx: Ctx,
  source: RegisterSource,
  { plan, sheets }: { readonly plan: ImportPlan; readonly sheets: readonly ParsedSheet[] },
): Promise<ImportPlan> {
  if (source.check === undefined) return plan;
  const asked = plan.records.filter(isAsked);
  const found = await source.check(ctx, asked.map(toChecked));
  if (found.length === 0) return plan;
  const problems = Map.groupBy(found, ({ index }) => asked[index]);
  const records = plan.records.map((record) => {
    const own = problems.get(record) ?? [];
    if (own.length === 0) return record;
    const placed = own.map((problem) => placeOf(source, sheets, { record, problem }));
    return { ...record, kind: 'rejected' as const, status: null, problems: placed };
  });
  return {
    records,
    counts: countKinds(records),
    problems: records.flatMap((record) => record.problems),
  };
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
  sheets: readonly ParsedSheet[],
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
    value: column === undefined ? '' : textOf(record, column),
  };
}

function textOf({ record, status }: PlannedRecord, column: Parameters<typeof cellText>[0]): string {
  const values = column.level === 'main' ? record.values : (record.details[0] ?? {});
  return cellText(column, values[column.key] ?? status?.values[column.key] ?? null);
}
