import type {
  ReferenceColumn,
  RegisterColumn,
  RegisterDefinition,
  RegisterReference,
  RegisterValue,
  RegisterValues,
} from '@lianxun/plugin-api';

import { matchKey } from './clean-text.ts';
import type { SheetHeader } from './detect-header.ts';
import type { ParsedValue, PendingReference } from './normalise-cell.ts';
import type { ParsedRecord, ParsedValues } from './parse-record.ts';
import type { CellProblem, ValueProblem } from './parsed-cell.ts';
import { problem } from './parsed-cell.ts';
import { columnLetter } from './sheet-grid.ts';

export type ReferenceTarget = ReferenceColumn['target'];

/** A name to look up once, however often the sheet holds it. */
export interface ReferenceLookup {
  readonly target: ReferenceTarget;
  readonly text: string;
}

/** What the directory knows of a name: nobody, exactly one, or several. */
export interface ReferenceAnswer extends ReferenceLookup {
  readonly matches: readonly RegisterReference[];
}

/** A record whose names are matched, ready to be planned. */
export interface ResolvedRecord extends Omit<ParsedRecord, 'values' | 'details'> {
  readonly values: RegisterValues;
  readonly details: readonly RegisterValues[];
}

interface Resolving {
  readonly answers: ReadonlyMap<string, readonly RegisterReference[]>;
  readonly sheet: string;
  readonly header: SheetHeader | undefined;
  readonly problems: CellProblem[];
}

/** The different names of all records, for the host to look up. */
export function listReferences(
  definition: RegisterDefinition,
  records: readonly ParsedRecord[],
): ReferenceLookup[] {
  const lookups = new Map<string, ReferenceLookup>();
  const targets = definition.columns.flatMap((column) => {
    const target = targetOf(column);
    return target === undefined ? [] : [[column.key, target] as const];
  });
  for (const values of records.flatMap((record) => [
    record.values,
    ...record.details.map((d) => d.values),
  ])) {
    for (const [key, target] of targets) {
      for (const { pending } of pendingIn(values[key]))
        lookups.set(lookupKey(target, pending), { target, text: pending });
    }
  }
  return [...lookups.values()];
}

/** Puts the answers in place. An unknown or ambiguous name is a problem of its row, never a guess. */
export function resolveReferences(
  definition: RegisterDefinition,
  sheets: readonly {
    readonly header: SheetHeader;
    readonly name: string;
    readonly records: readonly ParsedRecord[];
  }[],
  answers: readonly ReferenceAnswer[],
): ResolvedRecord[] {
  const byName = new Map(
    answers.map(({ target, text, matches }) => [lookupKey(target, text), matches]),
  );
  return sheets.flatMap(({ header, name, records }) =>
    records.map((record) =>
      resolveRecord(definition, record, { answers: byName, sheet: name, header }),
    ),
  );
}

function resolveRecord(
  definition: RegisterDefinition,
  record: ParsedRecord,
  context: Omit<Resolving, 'problems'>,
): ResolvedRecord {
  const resolving = { ...context, problems: [...record.problems] };
  const values = resolveValues(definition, record.values, record.rows[0], resolving);
  const details = record.details.map((detail) =>
    resolveValues(definition, detail.values, detail.row, resolving),
  );
  return { ...record, values, details, problems: resolving.problems };
}

function resolveValues(
  definition: RegisterDefinition,
  values: ParsedValues,
  row: number,
  resolving: Resolving,
): RegisterValues {
  const byKey = new Map(definition.columns.map((column) => [column.key, column]));
  const entries = Object.entries(values).map(([key, value]) => {
    const column = byKey.get(key);
    return [key, column ? resolveValue(column, value, row, resolving) : null] as const;
  });
  return Object.fromEntries(entries);
}

function resolveValue(
  column: RegisterColumn,
  value: ParsedValue,
  row: number,
  resolving: Resolving,
): RegisterValue {
  const names = pendingIn(value);
  if (names.length === 0) return withoutPending(value);
  const resolved = names.map(({ pending }) => {
    const answer = resolveName(column, pending, resolving.answers);
    if ('id' in answer) return answer;
    resolving.problems.push(atCell(column, pending, row, { resolving, found: answer }));
    return null;
  });
  const references = resolved.filter((reference) => reference !== null);
  return column.type === 'users' ? references : (references[0] ?? null);
}

function resolveName(
  column: RegisterColumn,
  text: string,
  answers: Resolving['answers'],
): RegisterReference | ValueProblem {
  const target = targetOf(column);
  const matches = target === undefined ? [] : (answers.get(lookupKey(target, text)) ?? []);
  const [only, ...others] = matches;
  if (only && others.length === 0) return only;
  if (!only && column.type === 'reference' && column.keepUnmatched) return { id: null, text };
  return only ? ambiguousProblem(text, matches) : unknownProblem(text, target);
}

function ambiguousProblem(text: string, matches: readonly RegisterReference[]): ValueProblem {
  const candidates = matches.map((match) => match.text).join('、');
  return problem(
    'reference_ambiguous',
    `“${text}”对应不止一个：${candidates}`,
    '请写全称、编码，或注明所在单位',
  ).problem;
}

function unknownProblem(text: string, target: ReferenceTarget | undefined): ValueProblem {
  const directory =
    target === 'unit' ? '单位库' : target === 'person' ? '人员名册' : '本单位的记录';
  return problem(
    'reference_unknown',
    `${directory}中没有“${text}”`,
    '请核对名称，或先在系统中登记后再导入',
  ).problem;
}

function atCell(
  column: RegisterColumn,
  value: string,
  row: number,
  { resolving, found }: { resolving: Resolving; found: ValueProblem },
): CellProblem {
  const place = resolving.header?.columns.find((candidate) => candidate.column.key === column.key);
  return {
    ...found,
    sheet: resolving.sheet,
    row,
    column: place ? columnLetter(place.index) : '',
    columnTitle: place?.title ?? column.title,
    columnKey: column.key,
    value,
  };
}

function targetOf(column: RegisterColumn): ReferenceTarget | undefined {
  if (column.type === 'users') return 'person';
  return column.type === 'reference' ? column.target : undefined;
}

function pendingIn(value: ParsedValue | undefined): readonly PendingReference[] {
  if (value === null || value === undefined || typeof value !== 'object') return [];
  if ('pending' in value) return [value];
  return Array.isArray(value) ? value.filter(isPending) : [];
}

function isPending(item: unknown): item is PendingReference {
  return typeof item === 'object' && item !== null && 'pending' in item;
}

/** Values without a name in them; the cast tells the compiler what pendingIn has just found. */
function withoutPending(value: ParsedValue): RegisterValue {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no pending reference is left in it
  return value as RegisterValue;
}

function lookupKey(target: ReferenceTarget, text: string): string {
  return `${target}:${matchKey(text)}`;
}
