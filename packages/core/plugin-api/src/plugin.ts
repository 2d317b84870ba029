import type { Ctx } from './context.ts';
import type { DocumentDefinition } from './document.ts';
import type { Reason } from './errors.ts';
import type { EventDefinition } from './event.ts';
import type { Extension, ExtensionPoint } from './extension-point.ts';
import type { JobDefinition } from './job.ts';
import type { Migration } from './migration.ts';
import type { Permission } from './permission.ts';
import type { RecordType } from './record-type.ts';
import type { RegisterDefinition, RegisterRecord, RegisterValues } from './register.ts';
import type { AnyRoute } from './route.ts';
import type { SettingDefinition } from './settings.ts';
import type { ResolvedEffect } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow.ts';

/** Answers a guard of a definition: fine, or every reason why not. */
export type Guard<DB = unknown> = (
  ctx: Ctx<DB>,
  subjectId: string,
) => Promise<true | readonly Reason[]>;

/** What a field of the record holds, for pickers and checks. */
export type CaseFieldType = 'date' | 'text' | 'number' | 'boolean' | 'other';

/**
 * What a tenant's definition of this type may use, each with its Chinese name: an implementation
 * without a name does not compile, and a name without an implementation does not either.
 */
export interface CaseVocabulary<
  GuardName extends string = string,
  RelationName extends string = string,
  FieldName extends string = string,
> {
  readonly guards: Readonly<Record<GuardName, string>>;
  /** `most` is how many people can stand in the relation at once; any number when left out. */
  readonly relations: Readonly<
    Record<RelationName, { readonly title: string; readonly most?: number }>
  >;
  /** Values of the record that moves may require or set, and deadlines count from. */
  readonly fields: Readonly<
    Record<FieldName, { readonly title: string; readonly type: CaseFieldType }>
  >;
  /** Moves the plugin makes itself, so that every definition has to keep them. */
  readonly moves: Readonly<Record<string, string>>;
  /** Numbers that a move may issue. */
  readonly counters: Readonly<Record<string, string>>;
  /** Events of the plugin that a move may emit, by full name. */
  readonly events: Readonly<Record<string, string>>;
}

/** A definition to start from, beside the default. */
export interface CaseTemplate {
  readonly key: string;
  readonly title: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  readonly document: WorkflowDocument;
}

/** What a case type asks of its plugin: guards, people by relation, and what follows a move. */
export interface CaseType<
  DB = unknown,
  GuardName extends string = string,
  RelationName extends string = string,
  FieldName extends string = string,
> {
  /** The default definition; a tenant publishes its own of the same shape. */
  readonly document: WorkflowDocument;
  /** What a tenant's own definition may use. */
  readonly vocabulary: CaseVocabulary<GuardName, RelationName, FieldName>;
  /** Other definitions to start from. */
  readonly templates?: readonly CaseTemplate[];
  readonly guards: Readonly<Record<GuardName, Guard<DB>>>;
  /** User ids by relation to the record (承办人, 组长 of that team …). */
  readonly relations: (
    ctx: Ctx<DB>,
    subjectId: string,
  ) => Promise<Readonly<Record<RelationName, readonly string[]>>>;
  /** Values of the record that moves may require, and the number of its evidence files. */
  readonly facts: (
    ctx: Ctx<DB>,
    subjectId: string,
  ) => Promise<{
    readonly fields: Readonly<Record<NoInfer<FieldName>, unknown>>;
    readonly evidence: number;
  }>;
  /**
   * What is approved: a JSON value that changes exactly when the content does. A signature holds
   * for the content it was given on; without this, every change must be reported by
   * `ctx.workflow.contentChanged`.
   */
  readonly content?: (ctx: Ctx<DB>, subjectId: string) => Promise<unknown>;
  /** Chinese label and link of the record for tasks, notices and timelines. */
  readonly label: (
    ctx: Ctx<DB>,
    subjectId: string,
  ) => Promise<{ readonly title: string; readonly link: string }>;
  /** Whether a file of the record may still be taken out; it may when left out. */
  readonly mayDetach?: Guard<DB>;
  /** Runs in the same transaction after a move; switches on stage. */
  readonly onMoved?: (
    ctx: Ctx<DB>,
    moved: {
      readonly subjectId: string;
      /** Null when the case opens or is returned inside an approval. */
      readonly move: string | null;
      /** Null when the case opens. */
      readonly fromStage: string | null;
      readonly stage: string;
      /** Effects that are the plugin's to carry out: `issueNumber` and `setFact`. */
      readonly effects: readonly ResolvedEffect[];
      /** Who made or signed the move. */
      readonly actors: readonly string[];
      readonly fields: Readonly<Record<string, unknown>>;
      readonly reason: string | null;
      readonly opinion: string | null;
    },
  ) => Promise<void>;
}

/** Fixes database, guards and relations of a case type: a name in the list without an implementation does not compile. */
export function caseTypeFor<DB>() {
  return <GuardName extends string, RelationName extends string, FieldName extends string>(
    caseType: CaseType<DB, GuardName, RelationName, FieldName>,
  ): CaseType => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host runs every case type on a context over all schemas
    return caseType as unknown as CaseType;
  };
}

/** What a register needs beyond its columns: rows out, and planned rows in. */
export interface RegisterSource<DB = unknown> {
  readonly definition: RegisterDefinition;
  /** Records for export and for the comparison of an import, in register order. */
  readonly records: (
    ctx: Ctx<DB>,
    filter: Readonly<Record<string, string>>,
  ) => Promise<readonly StoredRecord[]>;
  /** What writing these records would stumble over, said in the dry run; without it only the columns are checked. */
  readonly check?: (
    ctx: Ctx<DB>,
    records: readonly CheckedRecord[],
  ) => Promise<readonly RecordProblem[]>;
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
}

/** Register factory that fixes the plugin's database type. */
export function registerFor<DB>() {
  return (source: RegisterSource<DB>): RegisterSource => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in caseTypeFor
    return source as unknown as RegisterSource;
  };
}

/** A tenant table the plugin owns, for the generated guards and documents. */
export interface OwnedTable {
  readonly name: string;
  /** Chinese term, as in the glossary. */
  readonly title: string;
}

/** Manifest of a plugin: pure data and handlers; the host mounts, checks, opens transactions and audits. */
export interface Plugin {
  /** kebab-case; database schema is `p_` + id with underscores. */
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** Range of the contract's version it was written for. */
  readonly api: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly dependsOn?: readonly string[];
  /** Third-party packages it uses; `pg`, `hono`, `lucia` and `pg-boss` are denied. */
  readonly dependencies?: readonly string[];
  readonly permissions?: readonly Permission[];
  /** Permissions by default role, granted when a tenant enables the plugin. */
  readonly roleDefaults?: Readonly<Record<string, readonly Permission[]>>;
  readonly tables?: readonly OwnedTable[];
  readonly migrations?: readonly Migration[];
  /** Case types by subject type. */
  readonly cases?: Readonly<Record<string, CaseType>>;
  readonly routes?: readonly AnyRoute[];
  readonly jobs?: readonly JobDefinition[];
  readonly events?: readonly EventDefinition[];
  readonly extensionPoints?: readonly ExtensionPoint<unknown>[];
  readonly extensions?: readonly Extension[];
  readonly registers?: readonly RegisterSource[];
  readonly documents?: readonly DocumentDefinition[];
  readonly settings?: readonly SettingDefinition[];
  /** Records that may have custom fields, by type. */
  readonly recordTypes?: Readonly<Record<string, RecordType>>;
  /** Error code → Chinese sentence; every code the plugin throws. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** Declares a plugin. No code runs here, nothing registers itself. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
