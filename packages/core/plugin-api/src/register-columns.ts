/** When a column must be filled: at creation, before the row can close, or never. */
export type ColumnRequired = 'creation' | 'close';

/** How a personal value is masked in exports, after the rules for personal information. */
export type PersonalKind = 'name' | 'phone' | 'idNumber' | 'address' | 'relative';

/** One choice of an `enum` column. */
export interface EnumOption {
  /** Stored value, English. */
  readonly value: string;
  /** What people read, Chinese. */
  readonly title: string;
  /** Other spellings accepted on import. */
  readonly synonyms?: readonly string[];
}

interface ColumnBase {
  /** English identifier, unique in the register. */
  readonly key: string;
  /** Header text, Chinese. */
  readonly title: string;
  /** Title of the merged header cell above this column. */
  readonly group?: string;
  /** `main` columns belong to the main row and are merged over its details; `detail` columns repeat. */
  readonly level: 'main' | 'detail';
  readonly required?: ColumnRequired;
  /** Width in characters of the default font. */
  readonly width: number;
  /** An empty cell takes the value of the row above, within one main row and never across a new one. */
  readonly fillable?: boolean;
  /** Other headers accepted on import. */
  readonly synonyms?: readonly string[];
  /** Masked in exports without the permission to see personal data. */
  readonly personal?: PersonalKind;
  /** Derived by the system: exported, and ignored on import. */
  readonly computed?: boolean;
  /** Kept by the workflow (the state, the date it was reached): an import only proposes it, as a history load. */
  readonly status?: boolean;
}

/** A column without settings of its own. `text` holds at most 200 characters, `long` at most 20,000. */
export interface PlainColumn extends ColumnBase {
  readonly type: 'text' | 'long' | 'month' | 'bool' | 'users' | 'files' | 'tags';
  /** A number people never calculate with (编号, 电话, 证件号): a text cell, read without regard to width. */
  readonly code?: boolean;
  /** A changed text adds an entry; what was written stays. */
  readonly appendOnly?: boolean;
}

/** A whole number. `ordinal` also accepts 第三轮, 3轮, 三, Ⅲ and 十二届. */
export interface IntColumn extends ColumnBase {
  readonly type: 'int';
  readonly ordinal?: boolean;
  /** Counts something: added up in the row 合计 of the grid and of an exported sheet, as amounts always are. */
  readonly summed?: boolean;
}

/** A calendar date. With `monthAllowed` a missing day stays a month value (`2024-03`), never the first day. */
export interface DateColumn extends ColumnBase {
  readonly type: 'date';
  readonly monthAllowed?: boolean;
  /** Key of a column that is set when the cell holds 长期坚持 instead of a date, and the value it takes. */
  readonly standing?: { readonly column: string; readonly value: string };
  /** Key of the column that holds the year of cells without one, such as 6月底前. */
  readonly yearColumn?: string;
}

/** An amount, kept in integer fen. `unit` is how the sheet shows it. */
export interface MoneyColumn extends ColumnBase {
  readonly type: 'money';
  readonly unit: '元' | '万元';
}

/** One of a list. `tenant`: the tenant's own list, handed over at import. */
export interface EnumColumn extends ColumnBase {
  readonly type: 'enum';
  readonly options: readonly EnumOption[] | 'tenant';
}

/** Points at a row of the core: matched by code, full name or short name; never guessed. */
export interface ReferenceColumn extends ColumnBase {
  readonly type: 'reference';
  readonly target: 'unit' | 'person' | 'team' | 'round';
  /** A name without a match is kept as text. Several matches are refused all the same. */
  readonly keepUnmatched?: boolean;
}

/** A column of a register. */
export type RegisterColumn =
  | PlainColumn
  | IntColumn
  | DateColumn
  | MoneyColumn
  | EnumColumn
  | ReferenceColumn;

/** The type names a column may have. */
export type ColumnType = RegisterColumn['type'];
