import type { HeaderColumn, SheetHeader } from './detect-header.ts';
import { type Money, parseMoney } from './parse-money.ts';
import { type GridCell, problem, type ValueProblem } from './parsed-cell.ts';
import { cellAt, type FilledGrid } from './sheet-grid.ts';

/** Problems by `row,column`, both zero-based. */
export type ProblemsByCell = ReadonlyMap<string, ValueProblem>;

/** How often each unit stands in each column of amounts, by the column's place. */
export type UnitCounts = Map<number, Map<string, number>>;

/** Counts the units of one row. */
export function countUnits(
  counts: UnitCounts,
  grid: FilledGrid,
  { columns }: SheetHeader,
  row: number,
): void {
  for (const column of columns) {
    const unit = unitIn(grid, column, row);
    if (unit === undefined) continue;
    const own = counts.get(column.index) ?? new Map<string, number>();
    own.set(unit, (own.get(unit) ?? 0) + 1);
    counts.set(column.index, own);
  }
}

/** The unit most cells of a column have. */
export function usualUnits(counts: UnitCounts): ReadonlyMap<number, string> {
  return new Map([...counts].map(([index, own]) => [index, mostCommon(own)]));
}

/** One column, one unit: where the amounts of a column disagree, those that differ from most are wrong. */
export function mixedUnitProblems(
  grid: FilledGrid,
  { columns }: SheetHeader,
  {
    rows,
    usual,
  }: { readonly rows: readonly number[]; readonly usual: ReadonlyMap<number, string> },
): ProblemsByCell {
  const found = new Map<string, ValueProblem>();
  for (const column of columns) {
    const common = usual.get(column.index);
    if (common === undefined) continue;
    for (const row of rows) {
      const unit = unitIn(grid, column, row);
      if (unit === undefined || unit === common) continue;
      found.set(`${row},${column.index}`, mixedProblem(common, unit));
    }
  }
  return found;
}

function mixedProblem(usual: string, unit: string): ValueProblem {
  return problem(
    'money_mixed_units',
    `这一栏有的写${usual}，这里写${unit}`,
    '请把整栏统一成一种单位，并在表头注明（元）或（万元）',
  ).problem;
}

function unitIn(
  grid: FilledGrid,
  { column, index, moneyUnit }: HeaderColumn,
  row: number,
): string | undefined {
  if (column.type !== 'money' || grid.continues(row, index)) return undefined;
  return unitOf(cellAt(grid, row, index), moneyUnit ?? column.unit, moneyUnit);
}

/** Zero is the same in every unit. */
function unitOf(
  cell: GridCell,
  bareUnit: '元' | '万元',
  stated: string | undefined,
): string | undefined {
  const parsed = parseMoney(cell, bareUnit);
  if ('problem' in parsed || parsed.value.fen === 0) return undefined;
  const money: Money = parsed.value;
  return money.unit ?? stated ?? '不带单位的数字';
}

function mostCommon(counts: ReadonlyMap<string, number>): string {
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
