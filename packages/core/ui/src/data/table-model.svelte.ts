import {
  columnVisibilityFeature,
  createTable,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/svelte-table';
import type { ColumnDef, RowSelectionState, SortingState, Updater } from '@tanstack/svelte-table';

import type { Column, Sort } from './table-types.ts';

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature, rowSortingFeature });

export interface TableInput<Row extends object> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sort: Sort | null;
  readonly selected: readonly string[];
  readonly hidden: readonly string[];
  readonly onsort: ((sort: Sort | null) => void) | undefined;
  readonly onselect: ((ids: readonly string[]) => void) | undefined;
}

function resolve<State extends object>(updater: Updater<State>, before: State): State {
  return typeof updater === 'function' ? updater(before) : updater;
}

function defineColumns<Row extends object>(
  columns: readonly Column<Row>[],
): ColumnDef<typeof features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.title,
    accessorFn: (row: Row) => column.text?.(row) ?? null,
    enableSorting: column.sortable ?? false,
    enableHiding: !column.fixed,
    enableMultiSort: false,
    sortDescFirst: false,
  }));
}

/** A table whose state lives outside: everything comes in through getters and leaves by callbacks. */
export function createServerTable<Row extends object>(input: TableInput<Row>) {
  const sorting = (): SortingState => (input.sort ? [input.sort] : []);
  const selection = (): RowSelectionState =>
    Object.fromEntries(input.selected.map((id) => [id, true]));

  return createTable({
    features,
    get columns() {
      return defineColumns(input.columns);
    },
    get data() {
      return [...input.rows];
    },
    getRowId: (row: Row) => input.rowId(row),
    manualSorting: true,
    get enableRowSelection() {
      return input.onselect !== undefined;
    },
    state: {
      get sorting() {
        return sorting();
      },
      get rowSelection() {
        return selection();
      },
      get columnVisibility() {
        return Object.fromEntries(input.hidden.map((id) => [id, false]));
      },
    },
    onSortingChange: (updater: Updater<SortingState>) =>
      input.onsort?.(resolve(updater, sorting())[0] ?? null),
    onRowSelectionChange: (updater: Updater<RowSelectionState>) =>
      input.onselect?.(
        Object.entries(resolve(updater, selection())).flatMap(([id, on]) => (on ? [id] : [])),
      ),
  });
}
