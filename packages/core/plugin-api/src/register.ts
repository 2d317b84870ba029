import type { RegisterColumn } from './register-columns.ts';

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
  /** Takes personal values out unmasked, by an export that says so; nobody may when left out. */
  readonly reveal?: string;
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
  /**
   * Where the register is open: `member` when left out. One of scope `restricted` stands below
   * `/restricted` alone and is in no list of the other scopes.
   */
  readonly scope?: 'member' | 'restricted';
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
