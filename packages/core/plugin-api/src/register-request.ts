import type { Expression } from 'kysely';

/** One condition on a column of a register. Several conditions hold together. */
export type RegisterFilter = { readonly column: string } & RegisterCondition;

/**
 * What a condition asks of a cell. Values are as they are stored: `YYYY-MM-DD`, integer fen, the
 * value of an option, `true`. `contains` looks into the text, whatever its case. A shorter date
 * (`2024`, `2024-05`) means all of it. Of a column with several values, one of them is enough.
 */
export type RegisterCondition =
  | { readonly contains: string }
  | { readonly oneOf: readonly string[] }
  | {
      readonly from?: string;
      readonly to?: string;
      /** Beyond this, without it. */
      readonly above?: string;
      readonly below?: string;
    }
  | { readonly empty: boolean };

/** The order by one column; empty cells come last, whichever way it goes. */
export interface RegisterSort {
  readonly column: string;
  readonly descending: boolean;
}

/** How a column is filtered and sorted in the database. */
export interface ListedColumn {
  /** The value of the row: text, a number, a date, or (`tags`) an array of texts. */
  readonly by: Expression<unknown>;
  readonly as: 'text' | 'number' | 'date' | 'tags';
  /** Id of what the cell refers to; `oneOf` then also takes ids. */
  readonly id?: Expression<unknown>;
  /**
   * Of `tags` kept in rows of their own: these rows (`from … where …`) and the value in each.
   * Conditions then look for one row instead of gathering all of them.
   */
  readonly each?: { readonly rows: Expression<unknown>; readonly value: Expression<unknown> };
  /** What it is sorted by, where that is not the value itself. */
  readonly order?: Expression<unknown>;
}

/** Columns by key. Keys that are no column of the register may be filtered by all the same, such as `round`. */
export type ListedColumns = Readonly<Record<string, ListedColumn>>;

/** Which rows of a register, and in which order. */
export interface RegisterRequest {
  readonly filters: readonly RegisterFilter[];
  /** The register's own order follows, and the id last. */
  readonly sort: readonly RegisterSort[];
  /** Only rows of these ids. */
  readonly within?: readonly string[];
  /** Place of the first row, from 0. */
  readonly start?: number;
  /** Every row when left out. */
  readonly limit?: number;
  /** How to filter and sort by the custom fields of the record with this id; filled by the kernel, passed on as it is. */
  readonly fields?: (id: Expression<string>) => ListedColumns;
}

/** Ids of the rows that were asked for, in order, and how many there are without `start` and `limit`. */
export interface RegisterList {
  readonly ids: readonly string[];
  readonly total: number;
}

/** All rows of a register in its own order. */
export const wholeRegister: RegisterRequest = { filters: [], sort: [] };
