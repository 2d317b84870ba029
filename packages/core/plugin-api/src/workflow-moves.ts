import type { Reason } from './errors.ts';
import { addedKey, unsigned, type ApprovalProgress } from './workflow-approval.ts';
import type { AddedSigner, Candidates, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import { closedReasons } from './workflow-conditions.ts';
import type {
  Approval,
  MoveInputField,
  WorkflowDocument,
  WorkflowMove,
} from './workflow-document.ts';
import { concludingReasons, returningReasons } from './workflow-merge.ts';
import { isReview } from './workflow-people.ts';
import {
  approvalView,
  isSigning,
  isUnopened,
  mergerOf,
  openParties,
  type ApprovalView,
} from './workflow-signing.ts';
import { movesHere, stateTitle, type CaseView, type KeyedMove } from './workflow-view.ts';
import { destinationOf } from './workflow-way.ts';

/** What the dialog of a move has to ask for. */
export interface MoveNeeds {
  readonly reason: boolean;
  readonly reasonCodes: readonly { readonly code: string; readonly title: string }[];
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
  readonly added: readonly (AddedSigner & { readonly hasSigned: boolean })[];
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
export function availableMoves(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  facts: WorkflowFacts,
): readonly AvailableMove[] {
  const view = { document, snapshot, facts };
  return movesHere(view).map((keyed) => {
    const { key, move } = keyed;
    const reasons = closedReasons(view, keyed);
    const signing = approvalView(view, keyed);
    const { to } = destinationOf(view, keyed);
    return {
      move: key,
      title: move.title,
      to,
      toTitle: stateTitle(view, to),
      open: reasons.length === 0,
      reasons,
      needs: needsOf(move, signing?.pending ? !isUnopened(signing.pending) : false),
      primary: move.primary ?? false,
      bulk: move.bulk ?? true,
      approval: signing && moveApproval(view, keyed, signing),
    };
  });
}

function needsOf(move: WorkflowMove, isOpened: boolean): MoveNeeds {
  const { reason, reasonCodes, input, form } = (isOpened ? undefined : move.requires) ?? {};
  return {
    reason: reason ?? false,
    reasonCodes: reasonCodes ?? [],
    input: input ?? [],
    form: form ?? null,
    opinion: isReview(move),
  };
}

function moveApproval(view: CaseView, keyed: KeyedMove, signing: ApprovalView): MoveApproval {
  const { approval, progress, pending } = signing;
  const { actor } = view.facts;
  const { userId } = actor;
  const hasSigned = pending?.signatures.some((one) => one.userId === userId) ?? false;
  return {
    mode: progress.mode,
    required: progress.required,
    signedBy: progress.signedBy,
    openedBy: pending?.openedBy ?? null,
    inFlight: pending !== null,
    waitingFor: progress.open.map((place) => unsigned(place, progress)),
    waitingForTitle: openParties(view, approval, progress),
    hasSigned,
    mayReturn: pending !== null && returningReasons(view).length === 0,
    mayWithdraw: pending !== null && (pending.openedBy === userId || hasSigned),
    added: addedOf(signing),
    opinions: opinionsOf(progress),
    mayGiveOpinion: mayGiveOpinion(view, keyed, signing),
    conclude: conclusionOf(view, keyed, signing),
  };
}

function addedOf({ pending, progress }: ApprovalView): MoveApproval['added'] {
  const owed = new Set(progress.owed.map(({ key }) => key));
  return (pending?.added ?? []).map((signer) => ({
    ...signer,
    hasSigned: !owed.has(addedKey(signer.userId)),
  }));
}

function opinionsOf({ standing }: ApprovalProgress): readonly MergedOpinion[] {
  return standing.flatMap(({ userId, onBehalfOf, opinion }) =>
    opinion === undefined ? [] : [{ userId, onBehalfOf: onBehalfOf ?? null, ...opinion }],
  );
}

function mayGiveOpinion(view: CaseView, keyed: KeyedMove, signing: ApprovalView): boolean {
  const { approval, progress, pending } = signing;
  if (approval.merge === undefined || !isSigning(keyed.move, signing)) return false;
  const hasSpoken = progress.standing.some(({ userId }) => userId === view.facts.actor.userId);
  return (hasSpoken && pending !== null) || closedReasons(view, keyed).length === 0;
}

function conclusionOf(
  view: CaseView,
  keyed: KeyedMove,
  signing: ApprovalView,
): MoveConclusion | null {
  const merger = mergerOf(view, keyed);
  if (merger === null) return null;
  const reasons = concludingReasons(view, keyed, signing);
  return { open: reasons.length === 0, reasons, candidates: merger.candidates };
}
