import type {
  RegisterColumn,
  RegisterDefinition,
  RegisterRecord,
  RegisterValue,
  RegisterValues,
} from '@lianxun/plugin-api';

import { comparable, detailKey, recordKey } from './compare-values.ts';
import type { CellProblem } from './parsed-cell.ts';
import type { ResolvedRecord } from './resolve-references.ts';
import { duplicateProblem, missingColumnProblem } from './row-problems.ts';

/** A record of the register as it is stored. */
export interface ExistingRecord extends RegisterRecord {
  readonly id: string;
}

export interface FieldChange {
  readonly column: string;
  readonly title: string;
  /** Place of the detail row, from 1; absent for the main row. */
  readonly detail?: number;
  readonly before: RegisterValue;
  readonly after: RegisterValue;
}

/** A status the sheet claims: carried out only as a history load that a second person approves. */
export interface ProposedStatus {
  readonly values: RegisterValues;
  readonly changes: readonly FieldChange[];
  /** All status columns as they stand; a new status may clear more of them than the sheet names. */
  readonly before: RegisterValues;
}

export interface PlannedRecord {
  readonly kind: 'new' | 'changed' | 'unchanged' | 'rejected';
  readonly key: string;
  /** Id of the stored record; null for a new one. */
  readonly recordId: string | null;
  readonly sheet: string;
  readonly rows: readonly [number, number];
  /** Values of the sheet alone: a column the sheet lacks is absent, not empty. */
  readonly record: RegisterRecord;
  readonly changes: readonly FieldChange[];
  /** Stored details the sheet does not have: they stay, an import deletes nothing. */
  readonly missingDetails: number;
  readonly status: ProposedStatus | null;
  /** Texts of unknown columns, offered as custom fields. */
  readonly extra: Readonly<Record<string, string>>;
  readonly problems: readonly CellProblem[];
}

export interface ImportPlan {
  readonly records: readonly PlannedRecord[];
  readonly counts: Readonly<Record<PlannedRecord['kind'] | 'statusProposals', number>>;
  readonly problems: readonly CellProblem[];
}

/** Compares a sheet with what is stored, some records at a time. */
export interface ImportPlanner {
  readonly keyOf: (record: ResolvedRecord) => string;
  /** `stored`: by key, what is known of these records. */
  readonly plan: (
    incoming: readonly ResolvedRecord[],
    stored: ReadonlyMap<string, ExistingRecord>,
  ) => PlannedRecord[];
}

/** Row of the first record with a key, by sheet and key. */
type FirstRows = Map<string, Map<string, number>>;

/** Writes nothing and moves no state. Of the records before it keeps the keys alone. */
export function importPlanner(definition: RegisterDefinition): ImportPlanner {
  const firstRows: FirstRows = new Map();
  const keyOf = (record: ResolvedRecord) => recordKey(definition, record.values);
  return {
    keyOf,
    plan: (incoming, stored) =>
      incoming.map((record) => {
        const key = keyOf(record);
        const earlier = earlierRow(firstRows, key, record);
        const match = stored.get(key);
        const found = [
          ...duplicates(record, earlier),
          ...(match ? [] : missingColumns(definition, record)),
        ];
        const checked = { ...record, problems: [...record.problems, ...found] };
        return planRecord(definition, checked, { key, stored: match });
      }),
  };
}

/** Compares what a whole sheet says with what is stored. */
export function planImport(
  definition: RegisterDefinition,
  incoming: readonly ResolvedRecord[],
  existing: readonly ExistingRecord[],
): ImportPlan {
  const stored = new Map(existing.map((record) => [recordKey(definition, record.values), record]));
  const records = importPlanner(definition).plan(incoming, stored);
  return {
    records,
    counts: countKinds(records),
    problems: records.flatMap((record) => record.problems),
  };
}

function planRecord(
  definition: RegisterDefinition,
  incoming: ResolvedRecord,
  { key, stored }: { key: string; stored: ExistingRecord | undefined },
): PlannedRecord {
  const changes = stored ? recordChanges(definition, incoming, stored) : [];
  return {
    kind: kindOf(incoming, stored, changes),
    key,
    recordId: stored?.id ?? null,
    sheet: incoming.sheet,
    rows: incoming.rows,
    record: { values: incoming.values, details: incoming.details },
    changes,
    missingDetails: Math.max(0, (stored?.details.length ?? 0) - incoming.details.length),
    status: incoming.problems.length > 0 ? null : proposedStatus(definition, incoming, stored),
    extra: incoming.extra,
    problems: incoming.problems,
  };
}

function kindOf(
  incoming: ResolvedRecord,
  stored: ExistingRecord | undefined,
  changes: readonly FieldChange[],
): PlannedRecord['kind'] {
  if (incoming.problems.length > 0) return 'rejected';
  if (!stored) return 'new';
  return changes.length > 0 ? 'changed' : 'unchanged';
}

function recordChanges(
  definition: RegisterDefinition,
  incoming: ResolvedRecord,
  stored: ExistingRecord,
): FieldChange[] {
  const details = new Map(
    stored.details.map((values, i) => [detailKey(definition, values, i), values]),
  );
  return [
    ...fieldChanges(definition, incoming.values, stored.values),
    ...incoming.details.flatMap((values, i) => {
      const before = details.get(detailKey(definition, values, i)) ?? {};
      return fieldChanges(definition, values, before).map((change) => ({
        ...change,
        detail: i + 1,
      }));
    }),
  ];
}

function fieldChanges(
  definition: RegisterDefinition,
  after: RegisterValues,
  before: RegisterValues,
): FieldChange[] {
  return definition.columns.flatMap((column) => {
    const value = after[column.key];
    if (value === undefined || comparable(column, value) === comparable(column, before[column.key]))
      return [];
    return [fieldChange(column, before[column.key] ?? null, value)];
  });
}

function fieldChange(
  column: RegisterColumn,
  before: RegisterValue,
  after: RegisterValue,
): FieldChange {
  return { column: column.key, title: column.title, before, after };
}

function proposedStatus(
  definition: RegisterDefinition,
  { status }: ResolvedRecord,
  stored: ExistingRecord | undefined,
): ProposedStatus | null {
  const filled = Object.fromEntries(Object.entries(status).filter(([, value]) => value !== null));
  const changes = fieldChanges(definition, filled, stored?.values ?? {});
  if (changes.length === 0) return null;
  const columns = definition.columns.filter((column) => column.status === true);
  const before = columns.map(({ key }) => [key, stored?.values[key] ?? null]);
  return { values: filled, changes, before: Object.fromEntries(before) };
}

/** Where the key stood before; the first time it is kept. */
function earlierRow(
  firstRows: FirstRows,
  key: string,
  { sheet, rows }: ResolvedRecord,
): Earlier | undefined {
  for (const [name, own] of firstRows) {
    const row = own.get(key);
    if (row !== undefined) return { sheet: name, row };
  }
  const own = firstRows.get(sheet) ?? new Map<string, number>();
  firstRows.set(sheet, own.set(key, rows[0]));
  return undefined;
}

interface Earlier {
  readonly sheet: string;
  readonly row: number;
}

function duplicates(record: ResolvedRecord, earlier: Earlier | undefined): CellProblem[] {
  return earlier ? [duplicateProblem(record, earlier)] : [];
}

/** A sheet of some columns may update a record, but not make one. */
function missingColumns(definition: RegisterDefinition, record: ResolvedRecord): CellProblem[] {
  const [detail] = record.details;
  return definition.columns
    .filter(({ key, level, required, status, computed }) => {
      const values = level === 'main' ? record.values : detail;
      return (
        required === 'creation' &&
        !status &&
        !computed &&
        values !== undefined &&
        values[key] === undefined
      );
    })
    .map((column) => missingColumnProblem(record, column.title));
}

export function countKinds(
  records: readonly PlannedRecord[],
  counts = { new: 0, changed: 0, unchanged: 0, rejected: 0, statusProposals: 0 },
): Record<PlannedRecord['kind'] | 'statusProposals', number> {
  for (const record of records) {
    counts[record.kind] += 1;
    if (record.status) counts.statusProposals += 1;
  }
  return counts;
}
