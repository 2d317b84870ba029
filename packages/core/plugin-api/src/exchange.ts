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
export function exchangeTypeFor<DB>() {
  return (exchangeType: ExchangeType<DB>): ExchangeType => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in caseTypeFor
    return exchangeType as unknown as ExchangeType;
  };
}
