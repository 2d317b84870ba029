import type { Ctx } from './context.ts';
import type { RegisterList, RegisterRequest } from './register-request.ts';
import type { RegisterRecord, RegisterValues } from './register-values.ts';
import type { RegisterDefinition } from './register.ts';

/** What a register needs beyond its columns: rows out, and planned rows in. */
export interface RegisterSource<DB = unknown> {
  readonly definition: RegisterDefinition;
  /** Ids of the rows that fit, in order: by `listRegister`, on a query of the plugin's own. */
  readonly list: (ctx: Ctx<DB>, request: RegisterRequest) => Promise<RegisterList>;
  /** The records of these ids, in their order; ids that are none of the register's are left out. */
  readonly read: (ctx: Ctx<DB>, ids: readonly string[]) => Promise<readonly StoredRecord[]>;
  /**
   * Keys that `list` can filter and sort by: of columns, and others such as `round` that only
   * narrow. Every column of the main row but files and people of `users` when left out.
   */
  readonly searchable?: readonly string[];
  /** Sums of `int` and `money` columns over all rows that fit, by key: with `totalRegister`. */
  readonly totals?: (
    ctx: Ctx<DB>,
    request: RegisterRequest,
    columns: readonly string[],
  ) => Promise<Readonly<Record<string, number>>>;
  /** By record id, the columns this actor may change in the row as it stands; a record left out is closed. */
  readonly openCells?: (
    ctx: Ctx<DB>,
    records: readonly StoredRecord[],
  ) => Promise<ReadonlyMap<string, OpenCells>>;
  /**
   * Changes cells of one row under the same guards as the record's own screens, with one audit
   * entry. Throws a `DomainError` with reasons, their `field` the key of the column; a `StaleError`
   * when the row has another version.
   */
  readonly edit?: (ctx: Ctx<DB>, change: RegisterEdit) => Promise<void>;
  /** What writing these records would stumble over, said in the dry run; without it only the columns are checked. */
  readonly check?: (
    ctx: Ctx<DB>,
    records: readonly CheckedRecord[],
  ) => Promise<readonly RecordProblem[]>;
  /**
   * Of a restricted register: the users whom these records concern. The batch that brought them is
   * kept from them, as the records themselves are.
   */
  readonly excludedUsers?: (
    ctx: Ctx<DB>,
    records: readonly Pick<CheckedRecord, 'recordId' | 'record'>[],
  ) => Promise<readonly string[]>;
  /** Writes one planned record and answers its id; the host has resolved references and checked types. */
  readonly apply?: (
    ctx: Ctx<DB>,
    change: {
      readonly recordId: string | null;
      readonly record: RegisterRecord;
      /** The import batch it came with. */
      readonly batchId: string;
    },
  ) => Promise<string>;
  /** Carries out one status of a history load that a second person has approved. */
  readonly applyStatus?: (
    ctx: Ctx<DB>,
    change: {
      readonly recordId: string;
      readonly status: string;
      readonly record: RegisterRecord;
      readonly batchId: string;
      /** As people know the batch: 第几批. */
      readonly batchNumber: number;
    },
  ) => Promise<void>;
  /** For each record a text that differs once anything of it has changed; without it no batch is taken back. */
  readonly fingerprints?: (
    ctx: Ctx<DB>,
    recordIds: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  /** Takes back what `apply` wrote into one record that has not changed since. It erases nothing: it is an act of its own. */
  readonly revert?: (ctx: Ctx<DB>, change: RegisterReversal) => Promise<void>;
}

/** One record of a batch that is taken back. */
export interface RegisterReversal {
  readonly recordId: string;
  /** The values that were changed, as they were; null for a record the batch has made. */
  readonly before: RegisterRecord | null;
  readonly batchNumber: number;
  readonly reason: string;
}

/** A planned record before anything is written. */
export interface CheckedRecord {
  /** Null for a new one. */
  readonly recordId: string | null;
  readonly record: RegisterRecord;
  /** Keys of the columns, of the main row and its details, whose value would change in a known record. */
  readonly changed: readonly string[];
  /** The status columns the sheet would change; null when it proposes none. */
  readonly status: RegisterValues | null;
}

/** Why a record of a sheet cannot be written as it stands, in words for the person who filled it in. */
export interface RecordProblem {
  /** Place of the record among those that were checked. */
  readonly index: number;
  /** Key of the column that is to be put right; the row as a whole when left out. */
  readonly column?: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** A record of a register with the row it is kept in. */
export interface StoredRecord extends RegisterRecord {
  readonly id: string;
  /** Counts up with every change of what the main row shows and people may edit. */
  readonly version: number;
  /** Address of the record's own page below the tenant, such as `/m/rectification/findings/…`. */
  readonly link?: string;
  /** The rows its details are kept in, in the order of `details`; left out where they have none of their own. */
  readonly detailRows?: readonly { readonly id: string; readonly version: number }[];
}

/** Keys of the columns that may be changed in one record. */
export interface OpenCells {
  readonly main: readonly string[];
  /** For each detail row, in the order of `details`. */
  readonly details: readonly (readonly string[])[];
}

/** Cells of one row that somebody has changed: of the main row, or of one detail. */
export interface RegisterEdit {
  readonly recordId: string;
  /** Null for the main row. */
  readonly detailId: string | null;
  /** Version of the row that is changed: of the detail where there is one. */
  readonly version: number;
  /** Only the cells that were changed. */
  readonly values: RegisterValues;
}

/** Register factory that fixes the plugin's database type. */
export function registerFor<DB>() {
  return (source: RegisterSource<DB>): RegisterSource => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in caseTypeFor
    return source as unknown as RegisterSource;
  };
}
