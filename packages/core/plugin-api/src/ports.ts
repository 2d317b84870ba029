import type { z } from 'zod';

import type { PersonRecordsPort } from './person-records.ts';
import type { StoredBlob } from './route.ts';
import type { SecrecyGrade } from './secrecy.ts';
import type { SettingDefinition } from './settings.ts';

/** 巡察类型, set per unit. */
export const inspectionTypes = [
  'routine',
  'special',
  'mobile',
  'upgraded',
  'cross',
  'linked',
  'followUp',
] as const;

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
  readonly questions: readonly { readonly id: string; readonly label: string }[];
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
  readonly ask: (
    term: MandateTerm,
  ) => Promise<{ readonly id: string; readonly isSigned: boolean; readonly isNew: boolean }>;
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
  readonly issue: (mandate: MandateRequest) => Promise<{ readonly id: string }>;
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
  readonly findHolder: (userName: string) => Promise<
    | {
        readonly userId: string;
        readonly displayName: string;
        readonly homeTenantId: number;
      }
    | undefined
  >;
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
  readonly list: (
    subjectType: string,
    subjectIds: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Attachment[]>>;
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
  readonly set: (
    subject: { readonly type: string; readonly id: string },
    userIds: readonly string[],
  ) => Promise<void>;
}

/** Gapless-as-issued counters; numbers are never reused. */
export interface NumbersPort {
  /** Next value of a counter, locked until the transaction ends. Starts at 1. */
  readonly next: (counter: string) => Promise<number>;
}

/** Settings of the plugin in this tenant. */
export interface SettingsPort {
  readonly get: <Schema extends z.ZodType>(
    setting: SettingDefinition<Schema>,
  ) => Promise<z.output<Schema>>;
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
  readonly dueDate: (
    start: string,
    period: Period,
  ) => Promise<{ readonly date: string; readonly unconfirmed: boolean }>;
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
