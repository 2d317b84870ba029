import type { Column, TableView } from './table-types.ts';

/** Density and hidden columns of one grid, kept in this browser; no business text goes there. */
export class StoredTableView {
  current = $state.raw<TableView>({ density: 32, hidden: [] });
  #key: string;

  constructor(name: string, columns: readonly Pick<Column<never>, 'id' | 'optional'>[]) {
    this.#key = `lx-table-${name}`;
    this.current = this.#read() ?? {
      density: 32,
      hidden: columns.filter((column) => column.optional).map((column) => column.id),
    };
  }

  change = (view: TableView): void => {
    this.current = view;
    localStorage.setItem(this.#key, JSON.stringify(view));
  };

  #read(): TableView | undefined {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      if (typeof stored !== 'object' || stored === null) return undefined;
      if (!('hidden' in stored) || !Array.isArray(stored.hidden)) return undefined;
      const hidden = stored.hidden.filter((id) => typeof id === 'string');
      return { density: 'density' in stored && stored.density === 40 ? 40 : 32, hidden };
    } catch {
      return undefined;
    }
  }
}
