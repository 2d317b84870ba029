import type { RegisterDefinition } from '@lianxun/plugin-api';

import type { SheetHeader } from './detect-header.ts';
import { type FilledRow, gridOfRows } from './fill-merges.ts';
import { continuesGroup, hasNoKey, keyPlaces } from './group-rows.ts';
import { mixedUnitProblems } from './mixed-units.ts';
import {
  enteredColumns,
  type ParsedRecord,
  parseRecord,
  type ParseOptions,
} from './parse-record.ts';
import { kindOfRow, type SheetOutline } from './scan-sheet.ts';

/** Makes records of the rows of a sheet, each as soon as its last row has come. */
export function recordReader(
  outline: Pick<SheetOutline, 'name' | 'date1904' | 'usualUnits'> & {
    readonly header: SheetHeader;
  },
  definition: RegisterDefinition,
  options: ParseOptions = {},
): { push: (row: FilledRow) => ParsedRecord | undefined; end: () => ParsedRecord | undefined } {
  const { header, usualUnits } = outline;
  const keys = keyPlaces(header, definition);
  const entered = enteredColumns(header);
  const hasDetails = definition.columns.some((column) => column.level === 'detail');
  let group: FilledRow[] = [];

  const goesOn = (row: FilledRow): boolean => {
    const [first] = group;
    if (first === undefined || !hasDetails) return false;
    return continuesGroup(gridOfRows(outline, [first, row]), keys, [first.index, row.index]);
  };
  const finish = (): ParsedRecord | undefined => {
    const [first] = group;
    if (first === undefined) return undefined;
    const grid = gridOfRows(outline, group);
    const rows = group.map(({ index }) => index);
    const unitProblems = mixedUnitProblems(grid, header, { rows, usual: usualUnits });
    const orphaned = hasNoKey(grid, keys, first.index);
    group = [];
    return parseRecord({ grid, header, entered, options, unitProblems }, { rows, orphaned });
  };
  return {
    push: (row) => {
      if (row.index <= header.bottom || kindOfRow(row) !== 'data') return undefined;
      if (goesOn(row)) {
        group.push(row);
        return undefined;
      }
      const before = finish();
      group = [row];
      return before;
    },
    end: finish,
  };
}
