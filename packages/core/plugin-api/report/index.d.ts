// index.d.ts

export { canonicalJson } from './canonical-json.ts';
export { ConflictError, DomainError, ForbiddenError, LimitError, NotFoundError, StaleError, ValidationError, } from './errors.ts';
export type { ErrorDetails, Reason } from './errors.ts';
export { tenantOf } from './database.ts';
export type { EngagementColumns, TenantColumns, TenantTx, UnitColumns } from './database.ts';
export type { CoreReadTables } from './core-tables.ts';
export { definePermission, handleCases, signedIn } from './permission.ts';
export type { Permission } from './permission.ts';
export { scopeKinds } from './scope.ts';
export type { Actor, RouteScope, Scope, ScopeKind } from './scope.ts';
export type { AuditEntry, Ctx } from './context.ts';
export { inspectionTypes } from './ports.ts';
export type { Attachment, CalendarPort, Engagement, EngagementsPort, ExclusionsPort, FilesPort, InspectionType, MandateRequest, MandateTerm, MandateTermsPort, MandatesPort, NamedAccount, NotifyPort, NumbersPort, PaperSignature, PeoplePort, Period, SecretsPort, SettingsPort, SubjectRef, TenantSignature, } from './ports.ts';
export type { CaseEventName, CaseStatus, MoveRequest, WorkflowPort } from './workflow-port.ts';
export { readOncePerBatch, readOncePerQuestion } from './shared-reads.ts';
export { pickFields } from './pick-fields.ts';
export { defineEvent } from './event.ts';
export type { EventDefinition } from './event.ts';
export { exchangeTypeFor } from './exchange.ts';
export type { ExchangeMessage, ExchangePartner, ExchangePort, ExchangeType } from './exchange.ts';
export { defineComputation } from './computation.ts';
export type { AnyComputation, ComputationDefinition, ComputationFailure, ComputationHooks, ComputationProgress, ComputationRun, ComputationsPort, ComputationSubject, ComputationWork, } from './computation.ts';
export { definePublicForm } from './public-form.ts';
export type { IssuedLink, PublicAnswers, PublicFormDefinition, PublicFormPage, PublicLink, PublicLinkRequest, PublicLinkSeen, PublicWindow, PublicLinksPort, PublicQuestion, } from './public-form.ts';
export { jobsFor } from './job.ts';
export type { JobDefinition } from './job.ts';
export { defineExtensionPoint, extend } from './extension-point.ts';
export type { Extension, ExtensionPoint } from './extension-point.ts';
export type { Migration, MigrationTools, TableKind, TenantTableDefinition } from './migration.ts';
export { rawRoutesFor, routesFor } from './route.ts';
export type { AnyRoute, Method, RawRouteDefinition, RouteDefinition, RouteInput, StoredBlob, StreamResult, Upload, UploadPort, } from './route.ts';
export { ListQuery, pageOf, toPage } from './list.ts';
export type { Page } from './list.ts';
export { defineSetting } from './settings.ts';
export type { SettingDefinition } from './settings.ts';
export { caseTypeFor, definePlugin } from './plugin.ts';
export type { CaseFieldType, CaseTemplate, CaseType, CaseVocabulary, Guard, OwnedTable, Plugin, } from './plugin.ts';
export { defineWeb, navigationGroups } from './web.ts';
export type { NavigationEntry, NavigationGroup, PageProps, PageScope, SlotContribution, WebContribution, WebPage, } from './web.ts';
export * from './register.ts';
export * from './register-values.ts';
export * from './register-columns.ts';
export * from './register-request.ts';
export * from './register-source.ts';
export * from './workflow-stages.ts';
export * from './workflow-document.ts';
export * from './workflow-case.ts';
export { defineWorkflow, guardNames } from './workflow.ts';
export type { GuardName, Guards } from './workflow.ts';
export type { AvailableMove, MergedOpinion, MoveApproval, MoveConclusion, MoveNeeds, } from './workflow-moves.ts';
export type { AvailableVerbs, Verb } from './workflow-verbs.ts';
export * from './forms.ts';
export { highestGrade, secrecyGrades, secrecyGradeTitles, type GradesPort, type SecrecyGrade, } from './secrecy.ts';
export type { FormsPort, PublishedForm, RecordAnswers } from './forms-port.ts';
export { recordTypeFor } from './record-type.ts';
export type { RecordPlace, RecordType } from './record-type.ts';
export { fiveLetters, ladderPresets, withLadder } from './ladder-presets.ts';
export type { LadderPreset } from './ladder-presets.ts';
export { chineseNumber } from './chinese-number.ts';
export { idCheckDigit, idNumberProblem, normaliseIdNumber } from './id-number.ts';
export type { PersonFields, PersonRecord, PersonRecordsPort, PostFields, } from './person-records.ts';
export { committeeOf, defineDocument, documentDate } from './document.ts';
export type { DocumentAppendix, DocumentBlock, DocumentCopy, DocumentDefinition, DocumentField, DocumentList, DocumentRow, DocumentTemplate, } from './document.ts';
export { unitKinds, unitKindTitle, unitKindTitles } from './unit-kinds.ts';
export type { UnitKind } from './unit-kinds.ts';

// canonical-json.d.ts

/** JSON whose keys stand in one order, whatever stored it; undefined for what JSON does not know. */
export declare function canonicalJson(value: unknown): string | undefined;

// chinese-number.d.ts

/** 0 to 999 as 一, 十一, 一百二十三. */
export declare function chineseNumber(number: number): string;

// computation.d.ts

import type { z } from 'zod';
import type { Ctx } from './context.ts';
import type { Permission } from './permission.ts';
/** What a computation is about: the record whose page shows it. */
export interface ComputationSubject {
    readonly type: string;
    readonly id: string;
}
/** One run of a computation, for the handlers around it. */
export interface ComputationRun<Request = unknown> {
    readonly id: string;
    readonly subject: ComputationSubject;
    /** As it was asked for, parsed by the definition's schema. */
    readonly request: Request;
    /** User who asked for it. */
    readonly requestedBy: string;
}
/** How far the work is, as JSON. What stands beside phase and percent is the plugin's own. */
export interface ComputationProgress {
    /** Chinese words of what is being done. */
    readonly phase?: string;
    /** 0–100; left out where nobody can tell. */
    readonly percent?: number;
    readonly [key: string]: unknown;
}
/** What the work beside the event loop may use. */
export interface ComputationHooks {
    /** Only the latest is kept; written about twice a second. */
    readonly progress: (value: ComputationProgress) => void;
    /** Whether somebody has asked it to end; asked often, it ends politely, otherwise after a second by force. */
    readonly cancelled: () => boolean;
}
/**
 * Default export of a computation's module: runs in a thread of its own, without database, files or
 * network. Takes and gives plain data. A thrown `DomainError` is told to the person in its words.
 */
export type ComputationWork<Input, Output> = (input: Input, hooks: ComputationHooks) => Output | Promise<Output>;
/** Why a run ended without a result. */
export interface ComputationFailure {
    readonly state: 'failed' | 'cancelled';
    /** Chinese sentence: what happened and what to do. */
    readonly sentence: string;
}
/** Long work of the processor, beside the event loop: one transaction before it, one after it, none during. */
export interface ComputationDefinition<DB = unknown, Request extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType, Input = unknown> {
    /** `<plugin>.<verb_noun>`. */
    readonly name: string;
    /** Chinese, for lists of what is going on. */
    readonly title: string;
    /** Who may start it, see it and end it; the person needs it until the result is written. */
    readonly permission: Permission;
    /** Of the module that does the work; see `ComputationWork`. */
    readonly module: URL;
    /** Seconds until it is ended by force; 300 when left out. */
    readonly timeLimit?: number;
    /** Heap of the thread in megabytes; 512 when left out. */
    readonly memoryLimit?: number;
    readonly request: Request;
    readonly output: Output;
    /** Page of the subject inside the web application, below the tenant. */
    readonly link?: (subject: ComputationSubject) => string;
    /** Reads what the work needs, as plain data; with the permissions the requester has now. */
    readonly prepare: (ctx: Ctx<DB>, request: z.output<Request>, run: ComputationRun<z.output<Request>>) => Promise<Input>;
    /** Writes the result; with the permissions the requester has now. */
    readonly finish: (ctx: Ctx<DB>, output: z.output<Output>, run: ComputationRun<z.output<Request>>) => Promise<void>;
    /** Tidies up after a run without result, in the transaction that says so; in a job of nobody or by who cancels. */
    readonly failed?: (ctx: Ctx<DB>, reason: ComputationFailure, run: ComputationRun<z.output<Request>>) => Promise<void>;
}
/** A computation as the host sees it. */
export type AnyComputation = ComputationDefinition;
/** Declares a computation; annotate `ctx` with the plugin's database. */
export declare function defineComputation<DB, Request extends z.ZodType, Output extends z.ZodType, Input extends object>(definition: ComputationDefinition<DB, Request, Output, Input>): AnyComputation;
/** Starts computations; member scope. */
export interface ComputationsPort {
    /**
     * Puts a run into the queue, in this transaction. 409 `core.computation_open` while another one about
     * the same subject waits or runs; 403 without the computation's permission. Audited by the port.
     */
    readonly start: (name: string, about: {
        readonly subject: ComputationSubject;
        readonly request: unknown;
        /** Name of the record, for lists of what is going on. */
        readonly label?: string;
    }) => Promise<{
        readonly id: string;
    }>;
}

// context.d.ts

import type { z } from 'zod';
import type { ComputationsPort } from './computation.ts';
import type { TenantTx } from './database.ts';
import type { EventDefinition } from './event.ts';
import type { ExchangePort } from './exchange.ts';
import type { ExtensionPoint } from './extension-point.ts';
import type { FormsPort } from './forms-port.ts';
import type { Permission } from './permission.ts';
import type { CalendarPort, EngagementsPort, ExclusionsPort, FilesPort, MandatesPort, NotifyPort, NumbersPort, PeoplePort, SecretsPort, SettingsPort } from './ports.ts';
import type { PublicLinksPort } from './public-form.ts';
import type { Actor, Scope } from './scope.ts';
import type { GradesPort } from './secrecy.ts';
import type { WorkflowPort } from './workflow-port.ts';
/** What a write leaves in the record: who is the actor's, when is the clock's; the author says what. */
export interface AuditEntry {
    /** `<plugin>.<noun>_<past verb>`. */
    readonly action: string;
    readonly subject: {
        readonly type: string;
        readonly id: string;
    };
    /** One Chinese sentence a clerk understands, without names of restricted persons. */
    readonly summary?: string;
    readonly before?: unknown;
    readonly after?: unknown;
    /** Fields of before/after that are sealed under a key of one subject; erasing that key leaves them unreadable. */
    readonly personal?: readonly string[];
    /** Of whom the personal fields speak; the subject when left out. */
    readonly personalOf?: {
        readonly type: string;
        readonly id: string;
    };
    readonly engagementId?: string | null;
    readonly unitId?: string | null;
    readonly restricted?: boolean;
}
/** Everything a handler has: one transaction inside one scope, and typed ports on it. No pool, no clock, no network. */
export interface Ctx<DB = unknown> {
    readonly tx: TenantTx<DB>;
    readonly scope: Scope;
    /** The transaction's time, from the database: the only clock. */
    readonly now: Date;
    readonly actor: Actor;
    /** Whether the actor holds a permission in this scope; for decisions beyond the route's own permission. */
    readonly can: (permission: Permission) => boolean;
    /** Writes an audit entry in this transaction; a write without one is rolled back by the host. */
    readonly audit: (entry: AuditEntry) => Promise<void>;
    /** Puts an event into the outbox of this transaction. */
    readonly emit: <Payload extends z.ZodType>(event: EventDefinition<Payload>, payload: z.input<Payload>) => Promise<void>;
    /** Contributions of the enabled plugins to an extension point. */
    readonly extensions: <Contribution>(point: ExtensionPoint<Contribution>) => readonly Contribution[];
    readonly workflow: WorkflowPort;
    readonly engagements: EngagementsPort;
    readonly mandates: MandatesPort;
    readonly people: PeoplePort;
    readonly files: FilesPort;
    readonly notify: NotifyPort;
    readonly exclusions: ExclusionsPort;
    readonly numbers: NumbersPort;
    readonly settings: SettingsPort;
    readonly calendar: CalendarPort;
    readonly secrets: SecretsPort;
    readonly forms: FormsPort;
    readonly grades: GradesPort;
    readonly exchange: ExchangePort;
    readonly computations: ComputationsPort;
    readonly publicLinks: PublicLinksPort;
}

// core-tables.d.ts

import type { TenantColumns } from './database.ts';
/** Core tables that plugins may read and join; writing goes through ports. */
export interface CoreReadTables {
    'core.units': TenantColumns & {
        code: string | null;
        name: string;
        shortName: string | null;
        kind: string;
        level: string | null;
        parentId: string | null;
        industry: string | null;
        address: string | null;
        contactName: string | null;
        contactPhone: string | null;
        active: boolean;
    };
    'core.people': TenantColumns & {
        name: string;
        gender: 'male' | 'female' | null;
        bodyId: string | null;
        unitId: string | null;
        title: string | null;
        rank: string | null;
        politics: string | null;
        active: boolean;
    };
    'core.person_posts': TenantColumns & {
        personId: string;
        bodyId: string | null;
        unitId: string | null;
        employer: string;
        post: string;
        isLeadership: boolean;
        isPrincipal: boolean;
        superiorId: string | null;
        superiorName: string | null;
        beganOn: string;
        endedOn: string | null;
    };
    'core.unit_successions': TenantColumns & {
        predecessorId: string;
        successorId: string;
        kind: 'renamed' | 'merged' | 'split';
        effectiveOn: string;
    };
    'core.bodies': TenantColumns & {
        name: string;
        kind: string;
        active: boolean;
    };
    'core.memberships': TenantColumns & {
        userId: string;
        userName: string;
        displayName: string;
        personId: string | null;
        active: boolean;
    };
    'core.engagements': TenantColumns & {
        roundId: string;
        unitId: string;
        teamId: string | null;
        inspectionType: string;
    };
    'core.workflow_cases': TenantColumns & {
        subjectType: string;
        subjectId: string;
        engagementId: string | null;
        unitId: string | null;
        state: string;
        stateTitle: string;
        stage: string;
        tone: string;
        isFinal: boolean;
        enteredAt: string;
        dueOn: string | null;
        startedAt: string;
        endedAt: string | null;
    };
    'core.workflow_moves': TenantColumns & {
        subjectType: string;
        subjectId: string;
        entryNumber: number;
        /** `start` for the opening of the case. */
        move: string;
        moveTitle: string;
        event: string;
        fromState: string;
        toState: string;
        toTitle: string;
        actorName: string;
        reason: string | null;
        reasonCode: string | null;
        occurredAt: string;
    };
}

// database.d.ts

import type { ColumnType, Generated, Transaction } from 'kysely';
/** Key of the brand that ties a transaction to its tenant. Set by the kernel alone. */
export declare const tenantBrand: unique symbol;
/**
 * A transaction that a door has already put inside one tenant. There is no other way to reach the
 * database: a plain Kysely instance or an unscoped transaction does not fit this type.
 */
export type TenantTx<DB> = Transaction<DB> & {
    readonly [tenantBrand]: number;
};
/**
 * The tenant of a transaction, for the predicate that every query starts with:
 * `.where('tenantId', '=', tenantOf(tx))`. Row-level security is the net below it.
 */
export declare function tenantOf(tx: {
    readonly [tenantBrand]: number;
}): number;
/** Columns the kernel adds to every tenant table; code never writes `tenantId`. */
export interface TenantColumns {
    tenantId: ColumnType<number, never, never>;
    id: ColumnType<string, string, never>;
    /** Counts up with every update; the ETag of the row. */
    version: Generated<number>;
}
/** Columns of tables whose rows a mandated team reaches. */
export interface EngagementColumns extends TenantColumns {
    engagementId: string;
}
/** Columns of tables whose rows the inspected unit's own people reach once `released`. */
export interface UnitColumns extends TenantColumns {
    engagementId: string | null;
    unitId: string;
    /** True from the moment the unit may see the row. */
    released: Generated<boolean>;
}

// document.d.ts

import type { Ctx } from './context.ts';
import type { Permission } from './permission.ts';
import type { RouteScope } from './scope.ts';
/** A value a template may name: `{title}` in the text of the document. */
export interface DocumentField {
    /** Chinese name, which is the placeholder; no braces, no blanks. */
    readonly title: string;
    /** What stands there, in a sentence for whoever writes a template. */
    readonly hint: string;
    /** Stands in previews and in the test fill of a tenant's own template. */
    readonly sample: string;
    /** Named as missing before the document is downloaded. */
    readonly required?: boolean;
}
/** Rows a template may repeat: `{#title}` … `{/title}`; each also has 序号 (1, 2) and 中文序号 (一, 二). */
export interface DocumentList {
    readonly title: string;
    readonly hint: string;
    readonly fields: Readonly<Record<string, DocumentField>>;
    /** Named as missing when it is empty. */
    readonly required?: boolean;
    /** Rows may hold lists of their own, by key. */
    readonly lists?: Readonly<Record<string, DocumentList>>;
}
/** One row of a list: text by key of the field, rows by key of the inner list. */
export interface DocumentRow {
    readonly [key: string]: string | readonly DocumentRow[];
}
/** Part of the text of a built-in template; texts hold placeholders. */
export type DocumentBlock = 
/** 一、黑体; (一) 楷体; 1. and (1) 仿宋: the number is part of the text. */
{
    readonly kind: 'heading';
    readonly level: 1 | 2 | 3 | 4;
    readonly text: string;
} | {
    readonly kind: 'paragraph';
    readonly text: string;
}
/** Repeated for each row of the list with this title. */
 | {
    readonly kind: 'each';
    readonly list: string;
    readonly blocks: readonly DocumentBlock[];
}
/** Left out where the field or list with this title is empty. */
 | {
    readonly kind: 'when';
    readonly field: string;
    readonly blocks: readonly DocumentBlock[];
} | {
    readonly kind: 'table';
    readonly list: string;
    /** Widths are shares of the type area. */
    readonly columns: readonly {
        readonly title: string;
        readonly text: string;
        readonly width: number;
    }[];
}
/** A ruled form: cells of a row side by side, `label` in 黑体; shares of the width. */
 | {
    readonly kind: 'form';
    readonly rows: readonly (readonly {
        readonly text: string;
        readonly width: number;
        readonly label?: boolean;
        /** Lines the cell is high at least; one when left out. */
        readonly lines?: number;
    }[])[];
};
/** 附件: on a page of its own, named below the text. */
export interface DocumentAppendix {
    readonly title: string;
    readonly blocks: readonly DocumentBlock[];
    /** The page lies across, its number stays where it is on the others. */
    readonly landscape?: boolean;
}
/** A built-in template: what stands in the document; how it is set is GB/T 9704-2012. */
export interface DocumentTemplate {
    /** `official` has 版头 and 版记; `report` begins with its title. */
    readonly form: 'official' | 'report';
    readonly title: string;
    /** 主送, without the colon. */
    readonly addressee?: string;
    readonly blocks: readonly DocumentBlock[];
    /** The text lies across: for tables that need the width. */
    readonly landscape?: boolean;
    readonly appendices?: readonly DocumentAppendix[];
    /** 署名 and 成文日期; with a seal the date stands four characters from the right. */
    readonly signature?: {
        readonly name: string;
        readonly date: string;
        readonly sealed: boolean;
    };
    /** 抄送 of the 版记; left out when it is empty. */
    readonly copies?: string;
}
/** Somebody a document may be copied to (抄送); whoever makes it chooses. */
export interface DocumentCopy {
    readonly key: string;
    /** As the choice is shown. */
    readonly title: string;
    /** As it stands in the 版记; may name fields. */
    readonly text: string;
}
/** A document of a record as .docx: which placeholders it has, where they come from, how it looks. */
export interface DocumentDefinition<DB = unknown> {
    /** `<plugin>.<name>`. */
    readonly id: string;
    /** Chinese term, as in the glossary; part of the file name. */
    readonly title: string;
    /** Who may make it. */
    readonly permission: Permission;
    /** Record type it is made of. */
    readonly subject: string;
    /** Where it may be made; in the member scope alone when left out. */
    readonly scopes?: readonly RouteScope[];
    readonly fields: Readonly<Record<string, DocumentField>>;
    readonly lists?: Readonly<Record<string, DocumentList>>;
    readonly template: DocumentTemplate;
    /** Keys of the fields that hold the record's own 发文字号 and 成文日期, given before it is made; it is not numbered again. */
    readonly given?: {
        readonly number: string;
        readonly date: string;
    };
    /** Whether it carries a 发文字号 once it is issued. */
    readonly numbered?: boolean;
    /** All are chosen at first; the template names them by {抄送机关}. */
    readonly copies?: readonly DocumentCopy[];
    /** Every field and list by key, empty where unknown; undefined when the record is out of reach or has no such document. */
    readonly data: (ctx: Ctx<DB>, subjectId: string) => Promise<DocumentRow | undefined>;
}
/** Declares a document and fixes the plugin's database type. */
export declare function defineDocument<DB>(definition: DocumentDefinition<DB>): DocumentDefinition;
/** A date as documents write it: 2026年9月1日, without leading zeros; empty for none. */
export declare function documentDate(date: string | null): string;
/** The committee of a county as its documents call it: 区委, 县委, 市委, or 党工委 of a zone. */
export declare function committeeOf(tenantName: string): string;

// errors.d.ts

/** One reason why an action is refused, with what or who would make it possible. */
export interface Reason {
    /** Stable code, `<plugin>.<what_is_wrong>`. */
    code: string;
    /** Chinese sentence for the person: what is wrong and what to do. */
    message: string;
    /** Field of the input the reason belongs to, as a JSON path (`measures.0.dueOn`). */
    field?: string;
    /** Only a date that comes, or somebody else, takes the reason away; nothing this person could do now. */
    isWaiting?: boolean;
}
/** What a client learns of an expected failure beyond its code. */
export interface ErrorDetails {
    /** Every reason, never only the first. */
    reasons?: readonly Reason[];
    /** Moves that are open instead, for a refused workflow move. */
    allowed?: readonly string[];
    /** The other moves from here, each with why it is closed. */
    closed?: readonly {
        readonly title: string;
        readonly reasons: readonly Reason[];
    }[];
    [key: string]: unknown;
}
/** An expected failure: answered as RFC 9457 problem with a stable code. Everything else is a bug. */
export declare abstract class DomainError extends Error {
    abstract readonly status: number;
    readonly code: string;
    readonly details: ErrorDetails;
    /** `code` is `<plugin>.<what_is_wrong>`; `message` is for developers; `details` is sent to clients. */
    constructor(code: string, message: string, details?: ErrorDetails);
}
/** 422: the input is understood but not acceptable. */
export declare class ValidationError extends DomainError {
    readonly status = 422;
}
/** 403: the actor is known and in scope but lacks the permission. A row out of scope is a `NotFoundError`. */
export declare class ForbiddenError extends DomainError {
    readonly status = 403;
}
/** 404: absent, or outside the scope; the two are indistinguishable on purpose. */
export declare class NotFoundError extends DomainError {
    readonly status = 404;
}
/** 409: the state of the record does not allow it. */
export declare class ConflictError extends DomainError {
    readonly status = 409;
}
/** 412: the row has changed since the version the client names in If-Match. */
export declare class StaleError extends DomainError {
    readonly status = 412;
}
/** 429: too many, too large or too often. */
export declare class LimitError extends DomainError {
    readonly status = 429;
}

// event.d.ts

import type { z } from 'zod';
/** Something that happened, delivered from the outbox after the commit, at least once. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
    /** Past tense: `inspection.round_archived`. */
    readonly name: string;
    readonly payload: Payload;
}
/** Declares an event. The payload holds ids and scope, never content. */
export declare function defineEvent<Payload extends z.ZodType>(name: string, payload: Payload): EventDefinition<Payload>;

// exchange.d.ts

import type { Ctx } from './context.ts';
import type { SubjectRef } from './ports.ts';
/** A tenant above or below this one, with which records can be shared. */
export interface ExchangePartner {
    readonly tenantId: number;
    readonly code: string;
    readonly name: string;
    /** Where it stands as seen from here. */
    readonly direction: 'above' | 'below';
}
/** What one party of a shared record did, as it reaches the other. */
export interface ExchangeMessage {
    /** Known to both halves of the record. */
    readonly exchangeId: string;
    readonly from: ExchangePartner;
    /** What was done: `issue`, `acknowledge`, `report` … */
    readonly verb: string;
    readonly content: Readonly<Record<string, unknown>>;
    /** Display name of whoever did it. */
    readonly sentByName: string;
    /** Instant at which it was done. */
    readonly sentAt: string;
    /** Attaches the copies of the files that came along; those the record has already are left out. */
    readonly keepFiles: (subject: SubjectRef) => Promise<void>;
}
/**
 * A record that two tenants share: each writes its own half, and what one does reaches the other as
 * a message, once and in order.
 */
export interface ExchangeType<DB = unknown> {
    /** Chinese term, as in the glossary. */
    readonly title: string;
    /**
     * Writes what the message says into this tenant's half, in a transaction of its own. A message that
     * fails keeps those behind it waiting: what no longer fits is noted, not thrown.
     */
    readonly receive: (ctx: Ctx<DB>, message: ExchangeMessage) => Promise<void>;
}
/** Sending to the other half of a shared record. */
export interface ExchangePort {
    /** Tenants above and below this one that take part. */
    readonly partners: () => Promise<readonly ExchangePartner[]>;
    /** Puts a message into this transaction; it is delivered after the commit. */
    readonly send: (message: {
        /** Key in the manifest's `exchanges`. */
        readonly type: string;
        readonly exchangeId: string;
        /** Tenant of the other half. */
        readonly to: number;
        readonly verb: string;
        readonly content: Readonly<Record<string, unknown>>;
        /**
         * The content lies sealed until the receiving job opens it and is erased on arrival, so that nobody
         * reads it in either tenant; what has to stay is kept by `receive`.
         */
        readonly transient?: boolean;
        /** Files that go along, as copies. */
        readonly attachmentIds?: readonly string[];
    }) => Promise<void>;
    /** Those of the exchanges with a message from here that has not arrived yet. */
    readonly undelivered: (exchangeIds: readonly string[]) => Promise<ReadonlySet<string>>;
}
/** Exchange type factory that fixes the plugin's database type. */
export declare function exchangeTypeFor<DB>(): (exchangeType: ExchangeType<DB>) => ExchangeType;

// extension-point.d.ts

/** A place where other plugins add behaviour, run in the same transaction as its caller. */
export interface ExtensionPoint<Contribution> {
    /** `<plugin>.<noun>`, for example `rectification.source_facts`. */
    readonly id: string;
    /** Carries the type only; never set. */
    readonly contribution?: Contribution;
}
/** Declares an extension point; its owner exports it from `api.ts`. */
export declare function defineExtensionPoint<Contribution>(id: string): ExtensionPoint<Contribution>;
/** What a plugin adds to somebody's extension point. */
export interface Extension {
    readonly point: string;
    readonly contribution: unknown;
}
/** Binds a contribution to its point, typed by the point. */
export declare function extend<Contribution>(point: ExtensionPoint<Contribution>, contribution: Contribution): Extension;

// form-answers.d.ts

import { type FormField } from './form-fields.ts';
/** Answers by field key; an unanswered field is absent. */
export type FormAnswers = Readonly<Record<string, unknown>>;
/** What is wrong with one answer, in words that stand beside the field. */
export interface AnswerProblem {
    /** Key of the field; empty when it is the form as a whole. */
    readonly field: string;
    readonly message: string;
}
/** A fault as any validator reports it: where in the answers, and which keyword. */
export interface SchemaFault {
    /** JSON pointer into the answers. */
    readonly path: string;
    readonly keyword: string;
    /** The absent or surplus property, where the keyword speaks of one. */
    readonly property?: string;
}
/** Fields that apply to these answers: those whose condition holds, with the ones they hang on. */
export declare function visibleFields(fields: readonly FormField[], answers: FormAnswers): readonly FormField[];
/** Without what is empty; texts lose the spaces around them. */
export declare function tidyAnswers(answers: FormAnswers): FormAnswers;
/** Without what is empty, hidden or unknown to the form. */
export declare function cleanAnswers(fields: readonly FormField[], answers: FormAnswers): FormAnswers;
/** The faults of a validator in the words of the field: one sentence a field, in the order of the form. */
export declare function describeFaults(fields: readonly FormField[], faults: readonly SchemaFault[]): AnswerProblem[];
/** Whether a text is a date of the calendar, as the format `date` asks. */
export declare function isDate(text: string): boolean;
/** The difference between two versions of a form, as sentences. */
export declare function formDifferences(before: readonly FormField[], after: readonly FormField[]): FormDifference[];
/** A field that one of two versions has and the other has not, or has otherwise. */
export interface FormDifference {
    readonly key: string;
    readonly title: string;
    readonly kind: 'added' | 'removed' | 'changed';
    readonly details: readonly string[];
}

// form-checks.d.ts

import { type FieldKind } from './form-fields.ts';
import type { FormDocument } from './form-schema.ts';
/** What keeps a form from being published, where, and how to put it right. */
export interface FormProblem {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    /** Key of the field; empty when it is the form as a whole. */
    readonly place: string;
    readonly message: string;
    readonly remedy: string;
}
/** What the form is checked against beyond itself. */
export interface FormSurroundings {
    /** Kinds of all keys that versions before had. */
    readonly earlier: Readonly<Record<string, FieldKind>>;
    /** Headers of the register the fields become columns of. */
    readonly takenTitles: readonly string[];
}
/** Every fault of a form, hostile ones included; the time is bounded by `formLimits`. */
export declare function checkForm(document: FormDocument, near: FormSurroundings): FormProblem[];

// form-fields.d.ts

/** Kinds of custom fields: 单行文本, 多行文本, 整数, 小数, 金额, 日期, 是/否, 单选, 多选, 人员, 单位, 附件, 关联事项. */
export declare const fieldKinds: readonly ["text", "longText", "integer", "decimal", "money", "date", "yesNo", "choice", "choices", "person", "unit", "files", "record"];
/** One of `fieldKinds`. */
export type FieldKind = (typeof fieldKinds)[number];
/** What people call each kind. */
export declare const fieldKindTitles: Readonly<Record<FieldKind, string>>;
/** A choice of `choice` and `choices`. */
export interface FieldOption {
    /** What is stored; stays the same when the title changes. */
    readonly value: string;
    readonly title: string;
}
/** Shows a field only while another one, which stands above it, has this answer; of `choices` one among them. */
export interface FieldCondition {
    readonly field: string;
    readonly is: string | boolean;
}
/** One custom field, as the designer edits it; `compileForm` makes the stored schema of the list. */
export interface FormField {
    /** English identifier, for good: answers, registers and filters know the field by it. */
    readonly key: string;
    readonly title: string;
    readonly kind: FieldKind;
    readonly help?: string;
    readonly required: boolean;
    /** Least length of texts, least value of numbers (fen for money), least number of choices or files. */
    readonly min?: number;
    /** The same for the most. */
    readonly max?: number;
    readonly options?: readonly FieldOption[];
    /** How money is shown and typed; stored is integer fen. */
    readonly unit?: '元' | '万元';
    readonly visibleWhen?: FieldCondition;
}
/** Most of everything a form may have. */
export declare const formLimits: {
    readonly fields: 60;
    readonly options: 100;
    readonly titleLength: 40;
    readonly helpLength: 200;
    readonly text: 200;
    readonly longText: 20000;
    readonly files: 20;
    readonly number: 1000000000000000;
};
/** Kinds a condition may look at. */
export declare const conditionKinds: readonly FieldKind[];
/** Kinds `min` and `max` speak of. */
export declare const limitedKinds: readonly FieldKind[];

// form-reading.d.ts

import { type FormField } from './form-fields.ts';
import { type FormDocument } from './form-schema.ts';
/** A place where a document is not what `compileForm` writes. */
export interface FormMismatch {
    /** JSON pointer. */
    readonly path: string;
    /** Key of the field it belongs to, when it belongs to one. */
    readonly field: string | null;
}
/**
 * The fields of a stored or hostile document, and every place where it is not what these fields
 * compile to: a keyword the product does not write (`$ref`, a pattern of one's own) is such a place.
 */
export declare function readForm(document: FormDocument): {
    readonly fields: readonly FormField[];
    readonly mismatches: readonly FormMismatch[];
};

// form-schema.d.ts

import { type FieldKind, type FormField } from './form-fields.ts';
/** JSON of any shape, as it came. */
export type JsonObject = Readonly<Record<string, unknown>>;
/** A form as it is stored: the schema judges the answers, the hints say how the fields are shown. */
export interface FormDocument {
    /** JSON Schema, draft 2020-12. */
    readonly schema: JsonObject;
    readonly ui: JsonObject;
}
/** The stored schema and hints of a list of fields. */
export declare function compileForm(fields: readonly FormField[]): FormDocument;
/** What each kind of field adds to its schema. */
export declare const kindSchemas: Readonly<Record<FieldKind, (field: FormField) => JsonObject>>;

// forms-port.d.ts

import type { FormAnswers } from './form-answers.ts';
import type { FormField } from './form-fields.ts';
/** A form as records are filled in with it. */
export interface PublishedForm {
    readonly id: string;
    readonly key: string;
    readonly number: number;
    readonly title: string;
    readonly fields: readonly FormField[];
}
/** What a record has been filled in with. */
export interface RecordAnswers {
    /** Version of the form the answers were given in. */
    readonly formId: string;
    readonly answers: FormAnswers;
    readonly version: number;
}
/** Custom fields of records, in the caller's transaction. */
export interface FormsPort {
    /** The form whose fields records of this type have now; undefined when there is none. */
    readonly fieldsOf: (recordType: string) => Promise<PublishedForm | undefined>;
    /** Answers of several records; records without any are absent. */
    readonly answersOf: (recordType: string, ids: readonly string[]) => Promise<ReadonlyMap<string, RecordAnswers>>;
    /** Checks and stores the answers of a record; a `ValidationError` names every field that is wrong. */
    readonly save: (record: {
        readonly type: string;
        readonly id: string;
    }, answers: FormAnswers, 
    /** Version the person saw, 0 for none; another one is refused with 412. Left out: whatever it is. */
    version?: number) => Promise<RecordAnswers>;
    /** Forms that a move of this case type may ask for, for a definition's catalog. */
    readonly moveForms: (recordType: string) => Promise<readonly {
        readonly key: string;
        readonly title: string;
    }[]>;
    /** Checks and stores what was answered with one move; `occasion` names the move and makes the answers its own. */
    readonly answerMove: (move: {
        readonly form: string;
        readonly record: {
            readonly type: string;
            readonly id: string;
        };
        readonly occasion: string;
        readonly answers: FormAnswers;
    }) => Promise<RecordAnswers>;
}

// forms.d.ts

/** Custom fields and their forms: pure, for the server and the browser alike. */
export * from './form-answers.ts';
export * from './form-checks.ts';
export * from './form-fields.ts';
export * from './form-reading.ts';
export * from './form-schema.ts';

// id-number.d.ts

/** An ID number as it is kept: full-width digits made narrow, no spaces, X in capitals. */
export declare function normaliseIdNumber(text: string): string;
/** The eighteenth digit of an ID number by its first seventeen (GB 11643-1999). */
export declare function idCheckDigit(firstSeventeen: string): string;
/**
 * What is wrong with a normalised ID number: not 17 digits and a last one, a birth date that is no
 * date, or a last digit that does not fit the others. Null when nothing is.
 */
export declare function idNumberProblem(idNumber: string): 'format' | 'birthDate' | 'checkDigit' | null;

// job.d.ts

import type { Ctx } from './context.ts';
/** Work done outside a request, in one tenant, entered by `enter_job`. */
export interface JobDefinition<DB = unknown> {
    /** `<plugin>.<verb_noun>`. */
    readonly name: string;
    /** Event that starts it, when it is not started by schedule. */
    readonly on?: string;
    /** Cron expression in Asia/Shanghai; the job then runs once for every tenant that enabled the plugin. */
    readonly schedule?: string;
    /** Runs in one transaction; `payload` is what the event or the schedule carried. Must be idempotent. */
    readonly run: (ctx: Ctx<DB>, payload: Readonly<Record<string, unknown>>) => Promise<void>;
}
/** Job factory that fixes the plugin's database type, as `routesFor` does for routes. */
export declare function jobsFor<DB>(): (definition: JobDefinition<DB>) => JobDefinition;

// ladder-presets.d.ts

import type { LadderRung, WorkflowDocument } from './workflow-document.ts';
/** A ready-made ladder of notices that a tenant puts into a deadline and then changes. */
export interface LadderPreset {
    readonly key: string;
    readonly title: string;
    readonly summary: string;
    readonly rungs: readonly LadderRung[];
}
/**
 * 五书制: five letters from the start of rectification to accountability. The last one only reminds
 * the discipline commission; whoever is held to account is decided by people.
 */
export declare const fiveLetters: LadderPreset;
/** Every preset the product offers. */
export declare const ladderPresets: readonly LadderPreset[];
/** The document with the preset as the ladder of one deadline, and names for everybody it notifies. */
export declare function withLadder(document: WorkflowDocument, deadlineKey: string, preset: LadderPreset): WorkflowDocument;

// list.d.ts

import { z } from 'zod';
/** Query of every list: page size and the cursor of the previous page. */
export declare const ListQuery: z.ZodObject<{
    limit: z.ZodDefault<z.ZodCoercedNumber<unknown>>;
    after: z.ZodOptional<z.ZodString>;
}, z.core.$strip>;
/** A page: the items, and the cursor of the next page or null at the end. */
export declare function pageOf<Item extends z.ZodType>(item: Item): z.ZodObject<{
    items: z.ZodArray<Item>;
    next: z.ZodNullable<z.ZodString>;
}, z.core.$strip>;
/** A page of rows. */
export interface Page<Item> {
    items: Item[];
    next: string | null;
}
/** Cuts the row that was fetched beyond the page size and makes the cursor from the last kept one. */
export declare function toPage<Row, Item>(rows: readonly Row[], limit: number, page: {
    readonly cursor: (row: Row) => string;
    readonly view: (row: Row) => Item;
}): Page<Item>;

// migration.d.ts

import type { RawBuilder } from 'kysely';
/**
 * Kind of a tenant table; decides columns, policies and grants.
 * - `private`: the tenant's members.
 * - `engagement`: also a team with a live mandate (`engagement_id`).
 * - `unit`: also the inspected unit's own people once `released` (`engagement_id`, `unit_id`, `released`).
 * - `restricted`: restricted scope only, minus persons in `excluded_user_ids`.
 * - `reported`: insert-only projection; ancestors down to `reported_to_depth` read it.
 * - `exchange`: own half; the counterpart reads it once `delivered`.
 * - `published`: descendants read it once `is_published`.
 * - `append`: as private, without update and delete.
 * - `proposed`: as private; the tenant's administration reads the rows, and removes what it has dealt with.
 * - `administered`: the administration writes, members read.
 * - `reference`: no tenant; everybody reads, migrations write.
 */
export type TableKind = 'private' | 'engagement' | 'unit' | 'restricted' | 'reported' | 'exchange' | 'published' | 'append' | 'proposed' | 'administered' | 'reference';
/** A tenant table: the columns of the author; keys, scope columns, policies and grants come from the kernel. */
export interface TenantTableDefinition {
    readonly kind: TableKind;
    /** SQL column and constraint list, without tenant_id, id, version and the columns of the kind. */
    readonly columns: RawBuilder<unknown>;
    /** Unique keys; each is prefixed with tenant_id. */
    readonly unique?: readonly (readonly string[])[];
    /** Indexes; each is prefixed with tenant_id. */
    readonly indexes?: readonly (readonly string[])[];
    /** Foreign keys to tenant tables, columns → table; composite with tenant_id. */
    readonly references?: readonly {
        readonly columns: string;
        readonly table: string;
        /** Only inside an aggregate. */
        readonly cascade?: boolean;
    }[];
    /** Rows are never updated or deleted, whatever the kind. */
    readonly appendOnly?: boolean;
    /**
     * Lets a mandated team or an inspected unit read rows of a private table by their scope:
     * `{ by: 'team', column: 'id', of: 'rounds' }` shows a team the rounds of its engagements.
     */
    readonly reads?: readonly {
        readonly by: 'team' | 'unit';
        readonly column: string;
        readonly of: 'team' | 'rounds' | 'units' | 'unit';
    }[];
}
/** What a migration may do. */
export interface MigrationTools {
    /** Creates a table in the plugin's schema. */
    readonly tenantTable: (name: string, definition: TenantTableDefinition) => Promise<void>;
    /** Runs SQL as the migration role, which sees every row: for back-fills, which assert their counts. */
    readonly run: (statement: RawBuilder<unknown>) => Promise<{
        readonly affected: number;
    }>;
}
/** A forward-only step of a plugin's schema. */
export interface Migration {
    /** `NNNN-<what-it-does>`. */
    readonly name: string;
    readonly up: (tools: MigrationTools) => Promise<void>;
}

// permission.d.ts

/** An ability that a role grants; checked by the host before the handler runs. */
export interface Permission {
    /** `<plugin>:<ability>`, for example `inspection:manage_rounds`. */
    readonly id: string;
    /** Chinese name shown on the role screen. */
    readonly title: string;
}
/** Declares a permission. The id starts with the id of the plugin that declares it. */
export declare function definePermission(id: string, title: string): Permission;
/** For routes of the self scope, which need a session and nothing else. */
export declare const signedIn: Permission;
/** See and act on the workflow cases within reach; every working member holds it. */
export declare const handleCases: Permission;

// person-records.d.ts

/** A person as he is written; what is left out stays as it is stored. */
export interface PersonFields {
    readonly name?: string;
    readonly gender?: 'male' | 'female' | null;
    readonly bodyId?: string | null;
    readonly unitId?: string | null;
    /** 职务. */
    readonly title?: string | null;
    /** 职级. */
    readonly rank?: string | null;
    /** 政治面貌. */
    readonly politics?: string | null;
    readonly phone?: string | null;
    /** Any spelling; kept normalised and sealed. */
    readonly idNumber?: string;
    /** 尚未核验: the ID number is taken as it is, although its last digit does not fit. */
    readonly idUnverified?: boolean;
}
/** A person of the tenant without personal numbers. */
export interface PersonRecord {
    readonly id: string;
    readonly name: string;
    readonly gender: 'male' | 'female' | null;
    readonly bodyId: string | null;
    readonly unitId: string | null;
    readonly title: string | null;
    readonly rank: string | null;
    readonly politics: string | null;
    readonly hasPhone: boolean;
    readonly hasIdNumber: boolean;
    readonly active: boolean;
    readonly version: number;
}
/** A post somebody holds or held; days `YYYY-MM-DD`, a null end means that he holds it. */
export interface PostFields {
    readonly bodyId: string | null;
    readonly unitId: string | null;
    readonly employer: string;
    readonly post: string;
    readonly isLeadership: boolean;
    readonly isPrincipal?: boolean;
    readonly superiorId?: string | null;
    /** 直接上级 as written, where he is no person of the tenant. */
    readonly superiorName?: string | null;
    readonly beganOn: string;
    readonly endedOn: string | null;
}
/**
 * Records of people in the member scope and in jobs; elsewhere the register of people is closed.
 * Each write leaves one audit entry, with personal numbers sealed.
 */
export interface PersonRecordsPort {
    readonly find: (id: string) => Promise<PersonRecord | undefined>;
    /** Whoever bears this number, however it is spelt. */
    readonly findByIdNumber: (idNumber: string) => Promise<PersonRecord | undefined>;
    /**
     * @throws ValidationError `core.id_number_wrong` for a number that can be none, or whose last digit
     * does not fit and is not said to be unverified; ConflictError `core.id_number_taken`.
     */
    readonly create: (fields: PersonFields & {
        readonly name: string;
    }) => Promise<PersonRecord>;
    /** Writes nothing when nothing differs. Throws as `create`. */
    readonly update: (id: string, fields: PersonFields) => Promise<PersonRecord>;
    /** Makes these the posts of the person; those that stay as they are keep their rows. */
    readonly setPosts: (id: string, posts: readonly PostFields[]) => Promise<void>;
    /** In full: whoever shows one masks it, or records why not. */
    readonly numbersOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, {
        readonly phone: string | null;
        readonly idNumber: string | null;
    }>>;
}

// pick-fields.d.ts

/** These members of a row and no others: what an approval is given on. */
export declare function pickFields<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key>;

// plugin.d.ts

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
export type Guard<DB = unknown> = (ctx: Ctx<DB>, subjectId: string) => Promise<true | readonly Reason[]>;
/** What a field of the record holds, for pickers and checks. */
export type CaseFieldType = 'date' | 'text' | 'number' | 'boolean' | 'other';
/**
 * What a tenant's definition of this type may use, each with its Chinese name: an implementation
 * without a name does not compile, and a name without an implementation does not either.
 */
export interface CaseVocabulary<GuardName extends string = string, RelationName extends string = string, FieldName extends string = string> {
    readonly guards: Readonly<Record<GuardName, string>>;
    /** `most` is how many people can stand in the relation at once; any number when left out. */
    readonly relations: Readonly<Record<RelationName, {
        readonly title: string;
        readonly most?: number;
    }>>;
    /** Values of the record that moves may require or set, and deadlines count from. */
    readonly fields: Readonly<Record<FieldName, {
        readonly title: string;
        readonly type: CaseFieldType;
    }>>;
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
export interface CaseType<DB = unknown, GuardName extends string = string, RelationName extends string = string, FieldName extends string = string> {
    /** The default definition; a tenant publishes its own of the same shape. */
    readonly document: WorkflowDocument;
    /** What a tenant's own definition may use. */
    readonly vocabulary: CaseVocabulary<GuardName, RelationName, FieldName>;
    /** Other definitions to start from. */
    readonly templates?: readonly CaseTemplate[];
    readonly guards: Readonly<Record<GuardName, Guard<DB>>>;
    /** User ids by relation to the record (承办人, 组长 of that team …). */
    readonly relations: (ctx: Ctx<DB>, subjectId: string) => Promise<Readonly<Record<RelationName, readonly string[]>>>;
    /** Values of the record that moves may require, and the number of its evidence files. */
    readonly facts: (ctx: Ctx<DB>, subjectId: string) => Promise<{
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
    readonly label: (ctx: Ctx<DB>, subjectId: string) => Promise<{
        readonly title: string;
        readonly link: string;
    }>;
    /** Stages whose entry shows the case to the record's unit; the plugin releases its own rows itself. */
    readonly releasedIn?: readonly string[];
    /** Whether a file of the record may still be taken out; it may when left out. */
    readonly mayDetach?: Guard<DB>;
    /**
     * Reasons a person may choose from where a move asks for one; a tenant's own list, in the place of
     * that of the definition. Left out or empty, the definition's holds.
     */
    readonly reasonCodes?: (ctx: Ctx<DB>) => Promise<readonly {
        readonly code: string;
        readonly title: string;
    }[]>;
    /** Runs in the same transaction after a move; switches on stage. */
    readonly onMoved?: (ctx: Ctx<DB>, moved: {
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
    }) => Promise<void>;
}
/** Fixes database, guards and relations of a case type: a name in the list without an implementation does not compile. */
export declare function caseTypeFor<DB>(): <GuardName extends string, RelationName extends string, FieldName extends string>(caseType: CaseType<DB, GuardName, RelationName, FieldName>) => CaseType;
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
export declare function definePlugin(plugin: Plugin): Plugin;

// ports.d.ts

import type { z } from 'zod';
import type { PersonRecordsPort } from './person-records.ts';
import type { StoredBlob } from './route.ts';
import type { SecrecyGrade } from './secrecy.ts';
import type { SettingDefinition } from './settings.ts';
/** 巡察类型, set per unit. */
export declare const inspectionTypes: readonly ["routine", "special", "mobile", "upgraded", "cross", "linked", "followUp"];
/** One of `inspectionTypes`: 常规 / 专项 / 机动 / 提级 / 交叉 / 联动 / 回头看. */
export type InspectionType = (typeof inspectionTypes)[number];
/** One unit in one round by one team; the unit of row access. Owned by core. */
export interface Engagement {
    readonly id: string;
    readonly roundId: string;
    readonly unitId: string;
    readonly teamId: string | null;
    readonly inspectionType: InspectionType;
    readonly version: number;
}
/** Engagements are core's; plugins create and assign them here. */
export interface EngagementsPort {
    readonly create: (engagement: {
        roundId: string;
        unitId: string;
        inspectionType: InspectionType;
    }) => Promise<Engagement>;
    /** Gives the engagement to a team, or takes it away with null. Does not touch mandates. */
    readonly assignTeam: (engagementId: string, teamId: string | null) => Promise<Engagement>;
    readonly remove: (engagementId: string) => Promise<void>;
    readonly find: (engagementId: string) => Promise<Engagement | undefined>;
}
/** 一次一授权: dated authority of one user in one team of one tenant. */
export interface MandateRequest {
    /** `guidance` reads what its engagements hold, writes nothing, and leaves an entry of each read; `team` when left out. */
    readonly kind?: 'team' | 'guidance';
    /** What guidance is for, as its holder and the record read it; guidance has one. */
    readonly purpose?: string;
    readonly userId: string;
    readonly teamId: string;
    /** As the mandated person reads it before he enters; kept right by `renameTeam`. */
    readonly teamName: string;
    readonly role: 'leader' | 'deputyLeader' | 'liaison' | 'member';
    readonly engagementIds: readonly string[];
    readonly permissions: readonly string[];
    /** Instant from which it holds. */
    readonly validFrom: Date;
    /** First instant at which it no longer holds. */
    readonly validTo: Date;
    /** Number of the authorising document. */
    readonly documentNo: string;
    /** What its holder has to sign before it opens, as `terms.ask` named it. */
    readonly termIds?: readonly string[];
}
/** A text that a member of a team has to sign before his mandate opens. */
export interface MandateTerm {
    readonly userId: string;
    readonly teamId: string;
    readonly teamName: string;
    /** What kind of text it is, camelCase. Asked again in other words, the unsigned former one is taken back. */
    readonly key: string;
    readonly title: string;
    /** Edition of the text, as its signer reads it. */
    readonly edition: string;
    readonly content: string;
    /** What he has to answer with his signature: nothing to state, or a statement. */
    readonly questions: readonly {
        readonly id: string;
        readonly label: string;
    }[];
    readonly dueOn: string | null;
}
/** A form that was signed on paper, recorded by the office. */
export interface PaperSignature {
    readonly signedOn: string;
    /** The second person who saw the form; never whoever records it. Null where the form needs none. */
    readonly witnessName: string | null;
    readonly answers?: Readonly<Record<string, string | null>>;
}
/**
 * Signatures before access. A person signs at his own desk (`/me`), in whatever tenant he is at home;
 * the event `core.mandate_term_signed` (termId, teamId, userId, key) tells that he has.
 */
export interface MandateTermsPort {
    /** Puts a text before a person; the same words for the same team are asked once. */
    readonly ask: (term: MandateTerm) => Promise<{
        readonly id: string;
        readonly isSigned: boolean;
        readonly isNew: boolean;
    }>;
    /** Takes back what the person has not signed. */
    readonly withdraw: (holder: {
        readonly teamId: string;
        readonly userId: string;
    }) => Promise<void>;
    /** Records a paper form: never one's own, and never as if the signer had signed here. */
    readonly recordPaper: (termId: string, paper: PaperSignature) => Promise<void>;
}
/** Issues, extends and revokes mandates; each is audited by the port. */
export interface MandatesPort {
    /** Nobody issues his own mandate, and nobody gives permissions he does not hold (platform-rules §2). */
    readonly issue: (mandate: MandateRequest) => Promise<{
        readonly id: string;
    }>;
    readonly extend: (mandateId: string, validTo: Date, reason: string) => Promise<void>;
    readonly revoke: (mandateId: string, reason: string) => Promise<void>;
    /** The caller's entry covers it: nothing but a name changes. */
    readonly renameTeam: (teamId: string, teamName: string) => Promise<void>;
    readonly terms: MandateTermsPort;
    /** Whether the caller himself holds a live guidance mandate of another tenant for this engagement of it. */
    readonly guides: (at: {
        readonly tenantId: number;
        readonly engagementId: string;
    }) => Promise<boolean>;
    /** The person who signs in under this name, and where he is at home; undefined for nobody. */
    readonly findHolder: (userName: string) => Promise<{
        readonly userId: string;
        readonly displayName: string;
        readonly homeTenantId: number;
    } | undefined>;
}
/** An account that bears a name somebody has written down. */
export interface NamedAccount {
    readonly userId: string;
    /** Person record, where the account has one. */
    readonly personId: string | null;
    /** Unit or body the person belongs to. */
    readonly place: string | null;
    readonly duty: string | null;
}
/** People of the tenant and the accounts they hold. */
export interface PeoplePort {
    /** The people themselves. */
    readonly records: PersonRecordsPort;
    /** User ids of the people, where they have an account here. */
    readonly usersOf: (personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
    /** Display names for user ids, including people who have left. */
    readonly namesOf: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
    /** Users holding one of the roles in this tenant. */
    readonly usersInRoles: (roles: readonly string[]) => Promise<readonly string[]>;
    /** Accounts with exactly this name, of members, unit people and borrowed people; in restricted scope and jobs. */
    readonly accountsNamed: (name: string) => Promise<readonly NamedAccount[]>;
    /** Users holding one of the permissions as members of this tenant. */
    readonly usersWithPermissions: (permissions: readonly string[]) => Promise<readonly string[]>;
    /** Open tasks of these users in the tenant, those of the restricted area left out. */
    readonly countOpenTasks: (userIds: readonly string[]) => Promise<number>;
    /** Users of this tenant whose person works in the organ. */
    readonly usersOfBody: (bodyId: string) => Promise<readonly string[]>;
    /** Users with access to an inspected unit, by their part there, and those of its 派驻组. */
    readonly usersOfUnit: (unitId: string) => Promise<{
        readonly heads: readonly string[];
        readonly liaisons: readonly string[];
        readonly residents: readonly string[];
    }>;
}
/** A file attached to a record. */
export interface Attachment {
    readonly id: string;
    readonly fileId: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
    /** What the file is to the record, for example `evidence`. */
    readonly purpose: string;
    /** 密级; a new file has that of its record. */
    readonly grade: SecrecyGrade;
    readonly createdAt: string;
    readonly createdBy: string;
}
/** What an attachment, task, notice or case hangs on; carries the scope columns of its subject. */
export interface SubjectRef {
    readonly type: string;
    readonly id: string;
    readonly engagementId?: string | null;
    readonly unitId?: string | null;
    /** The inspected unit may see it. */
    readonly released?: boolean;
    readonly restricted?: boolean;
}
/** Files and attachments. */
export interface FilesPort {
    /** Records a stored blob as an attachment of the subject. */
    readonly attach: (subject: SubjectRef, blob: StoredBlob, purpose: string) => Promise<Attachment>;
    readonly list: (subjectType: string, subjectIds: readonly string[]) => Promise<ReadonlyMap<string, readonly Attachment[]>>;
    readonly count: (subjectType: string, subjectId: string, purpose?: string) => Promise<number>;
    /** Shows the files of this purpose to the unit of the subject. */
    readonly release: (subject: SubjectRef, purpose: string) => Promise<void>;
    /** Stops showing the attachment; the bytes stay as long as the record. */
    readonly detach: (attachmentId: string, reason: string) => Promise<void>;
}
/** In-app notices. */
export interface NotifyPort {
    /** One notice per person and key: repeating it changes nothing. */
    readonly send: (notice: {
        readonly key: string;
        readonly userIds: readonly string[];
        readonly title: string;
        readonly body?: string;
        readonly subject: SubjectRef;
        /** Path inside the web application below the tenant, for example `/m/inspection/papers/…`. */
        readonly link: string;
    }) => Promise<void>;
}
/** Restricted records are kept from the people they concern, as if there were no such record. */
export interface ExclusionsPort {
    /**
     * Keeps a restricted record from exactly these users: its case, tasks, notices, files, deadlines,
     * answers and entries of the record. The owner's own rows carry the same ids. Restricted scope and jobs only.
     */
    readonly set: (subject: {
        readonly type: string;
        readonly id: string;
    }, userIds: readonly string[]) => Promise<void>;
}
/** Gapless-as-issued counters; numbers are never reused. */
export interface NumbersPort {
    /** Next value of a counter, locked until the transaction ends. Starts at 1. */
    readonly next: (counter: string) => Promise<number>;
}
/** Settings of the plugin in this tenant. */
export interface SettingsPort {
    readonly get: <Schema extends z.ZodType>(setting: SettingDefinition<Schema>) => Promise<z.output<Schema>>;
}
/** Amount of a period, counted as process.md §2 counts. */
export interface Period {
    readonly amount: number;
    readonly unit: 'workday' | 'day' | 'month' | 'quarterEnd';
}
/** Work days of the tenant; the only place where dates are computed. */
export interface CalendarPort {
    /** Today in Asia/Shanghai. */
    readonly today: () => string;
    /** Date on which the period ends; `unconfirmed` when a year without a published calendar was needed. */
    readonly dueDate: (start: string, period: Period) => Promise<{
        readonly date: string;
        readonly unconfirmed: boolean;
    }>;
    /** Work days after the first date up to and with the second. */
    readonly workdaysBetween: (from: string, to: string) => Promise<number>;
    /** Days after the first date up to and with the second. */
    readonly daysBetween: (from: string, to: string) => number;
    /** First instant of a date in Asia/Shanghai. */
    readonly startOf: (date: string) => Date;
    /** First instant after the date: a `validTo` that names a date ends there. */
    readonly endOf: (date: string) => Date;
}
/** Field encryption with per-tenant keys. */
export interface SecretsPort {
    /** `binding` names table, column and row: a value moved elsewhere does not open. */
    readonly seal: (plain: string, binding: string) => Promise<string>;
    readonly open: (sealed: string, binding: string) => Promise<string>;
    /** Keyed hash for equality search; equal inputs in one tenant and field give equal values. */
    readonly blindIndex: (plain: string, field: string) => Promise<string>;
    /**
     * Keyed hash for equality across the tenants of one city: equal inputs in one field give equal values
     * in the city and in every county of it. Nobody reads the key; whoever may write here can still ask for
     * the hash of a value he guesses, so it hides a name from readers, not from a patient insider.
     */
    readonly sharedIndex: (plain: string, field: string) => Promise<string>;
    /**
     * Signs as this tenant: Ed25519 over the UTF-8 bytes of the text. The private key is made at first need
     * and lies wrapped like the tenant's other keys; the public key may be shown to anybody. The text has to
     * say what it is, or a signature given for one thing would serve for another.
     */
    readonly sign: (text: string) => Promise<TenantSignature>;
    /** This tenant's public key, as `sign` gives it; null while nothing was signed here. */
    readonly publicKey: () => Promise<string | null>;
}
/** What a tenant signed, with the key that proves it. */
export interface TenantSignature {
    readonly keyId: string;
    /** SubjectPublicKeyInfo as base64, which other programs read as it is. */
    readonly publicKey: string;
    /** Base64. */
    readonly signature: string;
}

// public-form.d.ts

import type { Ctx } from './context.ts';
/** One question of a public form. Keys are camelCase and unique in the form; titles are Chinese. */
export type PublicQuestion = {
    /** A whole number between two others. */
    readonly kind: 'score';
    readonly key: string;
    readonly title: string;
    readonly help?: string;
    readonly required: boolean;
    /** 0 when left out. */
    readonly least?: number;
    /** 100 when left out. */
    readonly most?: number;
} | {
    /** One of a few, or several of them. */
    readonly kind: 'choice';
    readonly key: string;
    readonly title: string;
    readonly help?: string;
    readonly required: boolean;
    readonly several?: boolean;
    /** Questions in a row that share it stand closely under this heading, as lines of one table. */
    readonly group?: string;
    readonly options: readonly {
        readonly value: string;
        readonly title: string;
    }[];
} | {
    readonly kind: 'text';
    readonly key: string;
    readonly title: string;
    readonly help?: string;
    readonly required: boolean;
    /** Characters; 500 when left out, 2000 at most. */
    readonly mostLength?: number;
};
/** What the page shows, as plain data: at most 60 questions with at most 20 options each. */
export interface PublicFormPage {
    readonly title: string;
    /** Paragraphs above the questions: who asks, what for, and that it is anonymous. */
    readonly about: readonly string[];
    readonly questions: readonly PublicQuestion[];
    /** Shown after the answers were taken. */
    readonly thanks: string;
}
/** When a form takes answers. */
export interface PublicWindow {
    readonly opensAt: Date;
    /** First instant at which it takes none any more. */
    readonly closesAt: Date;
}
/** Answers by question: a number, a value of the options or a list of them, a text. What was left open is absent. */
export type PublicAnswers = Readonly<Record<string, number | string | readonly string[]>>;
/** What a form is about, as the link was issued: nothing tells one link of the same subject from another. */
export interface PublicLinkSeen {
    readonly subject: {
        readonly type: string;
        readonly id: string;
    };
    readonly title: string;
    /** What the issuer put into it: plain data that anybody with the link may know. */
    readonly content: Readonly<Record<string, unknown>>;
}
/**
 * A form that anybody with a link fills in, without account, cookie or script. Whoever answers leaves
 * nothing but the answers and their date (platform-rules §5).
 */
export interface PublicFormDefinition<DB = unknown> {
    /** `<plugin>.<noun>`. */
    readonly kind: string;
    /** Chinese, for lists of links. */
    readonly title: string;
    /** The page, from the link alone: the public role reads no row. */
    readonly page: (link: PublicLinkSeen) => PublicFormPage;
    /**
     * Instants between which answers are taken, where whoever comes early or late is to be told so; from the
     * link alone. The link itself has to hold before and after.
     */
    readonly window?: (link: PublicLinkSeen) => PublicWindow;
    /**
     * Takes the answers of one person, checked by the page's questions. Runs as a job of the tenant, later
     * and in random order with others, so that no time, place or transaction tells whose they are. Its
     * rows: random ids (`v4`), a date at most. A `DomainError` drops the answers, with an entry.
     */
    readonly submit: (ctx: Ctx<DB>, link: PublicLinkSeen, answers: PublicAnswers) => Promise<void>;
}
/** Declares a public form for the manifest's `publicForms`; annotate `ctx` with the plugin's database. */
export declare function definePublicForm<DB>(definition: PublicFormDefinition<DB>): PublicFormDefinition;
/** A link to a public form, as those who issue it see it. */
export interface PublicLink {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly subject: {
        readonly type: string;
        readonly id: string;
    };
    /** Links issued together as ballots share it; null for a link that many use. */
    readonly ballotSet: string | null;
    readonly state: 'notYetOpen' | 'open' | 'expired' | 'usedUp' | 'revoked';
    readonly opensAt: string;
    /** First instant at which it no longer holds. */
    readonly expiresAt: string;
    /** Null where it may be used any number of times. */
    readonly maxUses: number | null;
    /** How often answers were taken; those not yet handed to `submit` included. */
    readonly usedCount: number;
    readonly issuedBy: string;
    readonly issuedAt: string;
}
/** What a link is issued with. */
export interface PublicLinkRequest {
    /** Of a form in a manifest. */
    readonly kind: string;
    readonly subject: {
        readonly type: string;
        readonly id: string;
    };
    readonly title: string;
    /** At most 8 kB as JSON. */
    readonly content: Readonly<Record<string, unknown>>;
    /** Now when left out. */
    readonly opensAt?: Date;
    /** First instant at which it no longer holds; at most a year ahead. */
    readonly expiresAt: Date;
}
/** A link with its address below the site; the token in it is shown once and stored as a hash. */
export interface IssuedLink {
    readonly id: string;
    /** `/p/{token}`. */
    readonly path: string;
}
/** Issues links to public forms; member scope and jobs. The caller's route checks the permission, the port writes the entries. */
export interface PublicLinksPort {
    /** One link for many people; `maxUses` limits how often. */
    readonly issue: (link: PublicLinkRequest & {
        readonly maxUses: number | null;
    }) => Promise<IssuedLink>;
    /** Links that count once each, for handing out one by one; at most 500. */
    readonly issueBallots: (link: PublicLinkRequest & {
        readonly count: number;
    }) => Promise<readonly IssuedLink[]>;
    /** A new address for the same link, where the old one was lost or got about; the old one ends. */
    readonly reissue: (id: string) => Promise<IssuedLink>;
    /** Ends a link, or with it every ballot of its set that was not used. */
    readonly revoke: (id: string, reason: string) => Promise<void>;
    /** Newest first. */
    readonly list: (subject: {
        readonly type: string;
        readonly id: string;
    }) => Promise<readonly PublicLink[]>;
}

// record-type.d.ts

import type { Ctx } from './context.ts';
import type { Reason } from './errors.ts';
import type { Permission } from './permission.ts';
/** A record as its custom fields see it: whose rows it shares, and how people name it. */
export interface RecordPlace {
    readonly title: string;
    /** Path inside the web application below the tenant. */
    readonly link: string;
    readonly engagementId: string | null;
    readonly unitId: string | null;
    /** The inspected unit may see it. */
    readonly released: boolean;
}
/** A kind of record that may have custom fields. */
export interface RecordType<DB = unknown> {
    /** Chinese term, as in the glossary. */
    readonly title: string;
    /** Who may read the answers: holders of any of these. */
    readonly read: readonly Permission[];
    /** Who may fill them in: holders of any of these. */
    readonly answer: readonly Permission[];
    /** The record, if it lies within this scope. */
    readonly find: (ctx: Ctx<DB>, id: string) => Promise<RecordPlace | undefined>;
    /** Whether the record takes answers as it stands; it does when left out. */
    readonly mayAnswer?: (ctx: Ctx<DB>, id: string) => Promise<true | readonly Reason[]>;
    /** Records whose title or number contains the text, for a field that refers to one; it cannot be referred to when left out. */
    readonly search?: (ctx: Ctx<DB>, text: string) => Promise<readonly {
        readonly id: string;
        readonly title: string;
    }[]>;
}
/** Record type factory that fixes the plugin's database type. */
export declare function recordTypeFor<DB>(): (recordType: RecordType<DB>) => RecordType;

// register-columns.d.ts

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
    readonly standing?: {
        readonly column: string;
        readonly value: string;
    };
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
export type RegisterColumn = PlainColumn | IntColumn | DateColumn | MoneyColumn | EnumColumn | ReferenceColumn;
/** The type names a column may have. */
export type ColumnType = RegisterColumn['type'];
export {};

// register-request.d.ts

import type { Expression } from 'kysely';
/** One condition on a column of a register. Several conditions hold together. */
export type RegisterFilter = {
    readonly column: string;
} & RegisterCondition;
/**
 * What a condition asks of a cell. Values are as they are stored: `YYYY-MM-DD`, integer fen, the
 * value of an option, `true`. `contains` looks into the text, whatever its case. A shorter date
 * (`2024`, `2024-05`) means all of it. Of a column with several values, one of them is enough.
 */
export type RegisterCondition = {
    readonly contains: string;
} | {
    readonly oneOf: readonly string[];
} | {
    readonly from?: string;
    readonly to?: string;
    /** Beyond this, without it. */
    readonly above?: string;
    readonly below?: string;
} | {
    readonly empty: boolean;
};
/** The order by one column; empty cells come last, whichever way it goes. */
export interface RegisterSort {
    readonly column: string;
    readonly descending: boolean;
}
/** How a column is filtered and sorted in the database. */
export interface ListedColumn {
    /** The value of the row: text, a number, a date, or (`tags`) an array of texts. */
    readonly by: Expression<unknown>;
    readonly as: 'text' | 'number' | 'date' | 'tags';
    /** Id of what the cell refers to; `oneOf` then also takes ids. */
    readonly id?: Expression<unknown>;
    /**
     * Of `tags` kept in rows of their own: these rows (`from … where …`) and the value in each.
     * Conditions then look for one row instead of gathering all of them.
     */
    readonly each?: {
        readonly rows: Expression<unknown>;
        readonly value: Expression<unknown>;
    };
    /** What it is sorted by, where that is not the value itself. */
    readonly order?: Expression<unknown>;
}
/** Columns by key. Keys that are no column of the register may be filtered by all the same, such as `round`. */
export type ListedColumns = Readonly<Record<string, ListedColumn>>;
/** Which rows of a register, and in which order. */
export interface RegisterRequest {
    readonly filters: readonly RegisterFilter[];
    /** The register's own order follows, and the id last. */
    readonly sort: readonly RegisterSort[];
    /** Only rows of these ids. */
    readonly within?: readonly string[];
    /** Place of the first row, from 0. */
    readonly start?: number;
    /** Every row when left out. */
    readonly limit?: number;
    /** How to filter and sort by the custom fields of the record with this id; filled by the kernel, passed on as it is. */
    readonly fields?: (id: Expression<string>) => ListedColumns;
}
/** Ids of the rows that were asked for, in order, and how many there are without `start` and `limit`. */
export interface RegisterList {
    readonly ids: readonly string[];
    readonly total: number;
}
/** All rows of a register in its own order. */
export declare const wholeRegister: RegisterRequest;

// register-source.d.ts

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
    readonly totals?: (ctx: Ctx<DB>, request: RegisterRequest, columns: readonly string[]) => Promise<Readonly<Record<string, number>>>;
    /** By record id, the columns this actor may change in the row as it stands; a record left out is closed. */
    readonly openCells?: (ctx: Ctx<DB>, records: readonly StoredRecord[]) => Promise<ReadonlyMap<string, OpenCells>>;
    /**
     * Changes cells of one row under the same guards as the record's own screens, with one audit
     * entry. Throws a `DomainError` with reasons, their `field` the key of the column; a `StaleError`
     * when the row has another version.
     */
    readonly edit?: (ctx: Ctx<DB>, change: RegisterEdit) => Promise<void>;
    /** What writing these records would stumble over, said in the dry run; without it only the columns are checked. */
    readonly check?: (ctx: Ctx<DB>, records: readonly CheckedRecord[]) => Promise<readonly RecordProblem[]>;
    /**
     * Of a restricted register: the users whom these records concern. The batch that brought them is
     * kept from them, as the records themselves are.
     */
    readonly excludedUsers?: (ctx: Ctx<DB>, records: readonly Pick<CheckedRecord, 'recordId' | 'record'>[]) => Promise<readonly string[]>;
    /** Writes one planned record and answers its id; the host has resolved references and checked types. */
    readonly apply?: (ctx: Ctx<DB>, change: {
        readonly recordId: string | null;
        readonly record: RegisterRecord;
        /** The import batch it came with. */
        readonly batchId: string;
    }) => Promise<string>;
    /** Carries out one status of a history load that a second person has approved. */
    readonly applyStatus?: (ctx: Ctx<DB>, change: {
        readonly recordId: string;
        readonly status: string;
        readonly record: RegisterRecord;
        readonly batchId: string;
        /** As people know the batch: 第几批. */
        readonly batchNumber: number;
    }) => Promise<void>;
    /** For each record a text that differs once anything of it has changed; without it no batch is taken back. */
    readonly fingerprints?: (ctx: Ctx<DB>, recordIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
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
    readonly detailRows?: readonly {
        readonly id: string;
        readonly version: number;
    }[];
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
export declare function registerFor<DB>(): (source: RegisterSource<DB>) => RegisterSource;

// register-values.d.ts

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
export type RegisterValue = string | number | boolean | readonly string[] | RegisterReference | readonly RegisterReference[] | null;
/** The values of one row, by column key. An absent key means "not in this sheet", `null` means "empty". */
export type RegisterValues = Readonly<Record<string, RegisterValue>>;
/** One main row (a finding) with its detail rows (its measures), as exported and as imported. */
export interface RegisterRecord {
    readonly values: RegisterValues;
    readonly details: readonly RegisterValues[];
}

// register.d.ts

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
    readonly keys: {
        readonly main: readonly string[];
        readonly detail?: readonly string[];
    };
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
export declare function defineRegister<const Definition extends RegisterDefinition>(definition: Definition): Definition;
/** The title row of a register for one export. */
export declare function registerTitle(layout: RegisterLayout, inputs: RegisterTitleInputs): string;

// route.d.ts

import type { z } from 'zod';
import type { Ctx } from './context.ts';
import type { Permission } from './permission.ts';
import type { RouteScope } from './scope.ts';
/** HTTP methods a route may have; every other than `get` runs in a writing transaction. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
/** Parsed input of a handler. */
export interface RouteInput<Params, Query, Body> {
    readonly params: Parsed<Params>;
    readonly query: Parsed<Query>;
    readonly body: Parsed<Body>;
    /** Row version from If-Match; set on every route with `ifMatch`. */
    readonly version: number | undefined;
}
/** A route as data: listed, documented, mounted and attacked by tests without running it. */
export interface RouteDefinition<DB = unknown, Params extends z.ZodType | undefined = z.ZodType | undefined, Query extends z.ZodType | undefined = z.ZodType | undefined, Body extends z.ZodType | undefined = z.ZodType | undefined, Response extends z.ZodType | undefined = z.ZodType | undefined> {
    /** camelCase verb and noun, unique over all plugins. */
    readonly operationId: string;
    readonly method: Method;
    /** Path below the scope and the plugin's id, for example `/rounds/{id}`. */
    readonly path: string;
    /** Scopes it is mounted in; member when left out. */
    readonly scopes?: readonly RouteScope[];
    readonly summary: string;
    readonly permission: Permission;
    readonly params?: Params;
    readonly query?: Query;
    readonly body?: Body;
    /** Left out: 204 without a body. A `version` at the top of the view becomes the ETag. */
    readonly response?: Response;
    /** 200 when left out, 201 for creation. */
    readonly status?: 200 | 201 | 202;
    /** Requires If-Match: 428 without, and the handler refuses another version with 412. */
    readonly ifMatch?: boolean;
    /** Reads that leave an entry: `own` in the actor's tenant log, `subject` for a named record. */
    readonly readAudit?: 'none' | 'own' | 'subject';
    /** The answer holds a secret that is shown once: it is not kept to answer a repeated request. */
    readonly answersOnce?: boolean;
    /** Why a write leaves no audit entry: only for what nobody but the writer ever sees, as a draft. */
    readonly unaudited?: string;
    readonly handler: (ctx: Ctx<DB>, input: RouteInput<Params, Query, Body>) => Promise<Response extends z.ZodType ? z.input<Response> : void>;
}
/** A file or event stream leaving the host. */
export interface StreamResult {
    readonly status?: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: ReadableStream<Uint8Array> | Uint8Array | string;
}
/** Bytes arriving: one file of a multipart form or the raw body. */
export interface Upload {
    /** As the client named it; never a path, never trusted. */
    readonly fileName: string;
    readonly mediaType: string;
    readonly stream: ReadableStream<Uint8Array>;
    /** Other fields of the form. */
    readonly fields: Readonly<Record<string, string>>;
}
/** The visible exception for uploads and downloads; reviewers look at each one. */
export interface RawRouteDefinition<DB = unknown> {
    readonly kind: 'raw';
    readonly operationId: string;
    readonly method: Method;
    readonly path: string;
    readonly scopes?: readonly RouteScope[];
    readonly summary: string;
    readonly permission: Permission;
    readonly params?: z.ZodType;
    readonly query?: z.ZodType;
    readonly readAudit?: 'none' | 'own' | 'subject';
    /**
     * What leaves the product is asked for with a reason (platform-rules §3): the query `reason`, 2 to
     * 200 characters, is required and goes into the entry with the rest of the query. The handler does
     * not see it.
     */
    readonly readReason?: true;
    /** Runs before the transaction, with the upload, after session and permission were checked: nothing slow happens inside. */
    readonly receive?: (upload: Upload, port: UploadPort) => Promise<unknown>;
    readonly handler: (ctx: Ctx<DB>, input: {
        readonly params: unknown;
        readonly query: unknown;
        readonly received: unknown;
    }) => Promise<StreamResult | Readonly<Record<string, unknown>>>;
}
/** What `receive` may use: no database, only the store. */
export interface UploadPort {
    /** Streams to storage: sniffs the type, strips EXIF, hashes and limits; returns the stored blob. */
    readonly store: (upload: Upload, limits?: {
        /** 50 MB when left out. */
        readonly maxBytes?: number;
        /** Kinds of file that are taken (`pdf`, `xlsx` …); all the product knows when left out. */
        readonly allowed?: readonly string[];
    }) => Promise<StoredBlob>;
    /** Reads into memory up to `maxBytes`, for formats that are parsed whole. */
    readonly buffer: (upload: Upload, maxBytes: number) => Promise<Uint8Array>;
}
/** A stored file before it is attached to anything. */
export interface StoredBlob {
    readonly storageKey: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly size: number;
    /** Lower-case hex SHA-256 of the stored bytes. */
    readonly sha256: string;
}
/** Route as the host sees it. */
export type AnyRoute = RouteDefinition | RawRouteDefinition;
/** Route factory that fixes the plugin's database type; input and result are inferred from the schemas. */
export declare function routesFor<DB>(): <Params extends z.ZodType | undefined = undefined, Query extends z.ZodType | undefined = undefined, Body extends z.ZodType | undefined = undefined, Response extends z.ZodType | undefined = undefined>(definition: RouteDefinition<DB, Params, Query, Body, Response>) => RouteDefinition;
/** Raw route factory, see `RawRouteDefinition`. */
export declare function rawRoutesFor<DB>(): (definition: Omit<RawRouteDefinition<DB>, "kind">) => RawRouteDefinition;
export {};

// scope.d.ts

/** The modes of access. Each is a database role of its own; the URL decides which one is entered. */
export declare const scopeKinds: readonly ["auth", "self", "member", "team", "unit", "restricted", "oversight", "admin", "platform", "public", "job"];
/** One of `scopeKinds`. */
export type ScopeKind = (typeof scopeKinds)[number];
/** Scopes a route may be mounted in. */
export type RouteScope = Exclude<ScopeKind, 'auth' | 'job'>;
/** What the door has verified about this request. */
export interface Scope {
    readonly kind: ScopeKind;
    /** Tenant whose rows are reachable; 0 in scopes that lie in no tenant. */
    readonly tenantId: number;
    readonly tenantCode: string;
    readonly tenantName: string;
    /** Engagements of the live mandate; empty outside team scope. */
    readonly engagementIds: readonly string[];
    /** Team of the mandate; null outside team scope. */
    readonly teamId: string | null;
    /** The inspected unit; null outside unit scope. */
    readonly unitId: string | null;
}
/** Whoever causes a change: a person, a script with its key, or a job. */
export interface Actor {
    readonly kind: 'person' | 'service' | 'job';
    readonly userId: string;
    readonly displayName: string;
    /** Person record in this tenant, when there is one. */
    readonly personId: string | null;
    /** Roles held in this tenant and capacity; team roles in team scope. */
    readonly roles: readonly string[];
    readonly permissions: ReadonlySet<string>;
    /** Tenant the actor belongs to; differs from the scope's tenant for a borrowed person. */
    readonly homeTenantId: number;
}

// secrecy.d.ts

/** 密级 a record or a file may carry, lowest first. 秘密, 机密 and 绝密 must not enter the product (platform-rules §3). */
export declare const secrecyGrades: readonly ["public", "internal", "workSecret"];
/** One of `secrecyGrades`: 公开 / 内部 / 工作秘密. */
export type SecrecyGrade = (typeof secrecyGrades)[number];
/** What people read on page, export and print. */
export declare const secrecyGradeTitles: Readonly<Record<SecrecyGrade, string>>;
/** The highest of several grades; undefined without any. */
export declare function highestGrade(grades: Iterable<SecrecyGrade>): SecrecyGrade | undefined;
/** Grades of records, for what leaves the product: documents, exports, prints. */
export interface GradesPort {
    /** The grade each record is handled under: the highest of its own and its files'. Ungraded records have the tenant's default. */
    readonly of: (recordType: string, ids: readonly string[]) => Promise<ReadonlyMap<string, SecrecyGrade>>;
}

// settings.d.ts

import type { z } from 'zod';
/** One setting of a plugin, per tenant, edited on the settings screen. */
export interface SettingDefinition<Schema extends z.ZodType = z.ZodType> {
    /** `<plugin>.<name>`. */
    readonly key: string;
    readonly title: string;
    /** What it changes, in a sentence. */
    readonly help: string;
    readonly schema: Schema;
    readonly default: z.output<Schema>;
}
/** Declares a setting. */
export declare function defineSetting<Schema extends z.ZodType>(setting: SettingDefinition<Schema>): SettingDefinition<Schema>;

// shared-reads.d.ts

import type { Ctx } from './context.ts';
/**
 * A read that the guards, relations and facts of one question share: whether a case may move is
 * decided on one state of its record. Elsewhere it reads each time. Keys are compared as JSON.
 */
export declare function readOncePerQuestion<DB, Keys extends readonly unknown[], Result>(read: (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>): (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>;
/** A read of what a batch of records leaves as it is, such as the round they belong to. Outside a batch it reads each time. */
export declare function readOncePerBatch<DB, Keys extends readonly unknown[], Result>(read: (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>): (ctx: Ctx<DB>, ...keys: Keys) => Promise<Result>;
/** The context for one question to a case type. */
export declare function openQuestion(ctx: Ctx): Ctx;
/** From here to the end of its transaction the context serves a batch. */
export declare function beginBatch(ctx: Ctx): void;

// unit-kinds.d.ts

/** Kinds of units that are inspected (单位类型), in the order in which people choose among them. */
export declare const unitKinds: readonly ["department", "town", "enterprise", "village", "school", "hospital", "institution", "other"];
/** One of `unitKinds`. */
export type UnitKind = (typeof unitKinds)[number];
/** What a kind is called. */
export declare const unitKindTitles: Readonly<Record<UnitKind, string>>;
/** Title of a kind that another tenant has told; one that is unknown here stands as it was told. */
export declare function unitKindTitle(kind: string): string;

// web.d.ts

/** Groups of the left navigation, by work. */
export declare const navigationGroups: readonly ["desk", "inspection", "leads", "rectification", "supervision", "talent", "registers", "analysis", "settings"];
/** One of `navigationGroups`. */
export type NavigationGroup = (typeof navigationGroups)[number];
/** Scopes in which a page exists. */
export type PageScope = 'member' | 'team' | 'unit' | 'restricted' | 'admin';
/** What a plugin page receives from the shell. */
export interface PageProps {
    readonly tenant: string;
    readonly scope: PageScope;
    /** Base path of the API for this scope, for example `/api/v1/t/530112`. */
    readonly api: string;
    /** Base path of the pages of this scope, for example `/t/530112`. */
    readonly base: string;
    /** Named parts of the page's path. */
    readonly params: Readonly<Record<string, string>>;
    readonly query: URLSearchParams;
    readonly permissions: ReadonlySet<string>;
    /** Goes to an address of the application; `replace` leaves no step in the browser's history. */
    readonly navigate: (href: string, options?: {
        readonly replace?: boolean;
    }) => void;
}
/** A page of a plugin; `path` is below `/m/<plugin>`, with `:name` for parts. */
export interface WebPage {
    readonly path: string;
    readonly title: string;
    readonly scopes: readonly PageScope[];
    /** Dynamic import of the Svelte component, which takes `PageProps`. */
    readonly load: () => Promise<{
        default: unknown;
    }>;
}
/** An entry of the left navigation or of the creation menu. */
export interface NavigationEntry {
    readonly group: NavigationGroup;
    readonly title: string;
    /** Path below `/m/<plugin>`. */
    readonly path: string;
    readonly scopes: readonly PageScope[];
    /** Shown only to holders. */
    readonly permission?: string;
    /** Name of a Lucide icon. */
    readonly icon?: string;
    /** Ascending inside the group. */
    readonly order?: number;
}
/** A component put into somebody's slot. */
export interface SlotContribution {
    readonly slot: string;
    readonly scopes: readonly PageScope[];
    readonly load: () => Promise<{
        default: unknown;
    }>;
}
/** Everything a plugin adds to the web application; pure data, no server modules. */
export interface WebContribution {
    readonly plugin: string;
    readonly navigation: readonly NavigationEntry[];
    readonly pages: readonly WebPage[];
    readonly slots?: readonly SlotContribution[];
}
/** Declares a plugin's web contribution. */
export declare function defineWeb(contribution: WebContribution): WebContribution;
export { unitKinds, unitKindTitle, unitKindTitles } from './unit-kinds.ts';

// workflow-added-signers.d.ts

import type { Reason } from './errors.ts';
import type { StepResult, WorkflowEvent } from './workflow-case.ts';
import { type Holding } from './workflow-duties.ts';
import { type CaseView, type KeyedMove } from './workflow-view.ts';
type EventOf<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, {
    readonly type: T;
}>;
/** Most signers added to one approval. */
export declare const mostAddedSigners = 10;
interface Asker extends Holding {
    readonly keyed: KeyedMove;
}
/** The approval the actor has to sign and may ask others to sign too, or why there is none. */
export declare function askerOf(view: CaseView, wanted?: string): Asker | readonly Reason[];
/** 加签: each person named is one more signature the approval needs. */
export declare function addSigners(view: CaseView, event: EventOf<'addSigners'>): StepResult;
/** The 加签 the actor could take back: his own, not signed. */
export declare function droppable(view: CaseView): readonly string[];
/** Takes a 加签 back; when only that was missing, the move is made. */
export declare function dropSigner(view: CaseView, { userId }: EventOf<'dropSigner'>): StepResult;
export {};

// workflow-approval.d.ts

import type { AddedSigner, Candidates, PendingApproval, Signature, WorkflowSnapshot } from './workflow-case.ts';
import type { Approval } from './workflow-document.ts';
import { type Excluded, type People } from './workflow-people.ts';
/** One signature an approval waits for. */
export interface Place {
    /** Stable within one published document. */
    readonly key: string;
    readonly candidates: Candidates;
    /** The 加签 that asked for it. */
    readonly added?: AddedSigner;
}
/** How far an approval is. */
export interface ApprovalProgress {
    readonly mode: Approval['mode'];
    readonly required: number;
    /** Signatures that count, in the order given. */
    readonly standing: readonly Signature[];
    /** Who gave them. */
    readonly signedBy: readonly string[];
    /** Places somebody new could take, if need be by a signer moving over; with 顺签 only the next. */
    readonly open: readonly Place[];
    /** The same with those whose turn comes later. */
    readonly owed: readonly Place[];
    /** The regular signatures are there, whatever 加签 still waits for. */
    readonly isBaseComplete: boolean;
    readonly complete: boolean;
    /** People or bodies who could sign at all, the signed ones included. */
    readonly reachable: number;
}
/** Everybody a signature is of: who gave it, and whom he gave it for. */
export declare function identitiesOf({ userId, onBehalfOf }: Signature): readonly string[];
/** The signatures an approval asks for: one of each person of a relation, one of any other party. */
export declare function placesOf(approval: Approval, people: People, excluded: Excluded): readonly Place[];
/** One more signature for each 加签; one who is concerned by now, or signs anyway, is not asked twice. */
export declare function addedPlaces(added: readonly AddedSigner[], regular: readonly Place[], excluded: Excluded): readonly Place[];
export declare function addedKey(userId: string): string;
/** Signatures of people who may still sign, on the content as it is now. */
export declare function validSignatures(pending: PendingApproval | null, excluded: Excluded, contentHash: string | undefined): readonly Signature[];
/** Counts the signatures that hold now against the places there are now. */
export declare function approvalProgress(approval: Approval, places: readonly Place[], valid: readonly Signature[], snapshot: WorkflowSnapshot): ApprovalProgress;
/** Those who must wait for the signature of somebody they asked to sign before them. */
export declare function heldBack(snapshot: WorkflowSnapshot, { owed }: ApprovalProgress): ReadonlySet<string>;
/** A place without those who have signed. */
export declare function unsigned(place: Place, { standing }: ApprovalProgress): Candidates;

// workflow-case.d.ts

import type { Reason } from './errors.ts';
import type { Effect, WorkflowDeadline } from './workflow-document.ts';
/** What the person entered in the dialog of a move. JSON. */
export interface MoveEntry {
    readonly reason: string | null;
    readonly reasonCode: string | null;
    /** Values of the move's `requires.input`, by key. */
    readonly fields: Readonly<Record<string, unknown>>;
}
/** One signature under an approval. */
export interface Signature {
    readonly userId: string;
    /** Places in the approval this person could take when he signed; he takes one of them. */
    readonly places: readonly string[];
    /** The content that was signed; the signature is void once the content differs. Left out when the record names none. */
    readonly contentHash?: string;
    /** The absent person a substitute signed for. */
    readonly onBehalfOf?: string;
    /** With a merge: whether the party agrees, and what it says. */
    readonly opinion?: {
        readonly agrees: boolean;
        readonly text: string;
    };
}
/** A signer asked for by another one, 加签: before him, after him, or at the same time. */
export interface AddedSigner {
    readonly userId: string;
    readonly by: string;
    readonly position: 'before' | 'after' | 'parallel';
}
/**
 * Somebody in another's place for one state entry: 转办 hands the work over for good, 委派 lends it,
 * until the delegate has answered and the principal decides himself.
 */
export interface StandIn {
    readonly kind: 'transfer' | 'delegate';
    readonly from: string;
    readonly to: string;
    /** State entry it belongs to; later ones know nothing of it. */
    readonly entry: number;
    /** What the delegate answered; null while he owes it. */
    readonly answer: string | null;
    /** What `from` had to do when he gave it, by the keys of its places; `to` may do no more than that. */
    readonly duties: readonly string[];
}
/** Sent back with `direct`: where the case returns to when the work is handed in again. */
export interface Resumption {
    readonly state: string;
    /** Entry of the state it was sent back to; in any other one the way back is forgotten. */
    readonly entry: number;
}
/** An approval that waits for signatures. */
export interface PendingApproval {
    readonly move: string;
    /** Who submitted it; null when the approval was opened by its first signature. */
    readonly openedBy: string | null;
    /** Whom a substitute submitted it for. */
    readonly openedFor?: string;
    readonly signatures: readonly Signature[];
    /** 加签. */
    readonly added?: readonly AddedSigner[];
    /** What was entered when it was opened; handed out with the completed move. */
    readonly entered: MoveEntry;
}
/** One state entry and who brought it about. */
export interface PassedMove {
    readonly entry: number;
    /** Null for the start of the case. */
    readonly move: string | null;
    readonly kind: 'act' | 'submit' | 'review';
    readonly actors: readonly string[];
    /** State that was left; left out in entries older than format 2 and for the start. */
    readonly from?: string;
    /** Those in whose name substitutes among the actors acted; what excludes an actor excludes them too. */
    readonly principals?: readonly string[];
    /** Content a review was given on. */
    readonly contentHash?: string;
    /** `sent` back to come straight back, or `resumed`, past the steps between. */
    readonly direct?: 'sent' | 'resumed';
}
/** Everything the interpreter remembers of a case. Plain JSON. */
export interface WorkflowSnapshot {
    readonly state: string;
    /** Counts state entries, a re-entry included; a deadline of an earlier entry is stale. */
    readonly entryNumber: number;
    readonly approval: PendingApproval | null;
    readonly history: readonly PassedMove[];
    readonly standIns?: readonly StandIn[];
    readonly resume?: Resumption;
    /** The record was withdrawn: the case stays where it stood, and nothing happens to it any more. */
    readonly cancelled?: true;
}
/** `true`, or every reason why not. */
export type GuardResult = true | readonly Reason[];
/** Who acts. */
export interface WorkflowActor {
    readonly userId: string;
    readonly roles: readonly string[];
    readonly permissions: readonly string[];
    /** A job of the system itself, the only one `{ system: true }` matches. */
    readonly isSystem?: boolean;
    /** People he stands in for today because they are absent. */
    readonly actsFor?: readonly WorkflowActor[];
}
/** What the case is about, as far as the workflow needs it. */
export interface SubjectFacts {
    /** User ids by relation: `{ handler: […], leader: […] }`. */
    readonly people: Readonly<Record<string, readonly string[]>>;
    readonly guardResults: Readonly<Record<string, GuardResult>>;
    /** Values of the record that moves require or deadlines count from (dates as `YYYY-MM-DD`). */
    readonly fields: Readonly<Record<string, unknown>>;
    readonly evidenceCount: number;
    /** Fingerprint of what is approved; left out when the record names none. */
    readonly contentHash?: string;
}
/** Everything `step` decides on; collected by the kernel, so that the decision itself is pure. */
export interface WorkflowFacts extends SubjectFacts {
    readonly actor: WorkflowActor;
    /** The instant of the transaction, ISO 8601. */
    readonly now: string;
    /** Those named by the event who may work in this tenant and see the record, by user id. */
    readonly named?: Readonly<Record<string, WorkflowActor>>;
}
/** What happens to a case. */
export type WorkflowEvent = 
/** Makes a move, opens its approval, or signs one that has no separate submission. */
({
    readonly type: 'move';
    readonly move: string;
} & Partial<MoveEntry>)
/** Signs the approval in flight. */
 | {
    readonly type: 'approve';
}
/** 退回: refuses the approval in flight, with a reason. */
 | {
    readonly type: 'return';
    readonly reason: string;
}
/** 撤回: takes back the own signature, the whole approval if one opened it, or a move with `recall`. */
 | {
    readonly type: 'withdraw';
}
/**
 * Gives an opinion in a merged approval, or changes one's own; `agrees: false` asks for changes.
 * `move` says which approval the first opinion opens where a state has several.
 */
 | {
    readonly type: 'opinion';
    readonly agrees: boolean;
    readonly text: string;
    readonly move?: string;
}
/** Merges the opinions into one answer; passes when all agreed, otherwise returns. */
 | {
    readonly type: 'conclude';
    readonly text: string;
}
/** 退回 to an earlier state. */
 | {
    readonly type: 'sendBack';
    readonly to: string;
    readonly resume: 'redo' | 'direct';
    readonly reason: string;
}
/** 转办: another person takes over what the actor is to do here. */
 | {
    readonly type: 'transfer';
    readonly to: string;
    readonly reason: string;
}
/** The same by whoever is in charge, for somebody who has left or is away. */
 | {
    readonly type: 'reassign';
    readonly from: string;
    readonly to: string;
    readonly reason: string;
}
/** 委派: another person prepares what the actor decides. */
 | {
    readonly type: 'delegate';
    readonly to: string;
    readonly reason: string;
}
/** The delegate's answer, or with null the principal taking the work back. */
 | {
    readonly type: 'answer';
    readonly text: string | null;
}
/** 加签. `move` says to which approval where none is in flight and the state has several. */
 | {
    readonly type: 'addSigners';
    readonly userIds: readonly string[];
    readonly position: AddedSigner['position'];
    readonly reason: string;
    readonly move?: string;
}
/** Takes back a 加签 that has not been signed. */
 | {
    readonly type: 'dropSigner';
    readonly userId: string;
}
/** The content changed under an approval in flight, whose signatures lapse. */
 | {
    readonly type: 'contentChanged';
}
/** The record is withdrawn by whoever owns it; not a move that a person is offered. */
 | {
    readonly type: 'cancel';
};
/** Who may act, with relations resolved to people; roles and permissions are for the kernel to resolve. */
export interface Candidates {
    readonly userIds: readonly string[];
    readonly roles: readonly string[];
    readonly permissions: readonly string[];
    readonly system: boolean;
    /** Excluded in spite of a role or permission. */
    readonly except: readonly string[];
}
/** An effect with its recipients resolved. */
export type ResolvedEffect = Exclude<Effect, {
    readonly notify: unknown;
}> | {
    readonly notify: Candidates;
    readonly title: string;
};
/** A deadline that starts now; the calendar turns it into a due date. */
export interface StartedDeadline {
    readonly key: string;
    readonly title: string;
    readonly amount: number;
    readonly unit: WorkflowDeadline['unit'];
    /** The instant of the event, or the date of the record it counts from. */
    readonly start: {
        readonly at: string;
    } | {
        readonly on: string;
    };
    readonly entryNumber: number;
    readonly ladder: readonly ResolvedRung[];
}
/** A stage of a ladder with its recipients resolved; either `before` the due date or `sinceStart`. */
export interface ResolvedRung {
    readonly before?: number;
    readonly sinceStart?: number;
    readonly tone: string;
    readonly title?: string | undefined;
    readonly notify: Candidates;
}
/** A step that was accepted. */
export interface AcceptedStep {
    readonly ok: true;
    readonly snapshot: WorkflowSnapshot;
    /** The move that took place; null when only a signature was given or taken back. */
    readonly moved: {
        readonly move: string | null;
        readonly from: string | null;
        readonly to: string;
        readonly entered: MoveEntry;
    } | null;
    readonly effects: readonly ResolvedEffect[];
    readonly deadlines: readonly StartedDeadline[];
    /** Keys of deadlines that no longer run. */
    readonly cancelledDeadlines: readonly string[];
    /** Keys of deadlines whose clock stands still in the state now entered. */
    readonly pausedDeadlines: readonly string[];
    /** Keys of deadlines whose clock runs in the state now entered; of these, paused ones go on. */
    readonly runningDeadlines: readonly string[];
}
/** A step that was refused, with every reason. */
export interface RefusedStep {
    readonly ok: false;
    readonly reasons: readonly Reason[];
}
/** What `step` decides: the next snapshot with what follows, or every reason why not. */
export type StepResult = AcceptedStep | RefusedStep;

// workflow-conditions.d.ts

import type { Reason } from './errors.ts';
import type { MoveEntry, WorkflowActor } from './workflow-case.ts';
import type { WorkflowMove } from './workflow-document.ts';
import { type CaseView, type KeyedMove } from './workflow-view.ts';
/** Every reason why the actor cannot make the move, or sign it, whatever he enters. */
export declare function closedReasons(view: CaseView, keyed: KeyedMove): readonly Reason[];
/** Who may make a move that he does not sign. */
export declare function holdersOf({ document, snapshot, facts }: CaseView, { key, move }: KeyedMove): {
    assignees: readonly ({
        readonly role: string;
    } | {
        readonly permission: string;
    } | {
        readonly relation: string;
    } | {
        readonly user: string;
    } | {
        readonly system: true;
    } | {
        readonly anyOf: readonly ({
            readonly role: string;
        } | {
            readonly permission: string;
        } | {
            readonly relation: string;
        } | {
            readonly user: string;
        } | {
            readonly system: true;
        })[];
    } | {
        readonly firstOf: readonly ({
            readonly role: string;
        } | {
            readonly permission: string;
        } | {
            readonly relation: string;
        } | {
            readonly user: string;
        } | {
            readonly system: true;
        })[];
    })[];
    excluded: import("./workflow-people.ts").Excluded;
    candidates: import("./workflow-case.ts").Candidates;
};
/** In whose name the actor makes a move that he does not sign: his own, when he may. */
export declare function actingOn(view: CaseView, keyed: KeyedMove): WorkflowActor;
/** What the record itself still lacks for the move. */
export declare function recordReasons({ facts }: CaseView, move: WorkflowMove): readonly Reason[];
/** Every reason why what was entered does not suffice for the move. */
export declare function entryReasons(move: WorkflowMove, entered: MoveEntry): readonly Reason[];
/** Whether a text is a calendar date `YYYY-MM-DD`; 2026-02-30 is not. */
export declare function isDate(text: string): boolean;

// workflow-deadlines.d.ts

import type { StartedDeadline, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
interface Passage {
    readonly move: string | null;
    readonly from: string | null;
    readonly to: string;
    readonly entryNumber: number;
    /** What was entered with the move; a date among it starts its deadline anew. */
    readonly entered: Readonly<Record<string, unknown>>;
}
type DeadlineFacts = Pick<WorkflowFacts, 'fields' | 'people' | 'now'>;
/** What a passage starts and what it ends; a deadline that starts anew ends its predecessor. */
export declare function deadlinesOf(document: WorkflowDocument, passage: Passage, facts: DeadlineFacts): {
    readonly deadlines: readonly StartedDeadline[];
    readonly cancelledDeadlines: readonly string[];
    readonly pausedDeadlines: readonly string[];
    readonly runningDeadlines: readonly string[];
};
/** Deadlines of the current state that count from dates of the record, for when such a date changes. */
export declare function datedDeadlines(document: WorkflowDocument, snapshot: WorkflowSnapshot, facts: DeadlineFacts): readonly StartedDeadline[];
export {};

// workflow-document.d.ts

import { z } from 'zod';
type DeepReadonly<T> = T extends object ? {
    readonly [K in keyof T]: DeepReadonly<T[K]>;
} : T;
/** Most states a document may have; larger ones are refused before anything is computed on them. */
export declare const workflowLimits: {
    readonly states: 100;
    readonly moves: 300;
    readonly deadlines: 50;
};
/**
 * Who may act. `relation` means the people standing in that relation to the case (承办人, 组长 …);
 * `anyOf` is one party made of several; `firstOf` is the first alternative that still names
 * somebody after exclusions: `{ firstOf: [{ relation: 'leader' }, { relation: 'deputy' }] }`.
 */
export declare const Assignee: z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
    role: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    permission: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    relation: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    user: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    system: z.ZodLiteral<true>;
}, z.core.$strict>]>, z.ZodObject<{
    anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>>;
}, z.core.$strict>, z.ZodObject<{
    firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>>;
}, z.core.$strict>]>;
export type Assignee = DeepReadonly<z.output<typeof Assignee>>;
/** Who may not act although the assignees name him. */
export declare const Exclusion: z.ZodUnion<readonly [z.ZodObject<{
    relation: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    actorsOf: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    user: z.ZodString;
}, z.core.$strict>]>;
export type Exclusion = DeepReadonly<z.output<typeof Exclusion>>;
/**
 * Several people must sign before the move happens: `all` 会签, `any` 或签, `sequence` 顺签,
 * `nOf` n-of-m. A relation is one signature of each person in it; a role, a permission, an `anyOf`
 * or a `firstOf` is one signature. Nobody's signature counts twice.
 */
export declare const Approval: z.ZodObject<{
    mode: z.ZodEnum<{
        any: "any";
        all: "all";
        sequence: "sequence";
        nOf: "nOf";
    }>;
    n: z.ZodOptional<z.ZodInt>;
    approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>, z.ZodObject<{
        anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>, z.ZodObject<{
        firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>]>>;
    distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        actorsOf: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>]>>>;
    returnTo: z.ZodOptional<z.ZodString>;
    merge: z.ZodOptional<z.ZodObject<{
        by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            actorsOf: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>]>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Approval = DeepReadonly<z.output<typeof Approval>>;
/** One thing the person is asked for in the dialog of a move. */
export declare const MoveInputField: z.ZodObject<{
    key: z.ZodString;
    title: z.ZodString;
    type: z.ZodEnum<{
        text: "text";
        longText: "longText";
        integer: "integer";
        date: "date";
        reference: "reference";
    }>;
}, z.core.$strict>;
export type MoveInputField = DeepReadonly<z.output<typeof MoveInputField>>;
/** What follows from a move; carried out by the kernel in the same transaction. */
export declare const Effect: z.ZodUnion<readonly [z.ZodObject<{
    issueNumber: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>, z.ZodObject<{
        anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>, z.ZodObject<{
        firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>]>>;
    title: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    emit: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    setFact: z.ZodString;
    value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
}, z.core.$strict>]>;
export type Effect = DeepReadonly<z.output<typeof Effect>>;
/**
 * A move between states. Kind `submit` hands work over for judgement, `review` judges another
 * person's work: neither its authors nor its submitter may do it. An approval without `by` is
 * opened by its first signature; with `by` the opener submits and never signs himself.
 */
export declare const WorkflowMove: z.ZodObject<{
    title: z.ZodString;
    from: z.ZodArray<z.ZodString>;
    to: z.ZodString;
    kind: z.ZodOptional<z.ZodEnum<{
        act: "act";
        submit: "submit";
        review: "review";
    }>>;
    by: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>, z.ZodObject<{
        anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>, z.ZodObject<{
        firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>]>>>;
    distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        actorsOf: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>]>>>;
    guards: z.ZodOptional<z.ZodArray<z.ZodString>>;
    requires: z.ZodOptional<z.ZodObject<{
        fields: z.ZodOptional<z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            title: z.ZodString;
        }, z.core.$strict>>>;
        evidence: z.ZodOptional<z.ZodInt>;
        reason: z.ZodOptional<z.ZodBoolean>;
        reasonCodes: z.ZodOptional<z.ZodArray<z.ZodObject<{
            code: z.ZodString;
            title: z.ZodString;
        }, z.core.$strict>>>;
        input: z.ZodOptional<z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            title: z.ZodString;
            type: z.ZodEnum<{
                text: "text";
                longText: "longText";
                integer: "integer";
                date: "date";
                reference: "reference";
            }>;
        }, z.core.$strict>>>;
        form: z.ZodOptional<z.ZodString>;
    }, z.core.$strict>>;
    approval: z.ZodOptional<z.ZodObject<{
        mode: z.ZodEnum<{
            any: "any";
            all: "all";
            sequence: "sequence";
            nOf: "nOf";
        }>;
        n: z.ZodOptional<z.ZodInt>;
        approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            actorsOf: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>]>>>;
        returnTo: z.ZodOptional<z.ZodString>;
        merge: z.ZodOptional<z.ZodObject<{
            by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                actorsOf: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>]>>>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    effects: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        issueNumber: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        title: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        emit: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        setFact: z.ZodString;
        value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
    }, z.core.$strict>]>>>;
    primary: z.ZodOptional<z.ZodBoolean>;
    recall: z.ZodOptional<z.ZodBoolean>;
    bulk: z.ZodOptional<z.ZodBoolean>;
}, z.core.$strict>;
export type WorkflowMove = DeepReadonly<z.output<typeof WorkflowMove>>;
/**
 * 退回 from a state to a step the case has passed. `redo` walks all steps between again; `direct`
 * comes straight back to whoever sent it, except past reviews whose content has changed since.
 */
export declare const SendBack: z.ZodObject<{
    by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>, z.ZodObject<{
        anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>, z.ZodObject<{
        firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>]>>;
    distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        actorsOf: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>]>>>;
    to: z.ZodUnion<readonly [z.ZodLiteral<"earlier">, z.ZodArray<z.ZodString>]>;
    resume: z.ZodArray<z.ZodEnum<{
        redo: "redo";
        direct: "direct";
    }>>;
}, z.core.$strict>;
export type SendBack = DeepReadonly<z.output<typeof SendBack>>;
/** A state of the tenant's own naming, mapped to a fixed stage. */
export declare const WorkflowState: z.ZodObject<{
    title: z.ZodString;
    stage: z.ZodString;
    final: z.ZodOptional<z.ZodBoolean>;
    waiting: z.ZodOptional<z.ZodBoolean>;
    sendBack: z.ZodOptional<z.ZodObject<{
        by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            actorsOf: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>]>>>;
        to: z.ZodUnion<readonly [z.ZodLiteral<"earlier">, z.ZodArray<z.ZodString>]>;
        resume: z.ZodArray<z.ZodEnum<{
            redo: "redo";
            direct: "direct";
        }>>;
    }, z.core.$strict>>;
    onChange: z.ZodOptional<z.ZodString>;
    tone: z.ZodEnum<{
        success: "success";
        neutral: "neutral";
        info: "info";
        warning: "warning";
        danger: "danger";
    }>;
}, z.core.$strict>;
export type WorkflowState = DeepReadonly<z.output<typeof WorkflowState>>;
/** One stage of a ladder: days before the due date (negative: after it), or days since the start. */
export declare const LadderRung: z.ZodUnion<readonly [z.ZodObject<{
    tone: z.ZodEnum<{
        green: "green";
        yellow: "yellow";
        orange: "orange";
        red: "red";
        blue: "blue";
    }>;
    notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>, z.ZodObject<{
        anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>, z.ZodObject<{
        firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>]>>;
    title: z.ZodOptional<z.ZodString>;
    before: z.ZodInt;
}, z.core.$strict>, z.ZodObject<{
    tone: z.ZodEnum<{
        green: "green";
        yellow: "yellow";
        orange: "orange";
        red: "red";
        blue: "blue";
    }>;
    notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
        role: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        permission: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        relation: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        user: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        system: z.ZodLiteral<true>;
    }, z.core.$strict>]>, z.ZodObject<{
        anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>, z.ZodObject<{
        firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>>;
    }, z.core.$strict>]>>;
    title: z.ZodOptional<z.ZodString>;
    sinceStart: z.ZodInt;
}, z.core.$strict>]>;
export type LadderRung = DeepReadonly<z.output<typeof LadderRung>>;
/** A period with its ladder of notices. */
export declare const WorkflowDeadline: z.ZodObject<{
    key: z.ZodString;
    title: z.ZodString;
    amount: z.ZodNullable<z.ZodInt>;
    unit: z.ZodEnum<{
        workday: "workday";
        day: "day";
        month: "month";
        quarterEnd: "quarterEnd";
    }>;
    from: z.ZodUnion<readonly [z.ZodObject<{
        move: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        enter: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        date: z.ZodString;
    }, z.core.$strict>]>;
    whileIn: z.ZodArray<z.ZodString>;
    pausedIn: z.ZodOptional<z.ZodArray<z.ZodString>>;
    extension: z.ZodOptional<z.ZodObject<{
        by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        times: z.ZodOptional<z.ZodInt>;
        days: z.ZodOptional<z.ZodInt>;
    }, z.core.$strict>>;
    ladder: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
        tone: z.ZodEnum<{
            green: "green";
            yellow: "yellow";
            orange: "orange";
            red: "red";
            blue: "blue";
        }>;
        notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        title: z.ZodOptional<z.ZodString>;
        before: z.ZodInt;
    }, z.core.$strict>, z.ZodObject<{
        tone: z.ZodEnum<{
            green: "green";
            yellow: "yellow";
            orange: "orange";
            red: "red";
            blue: "blue";
        }>;
        notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>;
        title: z.ZodOptional<z.ZodString>;
        sinceStart: z.ZodInt;
    }, z.core.$strict>]>>>;
}, z.core.$strict>;
export type WorkflowDeadline = DeepReadonly<z.output<typeof WorkflowDeadline>>;
/** A workflow as a tenant publishes it: plain JSON, interpreted by `step`. */
export declare const WorkflowDocument: z.ZodObject<{
    formatVersion: z.ZodUnion<readonly [z.ZodLiteral<2>, z.ZodLiteral<3>]>;
    subject: z.ZodEnum<{
        round: "round";
        engagement: "engagement";
        workingPaper: "workingPaper";
        finding: "finding";
        measure: "measure";
        lead: "lead";
        assignment: "assignment";
        poolMember: "poolMember";
        assessment: "assessment";
        dispatch: "dispatch";
        recusalMatter: "recusalMatter";
        escalation: "escalation";
        governanceProposal: "governanceProposal";
        immediateRectification: "immediateRectification";
        evaluation: "evaluation";
        combinedInspection: "combinedInspection";
        urgentReport: "urgentReport";
        annualPlan: "annualPlan";
        inspectionReport: "inspectionReport";
        demandItem: "demandItem";
        survey: "survey";
        guidanceNotice: "guidanceNotice";
        ledgerReturn: "ledgerReturn";
        leadReturn: "leadReturn";
        ledgerFollowUp: "ledgerFollowUp";
    }>;
    title: z.ZodString;
    initial: z.ZodString;
    authors: z.ZodArray<z.ZodString>;
    parties: z.ZodRecord<z.ZodString, z.ZodString>;
    states: z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodString;
        stage: z.ZodString;
        final: z.ZodOptional<z.ZodBoolean>;
        waiting: z.ZodOptional<z.ZodBoolean>;
        sendBack: z.ZodOptional<z.ZodObject<{
            by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                actorsOf: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>]>>>;
            to: z.ZodUnion<readonly [z.ZodLiteral<"earlier">, z.ZodArray<z.ZodString>]>;
            resume: z.ZodArray<z.ZodEnum<{
                redo: "redo";
                direct: "direct";
            }>>;
        }, z.core.$strict>>;
        onChange: z.ZodOptional<z.ZodString>;
        tone: z.ZodEnum<{
            success: "success";
            neutral: "neutral";
            info: "info";
            warning: "warning";
            danger: "danger";
        }>;
    }, z.core.$strict>>;
    moves: z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodString;
        from: z.ZodArray<z.ZodString>;
        to: z.ZodString;
        kind: z.ZodOptional<z.ZodEnum<{
            act: "act";
            submit: "submit";
            review: "review";
        }>>;
        by: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>>;
        distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            actorsOf: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>]>>>;
        guards: z.ZodOptional<z.ZodArray<z.ZodString>>;
        requires: z.ZodOptional<z.ZodObject<{
            fields: z.ZodOptional<z.ZodArray<z.ZodObject<{
                key: z.ZodString;
                title: z.ZodString;
            }, z.core.$strict>>>;
            evidence: z.ZodOptional<z.ZodInt>;
            reason: z.ZodOptional<z.ZodBoolean>;
            reasonCodes: z.ZodOptional<z.ZodArray<z.ZodObject<{
                code: z.ZodString;
                title: z.ZodString;
            }, z.core.$strict>>>;
            input: z.ZodOptional<z.ZodArray<z.ZodObject<{
                key: z.ZodString;
                title: z.ZodString;
                type: z.ZodEnum<{
                    text: "text";
                    longText: "longText";
                    integer: "integer";
                    date: "date";
                    reference: "reference";
                }>;
            }, z.core.$strict>>>;
            form: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        approval: z.ZodOptional<z.ZodObject<{
            mode: z.ZodEnum<{
                any: "any";
                all: "all";
                sequence: "sequence";
                nOf: "nOf";
            }>;
            n: z.ZodOptional<z.ZodInt>;
            approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                actorsOf: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>]>>>;
            returnTo: z.ZodOptional<z.ZodString>;
            merge: z.ZodOptional<z.ZodObject<{
                by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>, z.ZodObject<{
                    anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                        role: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        permission: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        relation: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        user: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        system: z.ZodLiteral<true>;
                    }, z.core.$strict>]>>;
                }, z.core.$strict>, z.ZodObject<{
                    firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                        role: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        permission: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        relation: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        user: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        system: z.ZodLiteral<true>;
                    }, z.core.$strict>]>>;
                }, z.core.$strict>]>>;
                distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    actorsOf: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>]>>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        effects: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            issueNumber: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            title: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            emit: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            setFact: z.ZodString;
            value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
        }, z.core.$strict>]>>>;
        primary: z.ZodOptional<z.ZodBoolean>;
        recall: z.ZodOptional<z.ZodBoolean>;
        bulk: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
    deadlines: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        title: z.ZodString;
        amount: z.ZodNullable<z.ZodInt>;
        unit: z.ZodEnum<{
            workday: "workday";
            day: "day";
            month: "month";
            quarterEnd: "quarterEnd";
        }>;
        from: z.ZodUnion<readonly [z.ZodObject<{
            move: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            enter: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            date: z.ZodString;
        }, z.core.$strict>]>;
        whileIn: z.ZodArray<z.ZodString>;
        pausedIn: z.ZodOptional<z.ZodArray<z.ZodString>>;
        extension: z.ZodOptional<z.ZodObject<{
            by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            times: z.ZodOptional<z.ZodInt>;
            days: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>;
        ladder: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            tone: z.ZodEnum<{
                green: "green";
                yellow: "yellow";
                orange: "orange";
                red: "red";
                blue: "blue";
            }>;
            notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            title: z.ZodOptional<z.ZodString>;
            before: z.ZodInt;
        }, z.core.$strict>, z.ZodObject<{
            tone: z.ZodEnum<{
                green: "green";
                yellow: "yellow";
                orange: "orange";
                red: "red";
                blue: "blue";
            }>;
            notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            title: z.ZodOptional<z.ZodString>;
            sinceStart: z.ZodInt;
        }, z.core.$strict>]>>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type WorkflowDocument = DeepReadonly<z.output<typeof WorkflowDocument>>;
/**
 * Reads a stored or imported document of any published format: format 2 only added optional parts,
 * so a document of format 1 means in it what it meant before.
 *
 * @throws ZodError when it is not a workflow document.
 */
export declare function readWorkflowDocument(value: unknown): WorkflowDocument;
/** The same document in the newest format; anything else is answered as it came. */
export declare function upgradeWorkflowDocument(value: unknown): unknown;
/** The format as JSON Schema, for editors and for files that leave the system: with the subjects of the day it was frozen. */
export declare const workflowJsonSchema: z.core.ZodStandardJSONSchemaPayload<z.ZodObject<{
    formatVersion: z.ZodUnion<readonly [z.ZodLiteral<2>, z.ZodLiteral<3>]>;
    title: z.ZodString;
    initial: z.ZodString;
    authors: z.ZodArray<z.ZodString>;
    parties: z.ZodRecord<z.ZodString, z.ZodString>;
    states: z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodString;
        stage: z.ZodString;
        final: z.ZodOptional<z.ZodBoolean>;
        waiting: z.ZodOptional<z.ZodBoolean>;
        sendBack: z.ZodOptional<z.ZodObject<{
            by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                actorsOf: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>]>>>;
            to: z.ZodUnion<readonly [z.ZodLiteral<"earlier">, z.ZodArray<z.ZodString>]>;
            resume: z.ZodArray<z.ZodEnum<{
                redo: "redo";
                direct: "direct";
            }>>;
        }, z.core.$strict>>;
        onChange: z.ZodOptional<z.ZodString>;
        tone: z.ZodEnum<{
            success: "success";
            neutral: "neutral";
            info: "info";
            warning: "warning";
            danger: "danger";
        }>;
    }, z.core.$strict>>;
    moves: z.ZodRecord<z.ZodString, z.ZodObject<{
        title: z.ZodString;
        from: z.ZodArray<z.ZodString>;
        to: z.ZodString;
        kind: z.ZodOptional<z.ZodEnum<{
            act: "act";
            submit: "submit";
            review: "review";
        }>>;
        by: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
            role: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            permission: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            system: z.ZodLiteral<true>;
        }, z.core.$strict>]>, z.ZodObject<{
            anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>, z.ZodObject<{
            firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>>;
        }, z.core.$strict>]>>>;
        distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            relation: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            actorsOf: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            user: z.ZodString;
        }, z.core.$strict>]>>>;
        guards: z.ZodOptional<z.ZodArray<z.ZodString>>;
        requires: z.ZodOptional<z.ZodObject<{
            fields: z.ZodOptional<z.ZodArray<z.ZodObject<{
                key: z.ZodString;
                title: z.ZodString;
            }, z.core.$strict>>>;
            evidence: z.ZodOptional<z.ZodInt>;
            reason: z.ZodOptional<z.ZodBoolean>;
            reasonCodes: z.ZodOptional<z.ZodArray<z.ZodObject<{
                code: z.ZodString;
                title: z.ZodString;
            }, z.core.$strict>>>;
            input: z.ZodOptional<z.ZodArray<z.ZodObject<{
                key: z.ZodString;
                title: z.ZodString;
                type: z.ZodEnum<{
                    text: "text";
                    longText: "longText";
                    integer: "integer";
                    date: "date";
                    reference: "reference";
                }>;
            }, z.core.$strict>>>;
            form: z.ZodOptional<z.ZodString>;
        }, z.core.$strict>>;
        approval: z.ZodOptional<z.ZodObject<{
            mode: z.ZodEnum<{
                any: "any";
                all: "all";
                sequence: "sequence";
                nOf: "nOf";
            }>;
            n: z.ZodOptional<z.ZodInt>;
            approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                actorsOf: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>]>>>;
            returnTo: z.ZodOptional<z.ZodString>;
            merge: z.ZodOptional<z.ZodObject<{
                by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>, z.ZodObject<{
                    anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                        role: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        permission: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        relation: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        user: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        system: z.ZodLiteral<true>;
                    }, z.core.$strict>]>>;
                }, z.core.$strict>, z.ZodObject<{
                    firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                        role: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        permission: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        relation: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        user: z.ZodString;
                    }, z.core.$strict>, z.ZodObject<{
                        system: z.ZodLiteral<true>;
                    }, z.core.$strict>]>>;
                }, z.core.$strict>]>>;
                distinctFrom: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    actorsOf: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>]>>>;
            }, z.core.$strict>>;
        }, z.core.$strict>>;
        effects: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            issueNumber: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            title: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            emit: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            setFact: z.ZodString;
            value: z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>;
        }, z.core.$strict>]>>>;
        primary: z.ZodOptional<z.ZodBoolean>;
        recall: z.ZodOptional<z.ZodBoolean>;
        bulk: z.ZodOptional<z.ZodBoolean>;
    }, z.core.$strict>>;
    deadlines: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        title: z.ZodString;
        amount: z.ZodNullable<z.ZodInt>;
        unit: z.ZodEnum<{
            workday: "workday";
            day: "day";
            month: "month";
            quarterEnd: "quarterEnd";
        }>;
        from: z.ZodUnion<readonly [z.ZodObject<{
            move: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            enter: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            date: z.ZodString;
        }, z.core.$strict>]>;
        whileIn: z.ZodArray<z.ZodString>;
        pausedIn: z.ZodOptional<z.ZodArray<z.ZodString>>;
        extension: z.ZodOptional<z.ZodObject<{
            by: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            approvers: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            times: z.ZodOptional<z.ZodInt>;
            days: z.ZodOptional<z.ZodInt>;
        }, z.core.$strict>>;
        ladder: z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            tone: z.ZodEnum<{
                green: "green";
                yellow: "yellow";
                orange: "orange";
                red: "red";
                blue: "blue";
            }>;
            notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            title: z.ZodOptional<z.ZodString>;
            before: z.ZodInt;
        }, z.core.$strict>, z.ZodObject<{
            tone: z.ZodEnum<{
                green: "green";
                yellow: "yellow";
                orange: "orange";
                red: "red";
                blue: "blue";
            }>;
            notify: z.ZodArray<z.ZodUnion<readonly [z.ZodUnion<readonly [z.ZodObject<{
                role: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                permission: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                relation: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                user: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                system: z.ZodLiteral<true>;
            }, z.core.$strict>]>, z.ZodObject<{
                anyOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>, z.ZodObject<{
                firstOf: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
                    role: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    permission: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    relation: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    user: z.ZodString;
                }, z.core.$strict>, z.ZodObject<{
                    system: z.ZodLiteral<true>;
                }, z.core.$strict>]>>;
            }, z.core.$strict>]>>;
            title: z.ZodOptional<z.ZodString>;
            sinceStart: z.ZodInt;
        }, z.core.$strict>]>>>;
    }, z.core.$strict>>;
    subject: z.ZodEnum<{
        round: "round";
        engagement: "engagement";
        workingPaper: "workingPaper";
        finding: "finding";
        measure: "measure";
        lead: "lead";
        assignment: "assignment";
        poolMember: "poolMember";
        escalation: "escalation";
        governanceProposal: "governanceProposal";
        immediateRectification: "immediateRectification";
    }>;
}, z.core.$strict>>;
export {};

// workflow-duties.d.ts

import type { Candidates, WorkflowActor } from './workflow-case.ts';
import { type Excluded } from './workflow-people.ts';
import { type CaseView } from './workflow-view.ts';
/** What somebody is asked to do. */
export type DutyVerb = 'move' | 'sign' | 'opinion' | 'conclude' | 'answer';
/** One thing to be done in the current state, by one of its holders. */
export interface Duty {
    /** Names it in a transfer; stable while the state lasts. */
    readonly key: string;
    readonly move: string;
    readonly verb: DutyVerb;
    readonly holders: Candidates;
    readonly excluded: Excluded;
    /** Those of the holders who can do it now; nobody when others come first. */
    readonly ready: Candidates | null;
}
/** Everything to be done in the current state. */
export declare function dutiesOf(view: CaseView): readonly Duty[];
/** What a person has to do here: in his own name, or else in that of somebody absent. */
export interface Holding {
    readonly as: WorkflowActor;
    readonly duties: readonly Duty[];
}
/** The work the actor holds in the current state, whether or not others come first. */
export declare function holdingOf(view: CaseView, actor: WorkflowActor, counts?: (duty: Duty) => boolean): Holding | null;

// workflow-hand-over.d.ts

import type { Reason } from './errors.ts';
import type { StandIn, StepResult, WorkflowActor, WorkflowEvent } from './workflow-case.ts';
import { type Duty } from './workflow-duties.ts';
import { type CaseView } from './workflow-view.ts';
type EventOf<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, {
    readonly type: T;
}>;
/** Most transfers and delegations of one state entry. */
export declare const mostStandIns = 20;
/** Why the actor can neither hand over nor lend what he has to do. */
export declare function handOverReasons(view: CaseView): readonly Reason[];
/** 转办 or 委派 by whoever has something to do here. */
export declare function handOver(view: CaseView, event: EventOf<'transfer' | 'delegate'>): StepResult;
/** The same for somebody else, by whoever is in charge; what he has lent or owes goes with it. */
export declare function reassign(view: CaseView, event: EventOf<'reassign'>): StepResult;
/** Whether he has the same to do himself: every signature is another person's. */
export declare function holdsAlready(view: CaseView, receiver: WorkflowActor, duties: readonly Duty[]): boolean;
/** What the actor owes an answer on, in his own name or an absent person's. */
export declare function answersOwedBy(view: CaseView): readonly StandIn[];
/** What the actor has lent and could take back. */
export declare function delegatedBy(view: CaseView): readonly StandIn[];
/** The delegate's answer, or with null the principal taking his work back. */
export declare function answer(view: CaseView, { text }: EventOf<'answer'>): StepResult;
export {};

// workflow-merge.d.ts

import type { Reason } from './errors.ts';
import type { StepResult } from './workflow-case.ts';
import { type ApprovalView } from './workflow-signing.ts';
import { type CaseView, type KeyedMove } from './workflow-view.ts';
/** Records an opinion, or the change of one, or opens the joint review with it. */
export declare function giveOpinion(view: CaseView, event: {
    readonly agrees: boolean;
    readonly text: string;
    readonly move?: string;
}): StepResult;
/** Whether everybody who has spoken agrees. */
export declare function isUnanimous({ progress }: ApprovalView): boolean;
/** Why the actor cannot merge the opinions now. */
export declare function concludingReasons(view: CaseView, keyed: KeyedMove, signing: ApprovalView): readonly Reason[];
/** Merges the opinions: passes when all agree, otherwise returns, once. */
export declare function conclude(view: CaseView, text: string): StepResult;
/** Ends an approval without its move: at `returnTo`, or where the case stands. */
export declare function returnTo(view: CaseView, { approval }: ApprovalView, returned: {
    readonly actors: readonly string[];
    readonly principals?: readonly string[];
    readonly reason: string;
}): StepResult;
/** Why the actor cannot return the approval in flight. */
export declare function returningReasons(view: CaseView): readonly Reason[];
/** Returns an approval that is not merged, by one who may sign it. */
export declare function returnApproval(view: CaseView, reason: string): StepResult;

// workflow-moves.d.ts

import type { Reason } from './errors.ts';
import type { AddedSigner, Candidates, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type { Approval, MoveInputField, WorkflowDocument } from './workflow-document.ts';
/** What the dialog of a move has to ask for. */
export interface MoveNeeds {
    readonly reason: boolean;
    readonly reasonCodes: readonly {
        readonly code: string;
        readonly title: string;
    }[];
    readonly input: readonly MoveInputField[];
    readonly form: string | null;
    /** A judgement: the person may add an opinion. */
    readonly opinion: boolean;
}
/** How an approval stands, for the page. */
export interface MoveApproval {
    readonly mode: Approval['mode'];
    readonly required: number;
    readonly signedBy: readonly string[];
    readonly openedBy: string | null;
    readonly inFlight: boolean;
    /** The parties one of whom may give each missing signature. */
    readonly waitingFor: readonly Candidates[];
    /** Those parties in words: 组织部或宣传部. */
    readonly waitingForTitle: string;
    /** Whether the actor has given his signature. */
    readonly hasSigned: boolean;
    readonly mayReturn: boolean;
    readonly mayWithdraw: boolean;
    /** 加签 asked for, and which of them have been given. */
    readonly added: readonly (AddedSigner & {
        readonly hasSigned: boolean;
    })[];
    /** What was said in a joint review; empty in any other approval. */
    readonly opinions: readonly MergedOpinion[];
    /** Whether the actor may give an opinion now, or change his own. */
    readonly mayGiveOpinion: boolean;
    /** The merging of a joint review; null in any other approval. */
    readonly conclude: MoveConclusion | null;
}
/** One opinion of a joint review. */
export interface MergedOpinion {
    readonly userId: string;
    readonly onBehalfOf: string | null;
    readonly agrees: boolean;
    readonly text: string;
}
/** Who merges the opinions, and whether the actor can now. */
export interface MoveConclusion {
    readonly open: boolean;
    readonly reasons: readonly Reason[];
    readonly candidates: Candidates;
}
/** A move from the current state: open, or closed with every reason why. */
export interface AvailableMove {
    readonly move: string;
    readonly title: string;
    readonly to: string;
    readonly toTitle: string;
    readonly open: boolean;
    readonly reasons: readonly Reason[];
    readonly needs: MoveNeeds;
    readonly primary: boolean;
    /** Whether it may be made on several cases at once. */
    readonly bulk: boolean;
    readonly approval: MoveApproval | null;
}
/** Every move that leaves the current state, for one actor. */
export declare function availableMoves(document: WorkflowDocument, snapshot: WorkflowSnapshot, facts: WorkflowFacts): readonly AvailableMove[];

// workflow-passage.d.ts

import type { Reason } from './errors.ts';
import type { AcceptedStep, MoveEntry, PassedMove, RefusedStep, ResolvedEffect, Resumption, StepResult, WorkflowSnapshot } from './workflow-case.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';
export declare const nothingEntered: MoveEntry;
/** Who brought a move about, in whose names, and what was entered. */
export interface Done {
    readonly actors: readonly string[];
    readonly principals: readonly string[];
    readonly entered: MoveEntry;
}
/** Carries out a move for which everything is there. */
export declare function complete(view: CaseView, keyed: KeyedMove, done: Done): StepResult;
interface Passage {
    readonly passed: Omit<PassedMove, 'entry' | 'from'>;
    readonly to: string;
    readonly entered?: MoveEntry;
    readonly effects?: readonly ResolvedEffect[];
    readonly resume?: Resumption;
}
/** Enters a state; what belonged to the one that is left, the approval and its stand-ins, ends. */
export declare function enter({ document, snapshot, facts }: CaseView, passage: Passage): AcceptedStep;
/** The case stays in its state. */
export declare function keepState(snapshot: WorkflowSnapshot): AcceptedStep;
export declare function refuse(reasons: readonly Reason[]): RefusedStep;
export {};

// workflow-people.d.ts

import type { Candidates, PassedMove, WorkflowActor, WorkflowSnapshot } from './workflow-case.ts';
import type { Assignee, Exclusion, WorkflowDocument, WorkflowMove } from './workflow-document.ts';
/** User ids by relation to the case. */
export type People = Readonly<Record<string, readonly string[]>>;
/** User id → why he is excluded, as the Chinese name of what he is to the case. */
export type Excluded = ReadonlyMap<string, string>;
/** A move that judges other people's work; an approval does, unless it signs a submission. */
export declare function isReview(move: Pick<WorkflowMove, 'kind' | 'approval'>): boolean;
/** Reads an own key only: a key such as `constructor` must not find the prototype. */
export declare function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined;
/** Who handed the work over last. */
export declare function submitters(snapshot: WorkflowSnapshot): readonly string[];
/** Those who brought a passage about, and those in whose name they did. */
export declare function concerned({ actors, principals }: PassedMove): readonly string[];
/** Everybody who may not take part in a move, with the reason. */
export declare function excludedFrom(document: WorkflowDocument, snapshot: WorkflowSnapshot, people: People, subject: {
    readonly move: WorkflowMove;
    readonly distinctFrom: readonly Exclusion[];
}): Excluded;
/** Resolves assignees to people, leaving the excluded out. */
export declare function resolve(assignees: readonly Assignee[], people: People, excluded: Excluded): Candidates;
/** A party that is not made of others. */
export type PlainAssignee = Exclude<Assignee, {
    readonly firstOf: unknown;
} | {
    readonly anyOf: unknown;
}>;
/** The parties an assignee stands for, before exclusions. */
export declare function partiesOf(assignee: Assignee): readonly PlainAssignee[];
/** Whether anybody can be meant at all; a role may always have a holder. */
export declare function namesSomebody(candidates: Candidates): boolean;
/** Whether the actor is one of the candidates. */
export declare function matches(candidates: Candidates, actor: WorkflowActor): boolean;
/** Those the actor may act as: himself first, then the absent people he stands in for. */
export declare function capacitiesOf(actor: WorkflowActor): readonly WorkflowActor[];
/** Whether the actor is one of the candidates as himself, or as the absent person he stands in for. */
export declare function mayActAs(candidates: Candidates, actor: WorkflowActor, capacity: WorkflowActor): boolean;
/** Whether the actor is one of the candidates in any capacity. */
export declare function mayAct(candidates: Candidates, actor: WorkflowActor): boolean;
/** Candidates without some people. */
export declare function without(candidates: Candidates, userIds: Iterable<string>): Candidates;
/** Chinese name of a role or relation. */
export declare function partyTitle(document: WorkflowDocument, key: string): string;
/** Names assignees in Chinese: 组长或副组长. With exclusions, only the alternative that applies. */
export declare function describeAssignees(document: WorkflowDocument, assignees: readonly Assignee[], applying?: {
    readonly people: People;
    readonly excluded: Excluded;
}): string;

// workflow-person.d.ts

import type { Reason } from './errors.ts';
import type { Candidates, WorkflowActor } from './workflow-case.ts';
import type { Assignee, WorkflowMove } from './workflow-document.ts';
import { type Excluded } from './workflow-people.ts';
import type { CaseView } from './workflow-view.ts';
/** Why this person does not count among the assignees. */
export declare function personReasons({ document, snapshot, facts }: CaseView, move: Pick<WorkflowMove, 'title' | 'kind' | 'approval'>, party: {
    readonly assignees: readonly Assignee[];
    readonly excluded: Excluded;
}): Reason[];
/** In whose name the actor may do what these candidates are to do, or why he cannot. */
export declare function capacityFor({ snapshot, facts: { actor } }: Pick<CaseView, 'snapshot' | 'facts'>, candidates: Candidates): WorkflowActor | 'waiting' | null;

// workflow-port.d.ts

import type { FormAnswers } from './form-answers.ts';
import type { SubjectRef } from './ports.ts';
import type { AvailableMove } from './workflow-moves.ts';
import type { AvailableVerbs } from './workflow-verbs.ts';
/** Where a case stands. */
export interface CaseStatus {
    readonly subjectType: string;
    readonly subjectId: string;
    readonly state: string;
    /** Chinese title of the state in the pinned definition. */
    readonly stateTitle: string;
    /** Fixed stage of the subject type; code switches on this, never on the state. */
    readonly stage: string;
    readonly isFinal: boolean;
    readonly entryNumber: number;
    readonly version: number;
}
/** What a person may do with a case; the names of the approval verbs are those of the interpreter. */
export type CaseEventName = 'move' | 'approve' | 'return' | 'withdraw' | 'opinion' | 'conclude' | 'sendBack' | 'transfer' | 'reassign' | 'delegate' | 'answer' | 'addSigners' | 'dropSigner';
/** A request to move a case: a move, or what may be done with an approval in flight. */
export interface MoveRequest {
    readonly subject: string;
    readonly id: string;
    /** `move` names it in `move`; `approve` signs, `return` sends back, `withdraw` takes one's signature back; `move` when left out. */
    readonly event?: CaseEventName;
    readonly move?: string;
    readonly reason?: string;
    readonly reasonCode?: string;
    readonly opinion?: string;
    /** Values of the move's `requires.input`, stored with the move. */
    readonly fields?: Readonly<Record<string, unknown>>;
    /** What the form of the move was answered with. */
    readonly answers?: FormAnswers;
    /** Whether an opinion in a 联审 agrees. */
    readonly agrees?: boolean;
    /** State a case is sent back to, and whether it comes straight back. */
    readonly to?: string;
    readonly resume?: 'redo' | 'direct';
    /** People that 转办, 委派 or 加签 name. */
    readonly userIds?: readonly string[];
    /** Whose work a reassignment takes. */
    readonly from?: string;
    readonly position?: 'before' | 'after' | 'parallel';
    /** One of several cases in one act; refused for a move with `bulk: false`. */
    readonly isBulk?: boolean;
    /** Version of the case the person saw; another one is refused with 412. */
    readonly version?: number;
}
/** The only writer of state. Runs in the caller's transaction. */
export interface WorkflowPort {
    /** Opens the case of a new record in the tenant's published definition of its type. */
    readonly start: (subject: SubjectRef) => Promise<CaseStatus>;
    /** The content changed: signatures of an approval in flight lapse. */
    readonly contentChanged: (subject: string, id: string) => Promise<void>;
    /** A date of the record changed from which deadlines count: they are set anew. */
    readonly dueDatesChanged: (subject: string, id: string) => Promise<void>;
    /** Opens a case directly in a stage, or sets it there, for a history load that a second person has approved. */
    readonly startInHistory: (subject: SubjectRef, history: {
        readonly stage: string;
        readonly batchNumber: number;
        readonly endedOn: string | null;
    }) => Promise<CaseStatus>;
    /** Ends the case of a record that is withdrawn: its tasks and deadlines lapse, its history stays. */
    readonly cancel: (subject: string, id: string, reason: string) => Promise<CaseStatus>;
    /** Moves or signs; refuses with `ConflictError` listing reasons and open moves. */
    readonly move: (request: MoveRequest) => Promise<CaseStatus>;
    readonly status: (subject: string, id: string) => Promise<CaseStatus>;
    readonly available: (subject: string, id: string) => Promise<readonly AvailableMove[]>;
    /** Moves and everything else the actor may do with the case, open or closed with reasons. */
    readonly offers: (subject: string, id: string) => Promise<{
        readonly moves: readonly AvailableMove[];
        readonly verbs: AvailableVerbs;
    }>;
    /** User ids by relation to the record. */
    readonly people: (subject: string, id: string) => Promise<Readonly<Record<string, readonly string[]>>>;
    /** What people call records of this type: 底稿, 反馈问题. */
    readonly titleOf: (subject: string) => string;
    /** What the record is called, and its page below the tenant. */
    readonly label: (subject: string, id: string) => Promise<{
        readonly title: string;
        readonly link: string;
    }>;
    /** Adds a line to the history of a case that moves nothing: 抄送, 催办. */
    readonly note: (subject: string, id: string, entry: {
        readonly event: 'copy' | 'remind';
        readonly text: string;
    }) => Promise<void>;
    /** Brings the open tasks of a case to the people and roles of today. */
    readonly reassignTasks: (subject: string, id: string) => Promise<void>;
    /** Changes the scope columns of a case and all that hangs on the subject. */
    readonly rescope: (subject: SubjectRef) => Promise<void>;
}

// workflow-reasons.d.ts

import type { Reason } from './errors.ts';
import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';
type Titled = Pick<WorkflowMove, 'title'>;
type Judged = Pick<WorkflowMove, 'title' | 'kind' | 'approval'>;
/** Every sentence with which the interpreter refuses. */
export declare const refusal: {
    readonly unknownMove: (move: string) => Reason;
    readonly wrongState: (move: WorkflowMove, state: string) => Reason;
    readonly notAssigned: (move: Titled, who: string) => Reason;
    readonly excluded: (document: WorkflowDocument, move: Judged, person: {
        readonly title: string;
        readonly others: string | null;
    }) => Reason;
    readonly nobodyLeft: (move: Titled, who: string) => Reason;
    readonly tooFewPeople: (move: WorkflowMove, needed: number, present: number) => Reason;
    readonly alreadySigned: () => Reason;
    readonly placeTaken: (who: string) => Reason;
    readonly principalSigned: () => Reason;
    readonly enoughSigned: (who: string) => Reason;
    readonly addedSignFirst: () => Reason;
    readonly opinionGiven: () => Reason;
    readonly opinionTextMissing: () => Reason;
    readonly notMerged: (move: WorkflowMove) => Reason;
    readonly mergeReturnsOnce: () => Reason;
    readonly opinionsMissing: (who: string) => Reason;
    readonly mergedTextMissing: () => Reason;
    readonly whichApproval: (titles: readonly string[]) => Reason;
    readonly awaitingAnswer: () => Reason;
    readonly handedOver: () => Reason;
    readonly nothingHeld: () => Reason;
    readonly nothingHeldBy: () => Reason;
    readonly notNamed: () => Reason;
    readonly toSelf: () => Reason;
    readonly receiverExcluded: (title: string) => Reason;
    readonly receiverHolds: () => Reason;
    readonly receiverGave: () => Reason;
    readonly tooManyStandIns: (most: number) => Reason;
    readonly noAnswerOwed: () => Reason;
    readonly nothingDelegated: () => Reason;
    readonly answerMissing: () => Reason;
    readonly noApprovalToAdd: () => Reason;
    readonly addedMayNotAdd: () => Reason;
    readonly nobodyAdded: () => Reason;
    readonly alreadyAdded: () => Reason;
    readonly tooManyAdded: (most: number) => Reason;
    readonly notAdded: () => Reason;
    readonly nobodyToDrop: () => Reason;
    readonly addedHasSigned: () => Reason;
    readonly noSendBack: (state: string) => Reason;
    readonly nowhereBack: () => Reason;
    readonly wrongTarget: (titles: readonly string[]) => Reason;
    readonly wrongResume: () => Reason;
    readonly recallTooLate: () => Reason;
    readonly notYourTurn: (who: string) => Reason;
    readonly approvalInFlight: (move: WorkflowMove) => Reason;
    readonly cancelled: ({ title }: WorkflowDocument) => Reason;
    readonly noApproval: () => Reason;
    readonly nothingToWithdraw: () => Reason;
    readonly guardUnanswered: (guard: string) => Reason;
    readonly fieldMissing: (key: string, title: string) => Reason;
    readonly evidenceMissing: (needed: number, present: number) => Reason;
    readonly reasonMissing: () => Reason;
    readonly reasonCodeMissing: (titles: readonly string[]) => Reason;
    readonly entryMissing: (key: string, title: string) => Reason;
    readonly entryInvalid: (key: string, title: string) => Reason;
};
export {};

// workflow-send-back.d.ts

import type { Reason } from './errors.ts';
import type { StepResult, WorkflowEvent } from './workflow-case.ts';
import type { SendBack } from './workflow-document.ts';
import { type CaseView } from './workflow-view.ts';
/** What stands for 退回 in a transfer: whoever takes the work over may send it back too. */
export declare const sendBackDuty = "/sendBack";
/** A state the case may be sent back to. */
export interface SendBackTarget {
    readonly state: string;
    readonly title: string;
    readonly resume: SendBack['resume'];
}
/** The states the case may be sent back to from here, and how it comes back from each. */
export declare function sendBackTargets(view: CaseView): readonly SendBackTarget[];
/** Why the actor cannot send the case back at all. */
export declare function sendBackReasons(view: CaseView): readonly Reason[];
/** 退回 to a state the case has passed. */
export declare function sendBack(view: CaseView, { to, resume, reason }: Extract<WorkflowEvent, {
    readonly type: 'sendBack';
}>): StepResult;
/** What the actor could take back now. */
export type Withdrawal = {
    readonly what: 'approval' | 'signature';
} | {
    readonly what: 'recall';
    readonly to: string;
};
/** What a 撤回 of the actor would take back, or why there is nothing. */
export declare function withdrawalOf(view: CaseView): Withdrawal | readonly Reason[];
/** 撤回 of a signature, of an approval one has opened, or of a move nobody has acted on. */
export declare function withdraw(view: CaseView): StepResult;
/** The content changed: what was approved of it is void. */
export declare function contentChanged(view: CaseView): StepResult;

// workflow-sign.d.ts

import type { MoveEntry, PendingApproval, Signature, StepResult } from './workflow-case.ts';
import { type ApprovalView } from './workflow-signing.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';
/** An approval before anybody has signed it. */
export declare function newApproval(move: string, entered: MoveEntry): PendingApproval;
/** Signs an approval, opening it where nobody has, and makes the move once it is complete. */
export declare function sign(view: CaseView, keyed: KeyedMove, given: {
    readonly entered: MoveEntry;
    readonly opinion?: Signature['opinion'];
}): StepResult;
/** Keeps a changed approval, or makes the move when nothing is missing any more. */
export declare function settle(view: CaseView, keyed: KeyedMove, pending: PendingApproval): StepResult;
/** Everybody whose part in an approval counts. */
export declare function partakers({ pending, progress }: ApprovalView): {
    actors: string[];
    principals: string[];
};

// workflow-signing.d.ts

import type { Reason } from './errors.ts';
import { type ApprovalProgress, type Place } from './workflow-approval.ts';
import type { PendingApproval, WorkflowActor } from './workflow-case.ts';
import type { Approval, WorkflowMove } from './workflow-document.ts';
import { type Excluded } from './workflow-people.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';
/** A move with its approval as it stands for the current people. */
export interface ApprovalView {
    readonly approval: Approval;
    readonly excluded: Excluded;
    readonly places: readonly Place[];
    readonly progress: ApprovalProgress;
    readonly pending: PendingApproval | null;
}
/** Where a signer sits: in whose name, and at which places he could count. */
export interface Seat {
    readonly as: WorkflowActor;
    readonly places: readonly string[];
}
/** The approval of a move as it stands, or null for a move without one. */
export declare function approvalView(view: CaseView, { key, move }: KeyedMove): ApprovalView | null;
/** The key under which a place is handed over. */
export declare function signingDuty(move: string, { key }: Place): string;
/** Whoever asked for the approval takes no part in it. */
export declare function withOpener(excluded: Excluded, pending: PendingApproval | null): Excluded;
/** Whether the actor's part in the move now is to sign, not to open its approval. */
export declare function isSigning(move: WorkflowMove, signing: ApprovalView | null): boolean;
/** Whether the first signature has still to come and brings what the move asks for. */
export declare function isUnopened(pending: PendingApproval | null): boolean;
/** Everything signed before people changed can make the approval complete without a last signature. */
export declare function mayFinish({ approval, progress, pending }: ApprovalView, userId: string): boolean;
/** Where the actor can sign now, or every reason why he cannot. */
export declare function seatOf(view: CaseView, keyed: KeyedMove, signing: ApprovalView): Seat | Reason[];
/** Whether the actor could return the approval in flight or give an opinion on it. */
export declare function takesPart({ places, pending }: ApprovalView, actor: WorkflowActor): boolean;
/** The parties whose signatures are missing, in words. */
export declare function openParties(view: CaseView, approval: Approval, progress: Pick<ApprovalProgress, 'open'>): string;
/** Who merges the opinions, with whoever must not. */
export declare function mergerOf(view: CaseView, { key, move }: KeyedMove): {
    assignees: readonly ({
        readonly role: string;
    } | {
        readonly permission: string;
    } | {
        readonly relation: string;
    } | {
        readonly user: string;
    } | {
        readonly system: true;
    } | {
        readonly anyOf: readonly ({
            readonly role: string;
        } | {
            readonly permission: string;
        } | {
            readonly relation: string;
        } | {
            readonly user: string;
        } | {
            readonly system: true;
        })[];
    } | {
        readonly firstOf: readonly ({
            readonly role: string;
        } | {
            readonly permission: string;
        } | {
            readonly relation: string;
        } | {
            readonly user: string;
        } | {
            readonly system: true;
        })[];
    })[];
    excluded: Excluded;
    duty: string;
    candidates: import("./workflow-case.ts").Candidates;
} | null;

// workflow-stages.d.ts

/**
 * The fixed stages of every subject that runs through a workflow. A tenant names its own states;
 * code, statistics and oversight only ever ask for the stage.
 */
export declare const workflowStages: {
    readonly round: readonly ["planned", "mandated", "preparing", "onSite", "reporting", "deliberating", "feedback", "rectifying", "assessing", "archived", "purged", "cancelled"];
    readonly engagement: readonly ["planned", "mandated", "preparing", "onSite", "reporting", "deliberating", "feedback", "rectifying", "assessing", "archived", "purged", "cancelled"];
    readonly workingPaper: readonly ["drafting", "reviewing", "locked", "filed", "withdrawn"];
    readonly finding: readonly ["proposed", "issued", "planning", "rectifying", "closing", "closed", "partlyDone", "notDone", "merged"];
    readonly measure: readonly ["notStarted", "inProgress", "selfDone", "verified"];
    readonly lead: readonly ["registered", "assessing", "handling", "concluded", "closed"];
    readonly assignment: readonly ["drafted", "issued", "handling", "reported", "concluded", "cancelled"];
    readonly poolMember: readonly ["applying", "admitted", "onMission", "paused", "watch", "released", "refused"];
    readonly assessment: readonly ["rating", "concluded", "cancelled"];
    readonly dispatch: readonly ["requested", "nominated", "checked", "returned", "accepted", "mandated", "serving", "replaced", "finished", "declined", "cancelled"];
    readonly recusalMatter: readonly ["raised", "deciding", "decided", "withdrawn"];
    readonly escalation: readonly ["drafted", "issued", "handling", "reported", "concluded", "cancelled"];
    readonly governanceProposal: readonly ["drafted", "issued", "handling", "reported", "concluded", "cancelled"];
    readonly immediateRectification: readonly ["drafted", "issued", "handling", "reported", "concluded", "cancelled"];
    readonly evaluation: readonly ["rating", "summarising", "concluded", "cancelled"];
    readonly combinedInspection: readonly ["planned", "inviting", "running", "concluding", "closed", "cancelled"];
    readonly urgentReport: readonly ["drafting", "signing", "sent", "received", "decided", "closed", "cancelled"];
    readonly annualPlan: readonly ["drafting", "reviewing", "approving", "approved", "finished", "cancelled"];
    readonly inspectionReport: readonly ["drafting", "agreed", "reviewing", "passed", "withdrawn"];
    readonly demandItem: readonly ["drafted", "sent", "answered", "rated", "withdrawn"];
    readonly survey: readonly ["draft", "approved", "open", "closed", "archived", "cancelled"];
    readonly guidanceNotice: readonly ["drafted", "issued", "answering", "answered", "concluded", "cancelled"];
    readonly ledgerReturn: readonly ["drafted", "submitted", "issued", "cancelled"];
    readonly leadReturn: readonly ["drafted", "submitted", "issued", "cancelled"];
    readonly ledgerFollowUp: readonly ["asked", "answered", "concluded", "cancelled"];
};
/** A kind of record that runs through a workflow. */
export type WorkflowSubject = keyof typeof workflowStages;
/** The stages of one subject, or of all of them. */
export type WorkflowStage<S extends WorkflowSubject = WorkflowSubject> = (typeof workflowStages)[S][number];
/** The subjects the frozen format names. Its documents mean the same whatever subjects come later. */
export declare const formatSubjects: readonly ["round", "engagement", "workingPaper", "finding", "measure", "lead", "assignment", "poolMember", "escalation", "governanceProposal", "immediateRectification"];
/** The subjects, as listed in {@link workflowStages}. */
export declare const workflowSubjects: readonly ["round", "engagement", "workingPaper", "finding", "measure", "lead", "assignment", "poolMember", "escalation", "governanceProposal", "immediateRectification", "assessment", "dispatch", "recusalMatter", "evaluation", "combinedInspection", "urgentReport", "annualPlan", "inspectionReport", "demandItem", "survey", "guidanceNotice", "ledgerReturn", "leadReturn", "ledgerFollowUp"];
/**
 * Stages that are another person's judgement: only a move of kind `review` may enter them, so that
 * whoever did the work never declares it good himself.
 */
export declare const reviewedStages: Readonly<Record<WorkflowSubject, readonly WorkflowStage[]>>;

// workflow-stand-ins.d.ts

import type { Candidates, StandIn, WorkflowSnapshot } from './workflow-case.ts';
/** The transfers and delegations of the current state entry. */
export declare function currentStandIns({ standIns, entryNumber }: WorkflowSnapshot): readonly StandIn[];
/** Who holds a duty once it has been handed over: the receiver in the place of the giver. */
export declare function withTransfers(candidates: Candidates, duty: string, snapshot: WorkflowSnapshot): Candidates;
/** Those who have handed over what they had to do here. */
export declare function givers(snapshot: WorkflowSnapshot): ReadonlySet<string>;
/** Delegations whose answer is still owed. */
export declare function owedAnswers(snapshot: WorkflowSnapshot): readonly StandIn[];
/** Those who wait for their delegate. */
export declare function waitingForAnswer(snapshot: WorkflowSnapshot): ReadonlySet<string>;
/** A signer of the approval in flight and whoever holds his signature now, through any number of transfers. */
export declare function successorsOf(snapshot: WorkflowSnapshot, userId: string): ReadonlySet<string>;

// workflow-verbs.d.ts

import type { Reason } from './errors.ts';
import type { AddedSigner, StandIn, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import { type SendBackTarget } from './workflow-send-back.ts';
/** Something the actor may do besides a move: open, or closed with every reason why. */
export interface Verb {
    readonly open: boolean;
    readonly reasons: readonly Reason[];
}
/** What the actor may do with a case besides its moves. */
export interface AvailableVerbs {
    /** 退回 to an earlier state; null in a state that knows none. */
    readonly sendBack: (Verb & {
        readonly targets: readonly SendBackTarget[];
    }) | null;
    /** 撤回, and what it would take back: `recall` is a move, to the state named. */
    readonly withdraw: Verb & {
        readonly what: 'approval' | 'signature' | 'recall' | null;
        readonly toTitle: string | null;
    };
    readonly transfer: Verb;
    readonly delegate: Verb;
    /** An answer the actor owes: to whom. */
    readonly answer: Verb & {
        readonly owedTo: readonly string[];
    };
    /** Taking back what the actor has lent: from whom. */
    readonly takeBack: Verb & {
        readonly lentTo: readonly string[];
    };
    /** 加签; where it could be for several approvals, `moves` are those to choose from. */
    readonly addSigners: Verb & {
        readonly positions: readonly AddedSigner['position'][];
        readonly moves: readonly {
            readonly move: string;
            readonly title: string;
        }[];
    };
    /** Taking back a 加签: of whom. */
    readonly dropSigner: Verb & {
        readonly signers: readonly string[];
    };
    /** Who stands in for whom in this state, for everybody to see. */
    readonly standIns: readonly StandIn[];
}
/** Everything the actor may do besides the moves, open or closed with reasons. */
export declare function availableVerbs(document: WorkflowDocument, snapshot: WorkflowSnapshot, facts: WorkflowFacts): AvailableVerbs;

// workflow-view.d.ts

import type { WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';
/** A case with everything needed to decide about it. */
export interface CaseView {
    readonly document: WorkflowDocument;
    readonly snapshot: WorkflowSnapshot;
    readonly facts: WorkflowFacts;
}
/** A move with its key. */
export interface KeyedMove {
    readonly key: string;
    readonly move: WorkflowMove;
}
/** The moves that leave the current state, in document order. */
export declare function movesHere({ document, snapshot }: Omit<CaseView, 'facts'>): readonly KeyedMove[];
/** The move whose approval is in flight. */
export declare function moveInFlight({ document, snapshot }: Omit<CaseView, 'facts'>): KeyedMove | null;
export declare function stateTitle({ document }: Pick<CaseView, 'document'>, state: string): string;

// workflow-way.d.ts

import type { PassedMove, Resumption, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';
/** A state on the way that stands, and the passage that led into it. */
interface WayStep {
    readonly state: string;
    readonly by: PassedMove;
}
export interface Way {
    /** From the start to the current state, without the loops taken meanwhile. */
    readonly steps: readonly WayStep[];
    /** What it was before the case was sent back to come straight back. */
    readonly before: readonly WayStep[] | null;
}
/** The way that led to the current state; a return cuts off what it takes back. */
export declare function wayOf(document: WorkflowDocument, snapshot: WorkflowSnapshot): Way;
/** States a case has been in that it may be sent back to, in the order it first entered them. */
export declare function earlierStates(document: WorkflowDocument, snapshot: WorkflowSnapshot): readonly string[];
/** A state that only a judgement leads into, or where the case rests: nobody is put there by going back. */
export declare function isSettled(document: WorkflowDocument, key: string): boolean;
/** Whether a case sent back there knows the steps to come straight back. */
export declare function isOnWay(document: WorkflowDocument, snapshot: WorkflowSnapshot, state: string): boolean;
/** Where a move leads, and what that makes of the way. */
export interface Destination {
    readonly to: string;
    /** The steps between were passed over. */
    readonly isDirect: boolean;
    /** A way straight back that is still open afterwards. */
    readonly resume: Resumption | null;
}
/**
 * Where a move leads: its own `to`, or, for work that was sent back to come straight back, the state
 * that sent it. A move off the way taken before leads where it says. A review on the way that was
 * given on other content, or by the one who hands in now, is not passed over.
 */
export declare function destinationOf(view: CaseView, { key, move }: KeyedMove): Destination;
export {};

// workflow.d.ts

import type { GuardResult } from './workflow-case.ts';
import type { WorkflowDocument, WorkflowState } from './workflow-document.ts';
import type { WorkflowStage, WorkflowSubject } from './workflow-stages.ts';
export type { WorkflowDocument } from './workflow-document.ts';
type StagedDocument<S extends WorkflowSubject> = Omit<WorkflowDocument, 'states' | 'subject'> & {
    readonly subject: S;
    readonly states: Readonly<Record<string, Omit<WorkflowState, 'stage'> & {
        readonly stage: WorkflowStage<S>;
    }>>;
};
/**
 * Declares the workflow a plugin ships; a tenant publishes its own of the same shape. The literal
 * type is kept, so that guards and relations can be implemented as mapped types over it.
 */
export declare function defineWorkflow<S extends WorkflowSubject, const D extends StagedDocument<S>>(document: D & {
    readonly subject: S;
}): D;
type MoveOf<D extends WorkflowDocument> = D['moves'][keyof D['moves']];
/** Names of the guards a document uses. */
export type GuardName<D extends WorkflowDocument> = MoveOf<D> extends infer M ? M extends {
    readonly guards: readonly (infer G extends string)[];
} ? G : never : never;
/** Implementations of a document's guards: leaving one out does not compile. */
export type Guards<D extends WorkflowDocument, Args extends readonly unknown[]> = {
    readonly [K in GuardName<D>]: (...args: Args) => Promise<GuardResult>;
};
/** Names of a document's guards, in order of first use. */
export declare function guardNames<D extends WorkflowDocument>(document: D): readonly GuardName<D>[];
