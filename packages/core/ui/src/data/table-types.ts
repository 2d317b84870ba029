import type { Snippet } from 'svelte';

export interface Column<Row> {
  id: string;
  title: string;
  /** Plain content; a cell snippet wins over it. */
  text?: ((row: Row) => string | number | null | undefined) | undefined;
  cell?: Snippet<[row: Row, column: string]> | undefined;
  align?: 'left' | 'right' | 'center';
  /** Any CSS width; the first column keeps it while the rest scrolls. */
  width?: string;
  sortable?: boolean;
  /** Hidden until somebody chooses it. */
  optional?: boolean;
  /** Cannot be hidden. */
  fixed?: boolean;
  /** Breaks into several lines instead of being cut. */
  wrap?: boolean;
}

export interface Sort {
  id: string;
  desc: boolean;
}

export type Density = 32 | 40;

export interface TableView {
  density: Density;
  hidden: readonly string[];
}

export interface Paging {
  /** Counted from 1. */
  page: number;
  onprevious?: (() => void) | undefined;
  onnext?: (() => void) | undefined;
  /** For example `共 697 件`. */
  total?: string | undefined;
}
