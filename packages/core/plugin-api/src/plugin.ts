import type { AnyComputation } from './computation.ts';
import type { Ctx } from './context.ts';
import type { DocumentDefinition } from './document.ts';
import type { Reason } from './errors.ts';
import type { EventDefinition } from './event.ts';
import type { ExchangeType } from './exchange.ts';
import type { Extension, ExtensionPoint } from './extension-point.ts';
import type { JobDefinition } from './job.ts';
import type { Migration } from './migration.ts';
import type { Permission } from './permission.ts';
import type { PublicFormDefinition } from './public-form.ts';
import type { RecordType } from './record-type.ts';
import type { RegisterSource } from './register-source.ts';
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
  /** Stages whose entry shows the case to the record's unit; the plugin releases its own rows itself. */
  readonly releasedIn?: readonly string[];
  /** Whether a file of the record may still be taken out; it may when left out. */
  readonly mayDetach?: Guard<DB>;
  /**
   * Reasons a person may choose from where a move asks for one; a tenant's own list, in the place of
   * that of the definition. Left out or empty, the definition's holds.
   */
  readonly reasonCodes?: (
    ctx: Ctx<DB>,
  ) => Promise<readonly { readonly code: string; readonly title: string }[]>;
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
      /** Reason chosen from those the move names. */
      readonly reasonCode: string | null;
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
  /** Long work of the processor. */
  readonly computations?: readonly AnyComputation[];
  /** Forms that anybody with a link fills in. */
  readonly publicForms?: readonly PublicFormDefinition[];
  readonly events?: readonly EventDefinition[];
  readonly extensionPoints?: readonly ExtensionPoint<unknown>[];
  readonly extensions?: readonly Extension[];
  readonly registers?: readonly RegisterSource[];
  readonly documents?: readonly DocumentDefinition[];
  readonly settings?: readonly SettingDefinition[];
  /** Records that may have custom fields, by type. */
  readonly recordTypes?: Readonly<Record<string, RecordType>>;
  /**
   * Who may see, list and take out the files of a record, by the type of the record they are attached
   * to: holders of any of these. Who handles cases may where a type is left out.
   */
  readonly fileReaders?: Readonly<Record<string, readonly Permission[]>>;
  /** Records it shares with other tenants, by type. */
  readonly exchanges?: Readonly<Record<string, ExchangeType>>;
  /** Error code → Chinese sentence; every code the plugin throws. */
  readonly messages?: Readonly<Record<string, string>>;
}

/** Declares a plugin. No code runs here, nothing registers itself. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}
