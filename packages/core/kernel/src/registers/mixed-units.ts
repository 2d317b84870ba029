import type { HeaderColumn, SheetHeader } from './detect-header.ts';
import { type Money, parseMoney } from './parse-money.ts';
import { type GridCell, problem, type ValueProblem } from './parsed-cell.ts';
import { cellAt, type FilledGrid } from './sheet-grid.ts';

/** Problems by `row,column`, both zero-based. */
export type ProblemsByCell = ReadonlyMap<string, ValueProblem>;

/** One column, one unit: where the amounts of a column disagree, those that differ from most are wrong. */
export function mixedUnitProblems(
  grid: FilledGrid,
  header: SheetHeader,
  rows: readonly number[],
): ProblemsByCell {
  const found = new Map<string, ValueProblem>();
  for (const column of header.columns) {
    const units = columnUnits(grid, column, rows);
    const usual = mostCommon([...units.values()]);
    for (const [row, unit] of units) {
      if (unit === usual) continue;
      const { problem: mixed } = problem(
        'money_mixed_units',
        `这一栏有的写${usual}，这里写${unit}`,
        '请把整栏统一成一种单位，并在表头注明（元）或（万元）',
      );
      found.set(`${row},${column.index}`, mixed);
    }
  }
  return found;
}

function columnUnits(
  grid: FilledGrid,
  { column, index, moneyUnit }: HeaderColumn,
  rows: readonly number[],
) {
  const units = new Map<number, string>();
  if (column.type !== 'money') return units;
  for (const row of rows) {
    if (grid.continues(row, index)) continue;
    const unit = unitOf(cellAt(grid, row, index), moneyUnit ?? column.unit, moneyUnit);
    if (unit !== undefined) units.set(row, unit);
  }
  return units;
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

function mostCommon(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
