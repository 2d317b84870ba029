import type { Grade } from '../secrecy/grades.ts';

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
  readonly added: readonly {
    readonly userId: string;
    readonly name: string;
    readonly by: string;
    readonly position: SignerPosition;
    readonly hasSigned: boolean;
  }[];
  /** What the parties of a joint review have said. */
  readonly opinions: readonly CaseOpinion[];
  readonly mayGiveOpinion: boolean;
  /** The merging of a joint review; null in any other approval. */
  readonly conclude: CaseVerb | null;
}

export type SignerPosition = 'before' | 'after' | 'parallel';

export interface CaseOpinion {
  readonly name: string;
  readonly onBehalfOf: string | null;
  readonly agrees: boolean;
  readonly text: string;
}

/** Something besides a move: open, or closed with every reason why. */
export interface CaseVerb {
  readonly isOpen: boolean;
  readonly reasons: readonly MoveRefusal[];
}

/** What the reader may do with a case besides its moves. */
export interface CaseVerbs {
  readonly sendBack:
    | (CaseVerb & {
        readonly targets: readonly {
          readonly state: string;
          readonly title: string;
          readonly resume: readonly ('redo' | 'direct')[];
        }[];
      })
    | null;
  readonly withdraw: CaseVerb & {
    readonly what: 'approval' | 'signature' | 'recall' | null;
    readonly toTitle: string | null;
  };
  readonly transfer: CaseVerb;
  readonly delegate: CaseVerb;
  readonly answer: CaseVerb & { readonly owedTo: readonly string[] };
  readonly takeBack: CaseVerb & { readonly lentTo: readonly string[] };
  readonly addSigners: CaseVerb & {
    readonly positions: readonly SignerPosition[];
    readonly moves: readonly { readonly move: string; readonly title: string }[];
  };
  readonly dropSigner: CaseVerb & {
    readonly signers: readonly { readonly userId: string; readonly name: string }[];
  };
  readonly standIns: readonly {
    readonly kind: 'transfer' | 'delegate';
    readonly from: string;
    readonly to: string;
    readonly answer: string | null;
  }[];
}

/** One stay of a case in a state. */
export interface CaseStay {
  readonly title: string;
  readonly enteredAt: string;
  /** Null while the case is there. */
  readonly leftAt: string | null;
  readonly by: string;
  readonly minutes: number;
}

/** A state the case comes to if all goes well. */
export interface ComingStep {
  readonly title: string;
  readonly moveTitle: string;
  readonly who: string;
  readonly period: string | null;
}

/** A later date that was asked for. */
export interface CaseExtension {
  readonly id: string;
  readonly title: string;
  readonly oldDueOn: string;
  readonly newDueOn: string;
  readonly reason: string;
  readonly requestedBy: string;
  readonly status: 'requested' | 'approved' | 'refused' | 'lapsed';
  readonly decidedBy: string | null;
  readonly opinion: string | null;
  readonly mayDecide: boolean;
}

/** A form as it is filled in: JSON Schema and how it is shown. */
export interface MoveForm {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly ui: Readonly<Record<string, unknown>>;
}

/** A move from the current state: open, or closed with every reason why. */
export interface CaseMove {
  readonly move: string;
  readonly title: string;
  readonly toTitle: string;
  readonly isOpen: boolean;
  readonly isPrimary: boolean;
  /** Whether it may be made on several cases at once. */
  readonly isBulk: boolean;
  readonly reasons: readonly MoveRefusal[];
  readonly needs: {
    readonly reason: boolean;
    readonly reasonCodes: readonly { readonly code: string; readonly title: string }[];
    readonly input: readonly MoveInput[];
    readonly opinion: boolean;
    /** A form of the tenant that goes with the move. */
    readonly form: MoveForm | null;
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
  /** Before any extension. */
  readonly originalDueOn: string;
  readonly isUnconfirmed: boolean;
  /** Since when its clock stands still. */
  readonly pausedOn: string | null;
  /** Whether the reader may ask for a later date. */
  readonly isExtendable: boolean;
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
  readonly verbs: CaseVerbs;
  readonly way: readonly CaseStay[];
  readonly ahead: readonly ComingStep[];
  readonly extensions: readonly CaseExtension[];
  readonly definition: { readonly number: number; readonly title: string };
  readonly enteredAt: string;
  readonly history: readonly CaseStep[];
  readonly deadlines: readonly CaseDeadline[];
  readonly version: number;
}

export type CaseEvent =
  | 'move'
  | 'approve'
  | 'return'
  | 'withdraw'
  | 'opinion'
  | 'conclude'
  | 'sendBack'
  | 'transfer'
  | 'delegate'
  | 'answer'
  | 'addSigners'
  | 'dropSigner';

/** Body of `POST …/core/cases/{subject}/{id}/events`. */
export interface CaseRequest {
  readonly event: CaseEvent;
  readonly move?: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly opinion?: string;
  readonly fields?: Readonly<Record<string, string | number | null>>;
  readonly agrees?: boolean;
  readonly to?: string;
  readonly resume?: 'redo' | 'direct';
  readonly userIds?: readonly string[];
  readonly position?: SignerPosition;
  /** What the form of the move was answered with. */
  readonly answers?: Readonly<Record<string, unknown>>;
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
  /** 密级; a file that is not part of a record has none. */
  readonly grade?: Grade | undefined;
  readonly createdAt: string;
  readonly createdBy?: string | undefined;
}
