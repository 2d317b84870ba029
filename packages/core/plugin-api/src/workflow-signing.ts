import type { Reason } from './errors.ts';
import {
  addedPlaces,
  approvalProgress,
  heldBack,
  identitiesOf,
  placesOf,
  validSignatures,
  type ApprovalProgress,
  type Place,
} from './workflow-approval.ts';
import type { PendingApproval, Signature, WorkflowActor } from './workflow-case.ts';
import type { Approval, WorkflowMove } from './workflow-document.ts';
import {
  capacitiesOf,
  describeAssignees,
  excludedFrom,
  mayAct,
  mayActAs,
  resolve,
  type Excluded,
} from './workflow-people.ts';
import { personReasons } from './workflow-person.ts';
import { refusal } from './workflow-reasons.ts';
import { waitingForAnswer, withTransfers } from './workflow-stand-ins.ts';
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
export function approvalView(view: CaseView, { key, move }: KeyedMove): ApprovalView | null {
  const { approval } = move;
  if (approval === undefined) return null;
  const { snapshot, facts } = view;
  const pending = snapshot.approval?.move === key ? snapshot.approval : null;
  const excluded = excludedFromSigning(view, move, pending);
  const regular = placesOf(approval, facts.people, excluded);
  const added = addedPlaces(pending?.added ?? [], regular, excluded);
  const places = [...regular, ...added].map((place) => ({
    ...place,
    candidates: withTransfers(place.candidates, signingDuty(key, place), snapshot),
  }));
  const valid = validSignatures(pending, excluded, facts.contentHash);
  const progress = approvalProgress(approval, places, valid, snapshot);
  return { approval, excluded, places, progress, pending };
}

/** The key under which a place is handed over. */
export function signingDuty(move: string, { key }: Place): string {
  return `${move}/${key}`;
}

/** Who may not sign: the exclusions of move and approval, and whoever submitted it. */
function excludedFromSigning(
  { document, snapshot, facts }: CaseView,
  move: WorkflowMove,
  pending: PendingApproval | null,
): Excluded {
  const distinctFrom = [
    ...(move.approval?.distinctFrom ?? []),
    ...(move.by === undefined ? (move.distinctFrom ?? []) : []),
  ];
  const excluded = excludedFrom(document, snapshot, facts.people, { move, distinctFrom });
  return withOpener(excluded, pending);
}

/** Whoever asked for the approval takes no part in it. */
export function withOpener(excluded: Excluded, pending: PendingApproval | null): Excluded {
  const all = new Map(excluded);
  if (pending?.openedBy) all.set(pending.openedBy, '提交人');
  if (pending?.openedFor !== undefined) all.set(pending.openedFor, '提交人');
  return all;
}

/** Whether the actor's part in the move now is to sign, not to open its approval. */
export function isSigning(move: WorkflowMove, signing: ApprovalView | null): boolean {
  return signing !== null && (signing.pending !== null || move.by === undefined);
}

/** Whether the first signature has still to come and brings what the move asks for. */
export function isUnopened(pending: PendingApproval | null): boolean {
  return pending === null || (pending.openedBy === null && pending.signatures.length === 0);
}

/** Everything signed before people changed can make the approval complete without a last signature. */
export function mayFinish({ approval, progress, pending }: ApprovalView, userId: string): boolean {
  return (
    pending !== null &&
    approval.merge === undefined &&
    progress.complete &&
    progress.signedBy.includes(userId)
  );
}

/** Where the actor can sign now, or every reason why he cannot. */
export function seatOf(view: CaseView, keyed: KeyedMove, signing: ApprovalView): Seat | Reason[] {
  const { actor } = view.facts;
  const { standing } = signing.progress;
  const signed = new Set(standing.flatMap(identitiesOf));
  if (signed.has(actor.userId)) {
    const isMerged = signing.approval.merge !== undefined;
    return [isMerged ? refusal.opinionGiven() : refusal.alreadySigned()];
  }
  const holding = capacitiesOf(actor).filter((capacity) =>
    signing.places.some(({ candidates }) => mayActAs(candidates, actor, capacity)),
  );
  if (holding.length === 0) {
    const { approval, excluded } = signing;
    return personReasons(view, keyed.move, { assignees: approval.approvers, excluded });
  }
  const unsigned = holding.filter(({ userId }) => !signed.has(userId));
  const attempts = unsigned.map((capacity) => seatAs(view, signing, capacity));
  const seat = attempts.find((attempt) => 'as' in attempt);
  if (seat) return seat;
  const [first] = attempts;
  return first && !('as' in first) ? first : [refusal.principalSigned()];
}

function seatAs(view: CaseView, signing: ApprovalView, as: WorkflowActor): Seat | Reason[] {
  const { snapshot, facts } = view;
  const { approval, progress } = signing;
  if (waitingForAnswer(snapshot).has(as.userId)) return [refusal.awaitingAnswer()];
  const who = openParties(view, approval, progress);
  const offered = offeredPlaces(signing).filter(({ candidates }) =>
    mayActAs(candidates, facts.actor, as),
  );
  const isHeld = heldBack(snapshot, progress).has(as.userId);
  const free = offered.filter(({ added }) => !isHeld || added !== undefined);
  if (free.length === 0 && offered.length > 0) return [refusal.addedSignFirst()];
  if (free.length === 0) {
    return [progress.isBaseComplete ? refusal.enoughSigned(who) : refusal.notYourTurn(who)];
  }
  const keys = free.map(({ key }) => key);
  const { standing } = progressWith(view, signing, { userId: as.userId, places: keys });
  return standing.length > progress.standing.length
    ? { as, places: keys }
    : [refusal.placeTaken(who)];
}

/** Places whose turn it is, taken ones included: their signer may move over. */
function offeredPlaces({ approval, places, progress }: ApprovalView): readonly Place[] {
  if (approval.mode === 'sequence' && approval.merge === undefined) return progress.open;
  const later = new Set(progress.owed.filter((place) => !progress.open.includes(place)));
  return places.filter(
    (place) => !later.has(place) && (place.added !== undefined || !progress.isBaseComplete),
  );
}

/** The progress once a signature is added. */
function progressWith(
  view: CaseView,
  signing: ApprovalView,
  signature: Signature,
): ApprovalProgress {
  const { approval, places, progress } = signing;
  const { contentHash } = view.facts;
  const added = contentHash === undefined ? signature : { ...signature, contentHash };
  return approvalProgress(approval, places, [...progress.standing, added], view.snapshot);
}

/** Whether the actor could return the approval in flight or give an opinion on it. */
export function takesPart({ places, pending }: ApprovalView, actor: WorkflowActor): boolean {
  return pending !== null && places.some(({ candidates }) => mayAct(candidates, actor));
}

/** The parties whose signatures are missing, in words. */
export function openParties(
  view: CaseView,
  approval: Approval,
  progress: Pick<ApprovalProgress, 'open'>,
): string {
  const indexes = new Set(progress.open.map(({ key }) => Number(key.split(':', 1)[0])));
  const regular = describeAssignees(
    view.document,
    approval.approvers.filter((_, index) => indexes.has(index)),
  );
  const added = progress.open.some((place) => place.added !== undefined) ? '加签人' : '';
  return [regular, added].filter((title) => title !== '').join('或');
}

/** Who merges the opinions, with whoever must not. */
export function mergerOf(view: CaseView, { key, move }: KeyedMove) {
  const merge = move.approval?.merge;
  if (merge === undefined) return null;
  const { document, snapshot, facts } = view;
  const distinctFrom = merge.distinctFrom ?? [];
  const pending = snapshot.approval?.move === key ? snapshot.approval : null;
  const excluded = withOpener(
    excludedFrom(document, snapshot, facts.people, { move, distinctFrom }),
    pending,
  );
  const duty = `${key}/merge`;
  const candidates = withTransfers(resolve(merge.by, facts.people, excluded), duty, snapshot);
  return { assignees: merge.by, excluded, duty, candidates };
}
