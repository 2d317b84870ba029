/** One cell as it stands in the sheet. */
export interface GridCell {
  /** What a person sees. */
  readonly text: string;
  readonly value: string | number | boolean | null;
  /** Set when the number format makes a date of the cell; `month` when it shows no day. */
  readonly date?: { readonly iso: string; readonly shows: 'day' | 'month' };
}

export const EMPTY_CELL: GridCell = { text: '', value: null };

/** What is wrong with a value, and what to do about it. */
export interface ValueProblem {
  /** `registers.<what_is_wrong>`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export type Parsed<T> = { readonly value: T } | { readonly problem: ValueProblem };

/** A problem with its place in the user's own sheet. */
export interface CellProblem extends ValueProblem {
  readonly sheet: string;
  /** As in the sheet, from 1. */
  readonly row: number;
  /** Column letter; empty when the whole row is meant. */
  readonly column: string;
  readonly columnTitle: string;
  /** Of the register's column, where one is meant. */
  readonly columnKey?: string;
  readonly value: string;
}

export function problem(code: string, message: string, hint: string): { problem: ValueProblem } {
  return { problem: { code: `registers.${code}`, message, hint } };
}

/** A text cell, for callers that hold only text. */
export function textCell(text: string): GridCell {
  return { text, value: text };
}
