import type { CellPlace, SheetColumn, SheetRow } from './sheet-types.ts';

/** A row of the register with the line of it that is meant. */
export interface RowLine {
  readonly row: SheetRow;
  readonly detail: number;
}

/** The place of a cell: cells of the main row belong to all its lines. */
export function placeOf({ row, detail }: RowLine, column: SheetColumn): CellPlace | undefined {
  if (column.level === 'main') return { rowId: row.id, detailId: null, column: column.key };
  const held = row.details[detail];
  const id = held?.id ?? undefined;
  return id === undefined ? undefined : { rowId: row.id, detailId: id, column: column.key };
}

export function placeKey({ rowId, detailId, column }: CellPlace): string {
  return `${rowId}/${detailId ?? ''}/${column}`;
}

export function textOf({ row, detail }: RowLine, column: SheetColumn): string {
  const values = column.level === 'main' ? row.values : row.details[detail]?.values;
  return values?.[column.key] ?? '';
}

/** The text of a place in a row that may have other details by now. */
export function textAt(row: SheetRow, { detailId, column }: CellPlace): string {
  const values =
    detailId === null ? row.values : row.details.find(({ id }) => id === detailId)?.values;
  return values?.[column] ?? '';
}

/** Why a cell cannot be changed, or undefined when it can. */
export function closedReason({ row, detail }: RowLine, column: SheetColumn): string | undefined {
  if (column.closed !== undefined) return column.closed;
  if (column.level === 'detail' && (row.details[detail]?.id ?? undefined) === undefined) {
    return '这一行没有可以改的明细，请打开这条记录添加。';
  }
  const open = column.level === 'main' ? row.open.main : (row.open.details[detail] ?? []);
  if (open.includes(column.key)) return undefined;
  return row.link === null
    ? '按现在的办理环节和您的权限，这一格不能改。'
    : '按现在的办理环节和您的权限，这一格不能改；打开这条记录可以看到由谁办理。';
}
