import { identitiesOf } from './workflow-approval.ts';
import type {
  MoveEntry,
  PendingApproval,
  Signature,
  StepResult,
  WorkflowActor,
} from './workflow-case.ts';
import { closedReasons, entryReasons, recordReasons } from './workflow-conditions.ts';
import { complete, keepState, refuse } from './workflow-passage.ts';
import { refusal } from './workflow-reasons.ts';
import {
  approvalView,
  isUnopened,
  mayFinish,
  seatOf,
  type ApprovalView,
  type Seat,
} from './workflow-signing.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';

/** An approval before anybody has signed it. */
export function newApproval(move: string, entered: MoveEntry): PendingApproval {
  return { move, openedBy: null, signatures: [], entered };
}

/** Signs an approval, opening it where nobody has, and makes the move once it is complete. */
export function sign(
  view: CaseView,
  keyed: KeyedMove,
  given: { readonly entered: MoveEntry; readonly opinion?: Signature['opinion'] },
): StepResult {
  const signing = approvalView(view, keyed);
  if (!signing) return refuse([refusal.noApproval()]);
  const isFirst = isUnopened(signing.pending);
  const reasons = [
    ...closedReasons(view, keyed),
    ...(isFirst ? entryReasons(keyed.move, given.entered) : []),
  ];
  if (reasons.length > 0) return refuse(reasons);
  const { pending } = signing;
  if (pending && mayFinish(signing, view.facts.actor.userId)) return settle(view, keyed, pending);
  const seat = seatOf(view, keyed, signing);
  if (!('as' in seat)) return refuse(seat);
  const opened = pending ?? newApproval(keyed.key, given.entered);
  const entered = isFirst ? given.entered : opened.entered;
  const signature = signatureOf(view, seat, mergedOpinion(signing, given.opinion));
  const signatures = [...kept(signing, seat.as, view.facts.actor), signature];
  return settle(view, keyed, { ...opened, entered, signatures });
}

/** What is signed without a word in a joint review agrees. */
function mergedOpinion({ approval }: ApprovalView, opinion: Signature['opinion']) {
  return approval.merge === undefined ? undefined : (opinion ?? { agrees: true, text: '' });
}

function signatureOf({ facts }: CaseView, seat: Seat, opinion: Signature['opinion']): Signature {
  const { userId } = facts.actor;
  return {
    userId,
    places: seat.places,
    ...(facts.contentHash === undefined ? {} : { contentHash: facts.contentHash }),
    ...(seat.as.userId === userId ? {} : { onBehalfOf: seat.as.userId }),
    ...(opinion === undefined ? {} : { opinion }),
  };
}

/** The signatures given before, but for void ones of the same people. */
function kept({ pending }: ApprovalView, ...people: readonly WorkflowActor[]): Signature[] {
  const again = new Set(people.map(({ userId }) => userId));
  return (pending?.signatures ?? []).filter(
    (signature) => !identitiesOf(signature).some((userId) => again.has(userId)),
  );
}

/** Keeps a changed approval, or makes the move when nothing is missing any more. */
export function settle(view: CaseView, keyed: KeyedMove, pending: PendingApproval): StepResult {
  const snapshot = { ...view.snapshot, approval: pending };
  const changed = { ...view, snapshot };
  const signing = approvalView(changed, keyed);
  if (!signing?.progress.complete || signing.approval.merge !== undefined) {
    return keepState(snapshot);
  }
  const reasons = recordReasons(view, keyed.move);
  if (reasons.length > 0) return refuse(reasons);
  return complete(changed, keyed, { ...partakers(signing), entered: pending.entered });
}

/** Everybody whose part in an approval counts. */
export function partakers({ pending, progress }: ApprovalView) {
  const { openedBy = null, openedFor } = pending ?? {};
  const behalf = progress.standing.map(({ onBehalfOf }) => onBehalfOf);
  return {
    actors: [...(openedBy === null ? [] : [openedBy]), ...progress.signedBy],
    principals: [openedFor, ...behalf].filter((userId) => userId !== undefined),
  };
}
