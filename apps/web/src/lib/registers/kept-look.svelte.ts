import type { Look } from './view-state.ts';

const heights = [32, 56, 96] as const;

/** Heights of a line: one, two and four lines of text. */
export type RowHeight = (typeof heights)[number];

interface Kept extends Look {
  readonly rowHeight: RowHeight;
}

/** How somebody has set a register up, kept in this browser; no business text goes there. */
export class KeptLook {
  /** Name of the saved view that is shown as it was saved; empty when none is. */
  viewName = $state('');
  #now = $state.raw<Kept>({ columns: [], widths: {}, rowHeight: 32 });
  readonly #key: string;

  constructor(register: string) {
    this.#key = `lx-register-${register}`;
    this.#now = read(this.#key);
  }

  get columns(): readonly string[] {
    return this.#now.columns;
  }

  get widths(): Readonly<Record<string, number>> {
    return this.#now.widths;
  }

  get rowHeight(): RowHeight {
    return this.#now.rowHeight;
  }

  change({ columns, widths, rowHeight }: Partial<Look & { rowHeight: RowHeight }>): void {
    this.#now = {
      columns: columns ?? this.#now.columns,
      widths: widths ?? this.#now.widths,
      rowHeight: rowHeight ?? this.#now.rowHeight,
    };
    localStorage.setItem(this.#key, JSON.stringify(this.#now));
  }
}

function read(key: string): Kept {
  const kept = stored(key);
  const columns = 'columns' in kept && Array.isArray(kept.columns) ? kept.columns : [];
  const widths = 'widths' in kept ? Object.entries(Object(kept.widths)) : [];
  const rowHeight = 'rowHeight' in kept ? kept.rowHeight : 32;
  return {
    columns: columns.filter((column) => typeof column === 'string'),
    widths: Object.fromEntries(
      widths.flatMap(([column, width]) => (typeof width === 'number' ? [[column, width]] : [])),
    ),
    rowHeight: heights.find((height) => height === rowHeight) ?? 32,
  };
}

function stored(key: string): object {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
