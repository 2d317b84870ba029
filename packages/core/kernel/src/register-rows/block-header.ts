import type { RegisterColumn } from '@lianxun/plugin-api';

import type { SheetHeader } from '../registers/detect-header.ts';

/** Stands above the first row: a block on the clipboard has no header of its own. */
export const headerOf = (columns: readonly (RegisterColumn | undefined)[]): SheetHeader => ({
  top: -1,
  bottom: -1,
  columns: columns.flatMap((column, index) =>
    column === undefined ? [] : [{ column, index, title: column.title }],
  ),
  titled: [],
  unknown: [],
  repeated: [],
});
