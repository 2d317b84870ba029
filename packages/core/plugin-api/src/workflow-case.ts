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
}

/** An approval that waits for signatures. */
export interface PendingApproval {
  readonly move: string;
  /** Who submitted it; null when the approval was opened by its first signature. */
  readonly openedBy: string | null;
  readonly signatures: readonly Signature[];
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
}

/** Everything the interpreter remembers of a case. Plain JSON. */
export interface WorkflowSnapshot {
  readonly state: string;
  /** Counts state entries, a re-entry included; a deadline of an earlier entry is stale. */
  readonly entryNumber: number;
  readonly approval: PendingApproval | null;
  readonly history: readonly PassedMove[];
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
}

/** What the case is about, as far as the workflow needs it. */
export interface SubjectFacts {
  /** User ids by relation: `{ handler: […], leader: […] }`. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly guardResults: Readonly<Record<string, GuardResult>>;
  /** Values of the record that moves require or deadlines count from (dates as `YYYY-MM-DD`). */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly evidenceCount: number;
}

/** Everything `step` decides on; collected by the kernel, so that the decision itself is pure. */
export interface WorkflowFacts extends SubjectFacts {
  readonly actor: WorkflowActor;
  /** The instant of the transaction, ISO 8601. */
  readonly now: string;
}

/** What happens to a case. */
export type WorkflowEvent =
  /** Makes a move, opens its approval, or signs one that has no separate submission. */
  | ({ readonly type: 'move'; readonly move: string } & Partial<MoveEntry>)
  /** Signs the approval in flight. */
  | { readonly type: 'approve' }
  /** 退回: refuses the approval in flight, with a reason. */
  | { readonly type: 'return'; readonly reason: string }
  /** 撤回: takes back the own signature, or the whole approval if one opened it. */
  | { readonly type: 'withdraw' }
  /** The content changed under an approval in flight, whose signatures lapse. */
  | { readonly type: 'contentChanged' }
  /** The record is withdrawn by whoever owns it; not a move that a person is offered. */
  | { readonly type: 'cancel' };

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
export type ResolvedEffect =
  | Exclude<Effect, { readonly notify: unknown }>
  | { readonly notify: Candidates; readonly title: string };

/** A deadline that starts now; the calendar turns it into a due date. */
export interface StartedDeadline {
  readonly key: string;
  readonly title: string;
  readonly amount: number;
  readonly unit: WorkflowDeadline['unit'];
  /** The instant of the event, or the date of the record it counts from. */
  readonly start: { readonly at: string } | { readonly on: string };
  readonly entryNumber: number;
  readonly ladder: readonly {
    readonly before: number;
    readonly tone: string;
    readonly notify: Candidates;
  }[];
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
}

/** A step that was refused, with every reason. */
export interface RefusedStep {
  readonly ok: false;
  readonly reasons: readonly Reason[];
}

/** What `step` decides: the next snapshot with what follows, or every reason why not. */
export type StepResult = AcceptedStep | RefusedStep;
