/** One choice of a column; people read and type its title. */
export interface SheetOption {
  readonly value: string;
  readonly title: string;
}

export interface SheetColumn {
  readonly key: string;
  readonly title: string;
  /** Merged header above it and its neighbours. */
  readonly group: string | null;
  /** `main` columns belong to the row, `detail` columns to each of its lines. */
  readonly level: 'main' | 'detail';
  /** As the register declares it: `text`, `long`, `int`, `date`, `money`, `enum`, `bool`, `tags` and others. */
  readonly type: string;
  /** In characters. */
  readonly width: number;
  readonly options?: readonly SheetOption[] | undefined;
  /** Why nobody types into it, in any row; undefined where the row decides. */
  readonly closed?: string | undefined;
  /** Whether the server filters and sorts by it. */
  readonly searchable?: boolean | undefined;
}

export type SheetValues = Readonly<Record<string, string>>;

export interface SheetDetail {
  /** Null where the detail is no row of its own: nothing of it can be changed. */
  readonly id: string | null;
  readonly version: number;
  readonly values: SheetValues;
}

/** A row of a register as text, with the cells that may be changed as it stands. */
export interface SheetRow {
  readonly id: string;
  readonly version: number;
  /** Address of the record's own page. */
  readonly link: string | null;
  readonly values: SheetValues;
  readonly details: readonly SheetDetail[];
  readonly open: {
    readonly main: readonly string[];
    readonly details: readonly (readonly string[])[];
  };
}

export interface SheetWindow {
  /** Place of the first row, from 0. */
  readonly start: number;
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface SheetPage {
  readonly total: number;
  readonly items: readonly SheetRow[];
}

/** The cell of one record. */
export interface CellPlace {
  readonly rowId: string;
  /** Null for a cell of the main row. */
  readonly detailId: string | null;
  readonly column: string;
}

/** Cells of one record, of its main row or of one detail, that are saved together. */
export interface SheetSave {
  readonly id: string;
  readonly detailId: string | null;
  /** Version of what is changed: of the detail where there is one. */
  readonly version: number;
  readonly cells: SheetValues;
}
