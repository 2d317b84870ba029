import type { IColumnConfig, IHeaderCellConfig } from '@svar-ui/svelte-grid';

import { rowHeadKey, type Geometry } from './grid-geometry.ts';
import { headerSpans } from './sheet-columns.ts';
import type { SheetColumn } from './sheet-types.ts';
import SheetCell from './SheetCell.svelte';
import SheetFoot from './SheetFoot.svelte';
import SheetHead from './SheetHead.svelte';
import SheetRowHead from './SheetRowHead.svelte';

/** The library hands its cells whatever the rows are, and types them by nothing. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows and columns are those of this file
const asCell = (component: unknown) => component as NonNullable<IColumnConfig['cell']>;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const asHead = (component: unknown) => component as NonNullable<IHeaderCellConfig['cell']>;

/** The columns as the library draws them, the row numbers first. */
export function gridColumns(
  columns: readonly SheetColumn[],
  { widths, frozen, headerRows, rowHead }: Geometry,
  { hasTotals }: { readonly hasTotals: boolean },
): IColumnConfig[] {
  const spans = headerSpans(columns, frozen);
  const isGrouped = headerRows === 2;
  const foot = hasTotals ? { footer: { cell: asHead(SheetFoot) } } : {};
  const numbers: IColumnConfig = {
    id: rowHeadKey,
    width: rowHead,
    header: [{ text: '行', ...(isGrouped ? { rowspan: 2 } : {}) }, ...(isGrouped ? [''] : [])],
    cell: asCell(SheetRowHead),
    ...(hasTotals ? { footer: '合计' } : {}),
  };
  return [
    numbers,
    ...columns.map((column, index): IColumnConfig => {
      const head = { cell: asHead(SheetHead) };
      const span = spans[index] ?? 1;
      const above = span > 0 ? { text: column.group ?? '', colspan: span } : '';
      const grouped = column.group === null ? [{ ...head, rowspan: 2 }, ''] : [above, head];
      return {
        id: column.key,
        width: widths[index] ?? 120,
        resize: true,
        editor: 'text',
        header: isGrouped ? grouped : [head],
        cell: asCell(SheetCell),
        ...foot,
      };
    }),
  ];
}
