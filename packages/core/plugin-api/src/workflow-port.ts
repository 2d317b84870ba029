import type { Reason } from './errors.ts';
import type { SubjectRef } from './ports.ts';

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

/** A request to move a case. */
export interface MoveRequest {
  readonly subject: string;
  readonly id: string;
  readonly move: string;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly opinion?: string;
  /** Values the move requires, stored with the move. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A move as the page shows it: open, or closed with every reason why. */
export interface MoveView {
  readonly move: string;
  readonly title: string;
  readonly open: boolean;
  readonly primary: boolean;
  readonly reasons: readonly Reason[];
  /** What the form has to ask for. */
  readonly needs: {
    readonly reason: boolean;
    readonly reasonCodes: readonly { readonly code: string; readonly title: string }[];
    readonly opinion: boolean;
    readonly fields: readonly string[];
  };
  /** Signatures in flight, when the move is an approval. */
  readonly approval: {
    readonly required: number;
    readonly signed: readonly { readonly userId: string; readonly at: string }[];
  } | null;
}

/** The only writer of state. Runs in the caller's transaction. */
export interface WorkflowPort {
  /** Opens the case of a new record in the tenant's published definition of its type. */
  readonly start: (subject: SubjectRef) => Promise<CaseStatus>;
  /** Opens a case directly in a stage, for a marked history load approved by a second person. */
  readonly startInHistory: (
    subject: SubjectRef,
    history: { readonly stage: string; readonly batchId: string; readonly endedOn: string | null },
  ) => Promise<CaseStatus>;
  /** Moves or signs; refuses with `ConflictError` listing reasons and open moves. */
  readonly move: (request: MoveRequest) => Promise<CaseStatus>;
  readonly status: (subject: string, id: string) => Promise<CaseStatus>;
  readonly available: (subject: string, id: string) => Promise<readonly MoveView[]>;
  /** Changes the scope columns of a case and all that hangs on the subject. */
  readonly rescope: (subject: SubjectRef) => Promise<void>;
}
