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

/** When a column must be filled: at creation, before the row can close, or never. */
export type ColumnRequired = 'creation' | 'close';

/** How a personal value is masked in exports, after the rules for personal information. */
export type PersonalKind = 'name' | 'phone' | 'idNumber' | 'address';

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

/** What a register's title and note rows are made of. */
export interface RegisterTitleInputs {
  /** Name of the county committee. */
  readonly tenant?: string;
  readonly year?: number;
  readonly committeeTerm?: number;
  readonly roundNo?: number;
  readonly unit?: string;
}

/** How a register is laid out on paper. */
export interface RegisterLayout {
  /** Title row; `{tenant}`, `{year}`, `{committeeTerm}`, `{roundNo}` and `{unit}` are replaced, absent ones dropped. */
  readonly title: string;
  readonly paper: 'a3' | 'a4';
  readonly orientation: 'landscape' | 'portrait';
  /** Columns kept in view at the left. */
  readonly frozenColumns?: number;
}

/** Ids of the permissions a register asks for. */
export interface RegisterPermissions {
  readonly read: string;
  readonly import: string;
  readonly export: string;
  /** Approves the statuses of a history load; held by a second person. */
  readonly approveHistory?: string;
  /** Takes a batch back that was written; without it no batch of this register is. */
  readonly revert?: string;
}

/** A ledger people keep as a sheet: one definition makes its grid, its export and its import. */
export interface RegisterDefinition {
  /** `<plugin>.<register>`. */
  readonly id: string;
  readonly title: string;
  /** In sheet order. */
  readonly columns: readonly RegisterColumn[];
  /** Columns that identify a row, so that importing twice changes nothing. `detail` counts within the main row. */
  readonly keys: { readonly main: readonly string[]; readonly detail?: readonly string[] };
  readonly layout: RegisterLayout;
  readonly permissions: RegisterPermissions;
  /** Type of the record a main row is; its custom fields become columns of the register. */
  readonly recordType?: string;
}

/**
 * Declares a register. Throws on a definition that contradicts itself.
 *
 * @example
 * ```ts
 * export const findingsRegister = defineRegister({
 *   id: 'rectification.findings',
 *   title: '反馈问题整改台账',
 *   columns: [{ key: 'seq', title: '序号', type: 'int', level: 'main', width: 6 }],
 *   keys: { main: ['seq'] },
 *   layout: { title: '{tenant}反馈问题整改台账', paper: 'a3', orientation: 'landscape' },
 *   permissions: { read: 'rectification:read', import: 'rectification:import', export: 'rectification:export' },
 * });
 * ```
 */
export function defineRegister<const Definition extends RegisterDefinition>(
  definition: Definition,
): Definition {
  const problems = registerProblems(definition);
  if (problems.length > 0) throw new Error(`Register ${definition.id}: ${problems.join('; ')}`);
  return definition;
}

/** The title row of a register for one export. */
export function registerTitle(layout: RegisterLayout, inputs: RegisterTitleInputs): string {
  const parts: Readonly<Record<string, string>> = {
    tenant: inputs.tenant ?? '',
    year: inputs.year === undefined ? '' : `${inputs.year}年`,
    committeeTerm: inputs.committeeTerm === undefined ? '' : `第${inputs.committeeTerm}届`,
    roundNo: inputs.roundNo === undefined ? '' : `第${inputs.roundNo}轮`,
    unit: inputs.unit ?? '',
  };
  return layout.title.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}

function registerProblems(definition: RegisterDefinition): string[] {
  const { columns, keys } = definition;
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return [
    ...repeated(columns.map((column) => column.key)).map(
      (key) => `column ${key} is declared twice`,
    ),
    ...repeated(columns.map(headerPath)).map((title) => `header ${title} is used twice`),
    ...keyProblems(keys.main, 'main', byKey),
    ...keyProblems(keys.detail ?? [], 'detail', byKey),
    ...columns.flatMap((column) => linkProblems(column, byKey)),
    ...splitGroups(columns).map((group) => `the columns of group ${group} are not adjacent`),
  ];
}

function headerPath(column: RegisterColumn): string {
  return column.group === undefined ? column.title : `${column.group}/${column.title}`;
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function keyProblems(
  keys: readonly string[],
  level: 'main' | 'detail',
  byKey: ReadonlyMap<string, RegisterColumn>,
): string[] {
  return keys.flatMap((key) => {
    const column = byKey.get(key);
    if (!column) return [`key ${key} is no column`];
    if (column.level !== level) return [`key ${key} is not at ${level} level`];
    return column.computed || column.status ? [`key ${key} is not entered by people`] : [];
  });
}

function linkProblems(
  column: RegisterColumn,
  byKey: ReadonlyMap<string, RegisterColumn>,
): string[] {
  if (column.type !== 'date') return [];
  const linked = [column.standing?.column, column.yearColumn].filter((key) => key !== undefined);
  return linked
    .filter((key) => !byKey.has(key))
    .map((key) => `${column.key} refers to ${key}, which is no column`);
}

function splitGroups(columns: readonly RegisterColumn[]): string[] {
  const runs = columns
    .map((column) => column.group)
    .filter((group, index, groups) => index === 0 || groups[index - 1] !== group);
  return repeated(runs.filter((group) => group !== undefined));
}
