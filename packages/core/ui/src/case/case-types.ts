/** One reason why a move is closed. */
export interface MoveRefusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string | undefined;
}

export interface MoveInput {
  readonly key: string;
  readonly title: string;
  readonly type: 'date' | 'text' | 'longText' | 'integer' | 'reference';
}

export interface MoveApproval {
  readonly mode: 'all' | 'any' | 'sequence' | 'nOf';
  readonly required: number;
  /** Names. */
  readonly signedBy: readonly string[];
  /** The parties whose signatures are still missing. */
  readonly waitingFor: string;
  /** Whether the reader has signed. */
  readonly hasSigned: boolean;
  readonly inFlight: boolean;
  readonly mayReturn: boolean;
  readonly mayWithdraw: boolean;
}

/** A move from the current state: open, or closed with every reason why. */
export interface CaseMove {
  readonly move: string;
  readonly title: string;
  readonly toTitle: string;
  readonly isOpen: boolean;
  readonly isPrimary: boolean;
  readonly reasons: readonly MoveRefusal[];
  readonly needs: {
    readonly reason: boolean;
    readonly reasonCodes: readonly { readonly code: string; readonly title: string }[];
    readonly input: readonly MoveInput[];
    readonly opinion: boolean;
  };
  readonly approval: MoveApproval | null;
}

export interface CaseStep {
  readonly id: string;
  readonly event: string;
  readonly move: string;
  readonly moveTitle: string;
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly actorName: string;
  readonly capacity: string;
  readonly reason: string | null;
  readonly opinion: string | null;
  readonly occurredAt: string;
}

export interface CaseDeadline {
  readonly key: string;
  readonly title: string;
  readonly dueOn: string;
  readonly isUnconfirmed: boolean;
  readonly status: 'running' | 'met' | 'cancelled';
}

/** Where a record stands, as `GET …/core/cases/{subject}/{id}` answers it. */
export interface CaseRecord {
  readonly state: string;
  readonly stateTitle: string;
  readonly stage: string;
  readonly isFinal: boolean;
  readonly dueOn: string | null;
  readonly holders: readonly string[];
  readonly moves: readonly CaseMove[];
  readonly history: readonly CaseStep[];
  readonly deadlines: readonly CaseDeadline[];
  readonly version: number;
}

export type CaseEvent = 'move' | 'approve' | 'return' | 'withdraw';

/** Body of `POST …/core/cases/{subject}/{id}/events`. */
export interface CaseRequest {
  readonly event: CaseEvent;
  readonly move?: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly opinion?: string;
  readonly fields?: Readonly<Record<string, string | number | null>>;
}

/** An entry of `GET …/core/records/{subject}/{id}`. */
export interface RecordEntry {
  readonly id: string;
  readonly occurredAt: string;
  readonly actorName: string;
  readonly action: string;
  readonly summary: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface AttachedFile {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  readonly createdAt: string;
  readonly createdBy?: string | undefined;
}
