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
  readonly opinion?: { readonly agrees: boolean; readonly text: string };
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
  | ({ readonly type: 'move'; readonly move: string } & Partial<MoveEntry>)
  /** Signs the approval in flight. */
  | { readonly type: 'approve' }
  /** 退回: refuses the approval in flight, with a reason. */
  | { readonly type: 'return'; readonly reason: string }
  /** 撤回: takes back the own signature, the whole approval if one opened it, or a move with `recall`. */
  | { readonly type: 'withdraw' }
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
  | { readonly type: 'conclude'; readonly text: string }
  /** 退回 to an earlier state. */
  | {
      readonly type: 'sendBack';
      readonly to: string;
      readonly resume: 'redo' | 'direct';
      readonly reason: string;
    }
  /** 转办: another person takes over what the actor is to do here. */
  | { readonly type: 'transfer'; readonly to: string; readonly reason: string }
  /** The same by whoever is in charge, for somebody who has left or is away. */
  | {
      readonly type: 'reassign';
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    }
  /** 委派: another person prepares what the actor decides. */
  | { readonly type: 'delegate'; readonly to: string; readonly reason: string }
  /** The delegate's answer, or with null the principal taking the work back. */
  | { readonly type: 'answer'; readonly text: string | null }
  /** 加签. `move` says to which approval where none is in flight and the state has several. */
  | {
      readonly type: 'addSigners';
      readonly userIds: readonly string[];
      readonly position: AddedSigner['position'];
      readonly reason: string;
      readonly move?: string;
    }
  /** Takes back a 加签 that has not been signed. */
  | { readonly type: 'dropSigner'; readonly userId: string }
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
