import type { z } from 'zod';

import type { ComputationsPort } from './computation.ts';
import type { TenantTx } from './database.ts';
import type { EventDefinition } from './event.ts';
import type { ExchangePort } from './exchange.ts';
import type { ExtensionPoint } from './extension-point.ts';
import type { FormsPort } from './forms-port.ts';
import type { Permission } from './permission.ts';
import type {
  CalendarPort,
  EngagementsPort,
  ExclusionsPort,
  FilesPort,
  MandatesPort,
  NotifyPort,
  NumbersPort,
  PeoplePort,
  SecretsPort,
  SettingsPort,
} from './ports.ts';
import type { PublicLinksPort } from './public-form.ts';
import type { Actor, Scope } from './scope.ts';
import type { GradesPort } from './secrecy.ts';
import type { WorkflowPort } from './workflow-port.ts';

/** What a write leaves in the record: who is the actor's, when is the clock's; the author says what. */
export interface AuditEntry {
  /** `<plugin>.<noun>_<past verb>`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** One Chinese sentence a clerk understands, without names of restricted persons. */
  readonly summary?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Fields of before/after that are sealed under a key of one subject; erasing that key leaves them unreadable. */
  readonly personal?: readonly string[];
  /** Of whom the personal fields speak; the subject when left out. */
  readonly personalOf?: { readonly type: string; readonly id: string };
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
  readonly emit: <Payload extends z.ZodType>(
    event: EventDefinition<Payload>,
    payload: z.input<Payload>,
  ) => Promise<void>;
  /** Contributions of the enabled plugins to an extension point. */
  readonly extensions: <Contribution>(
    point: ExtensionPoint<Contribution>,
  ) => readonly Contribution[];
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
