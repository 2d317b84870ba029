/** A person, unit, team or round a cell points at: its id, and the text people read. */
export interface RegisterReference {
  /** Null where the column keeps a name that matches nobody. */
  readonly id: string | null;
  readonly text: string;
}

/**
 * What one cell of a register holds. `date` is `YYYY-MM-DD` (or `YYYY-MM` where the column allows a month),
 * `month` is `YYYY-MM`, `money` is integer fen, `enum` is the option's value, `tags` are texts.
 */
export type RegisterValue =
  | string
  | number
  | boolean
  | readonly string[]
  | RegisterReference
  | readonly RegisterReference[]
  | null;

/** The values of one row, by column key. An absent key means "not in this sheet", `null` means "empty". */
export type RegisterValues = Readonly<Record<string, RegisterValue>>;

/** One main row (a finding) with its detail rows (its measures), as exported and as imported. */
export interface RegisterRecord {
  readonly values: RegisterValues;
  readonly details: readonly RegisterValues[];
}
