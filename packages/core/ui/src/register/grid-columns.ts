import type { IColumnConfig } from '@svar-ui/svelte-grid';

import { rowHeadKey, type Geometry } from './grid-geometry.ts';
import { headerSpans } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-types.ts';
import SheetCell from './SheetCell.svelte';
import SheetFoot from './SheetFoot.svelte';
import SheetHead from './SheetHead.svelte';
import SheetRowHead from './SheetRowHead.svelte';

/** The columns as the library draws them, the row numbers first. */
export function gridColumns(
  columns: readonly SheetColumn[],
  { widths, frozen, headerRows, rowHead }: Geometry,
  { hasTotals }: { readonly hasTotals: boolean },
): IColumnConfig[] {
  const spans = headerSpans(columns, frozen);
  const isGrouped = headerRows === 2;
  const foot = hasTotals ? { footer: { cell: SheetFoot } } : {};
  const numbers: IColumnConfig = {
    id: rowHeadKey,
    width: rowHead,
    header: [{ text: '行', ...(isGrouped ? { rowspan: 2 } : {}) }, ...(isGrouped ? [''] : [])],
    cell: SheetRowHead,
    ...(hasTotals ? { footer: '合计' } : {}),
  };
  return [
    numbers,
    ...columns.map((column, index): IColumnConfig => {
      const head = { cell: SheetHead };
      const span = spans[index] ?? 1;
      const above = span > 0 ? { text: column.group ?? '', colspan: span } : '';
      const grouped = column.group === null ? [{ ...head, rowspan: 2 }, ''] : [above, head];
      return {
        id: column.key,
        width: widths[index] ?? 120,
        resize: true,
        editor: 'text',
        header: isGrouped ? grouped : [head],
        cell: SheetCell,
        ...foot,
      };
    }),
  ];
}
