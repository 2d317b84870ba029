import type { Reason } from './errors.ts';
import type { MoveEntry, Signature, StepResult } from './workflow-case.ts';
import { recordReasons } from './workflow-conditions.ts';
import { complete, enter, keepState, nothingEntered, refuse } from './workflow-passage.ts';
import { capacityFor, personReasons } from './workflow-person.ts';
import { refusal } from './workflow-reasons.ts';
import { partakers, sign } from './workflow-sign.ts';
import { approvalView, mergerOf, openParties, type ApprovalView } from './workflow-signing.ts';
import { moveInFlight, movesHere, type CaseView, type KeyedMove } from './workflow-view.ts';

/** Records an opinion, or the change of one, or opens the joint review with it. */
export function giveOpinion(
  view: CaseView,
  event: { readonly agrees: boolean; readonly text: string; readonly move?: string },
): StepResult {
  const { agrees, text } = event;
  const chosen = moveInFlight(view) ?? openableReview(view, event.move);
  if ('code' in chosen) return refuse([chosen]);
  if (chosen.move.approval?.merge === undefined) return refuse([refusal.notMerged(chosen.move)]);
  if (!agrees && text.trim() === '') return refuse([refusal.opinionTextMissing()]);
  const signing = approvalView(view, chosen);
  const changed = signing && withChangedOpinion(view, signing, { agrees, text });
  if (changed) return changed;
  return sign(view, chosen, { entered: nothingEntered, opinion: { agrees, text } });
}

function openableReview(view: CaseView, wanted: string | undefined): KeyedMove | Reason {
  const reviews = movesHere(view).filter(
    ({ key, move }) =>
      (wanted === undefined || key === wanted) &&
      move.approval?.merge !== undefined &&
      move.by === undefined,
  );
  const [only, ...others] = reviews;
  if (only === undefined) return refusal.noApproval();
  return others.length === 0 ? only : refusal.whichApproval(reviews.map(({ move }) => move.title));
}

function withChangedOpinion(
  { snapshot, facts }: CaseView,
  { pending, progress }: ApprovalView,
  opinion: NonNullable<Signature['opinion']>,
): StepResult | null {
  const { userId } = facts.actor;
  if (pending === null || !progress.standing.some((one) => one.userId === userId)) return null;
  const signatures = pending.signatures.map((one) =>
    one.userId === userId ? { ...one, opinion } : one,
  );
  return keepState({ ...snapshot, approval: { ...pending, signatures } });
}

/** Whether everybody who has spoken agrees. */
export function isUnanimous({ progress }: ApprovalView): boolean {
  return progress.standing.every(({ opinion }) => opinion?.agrees !== false);
}

/** Why the actor cannot merge the opinions now. */
export function concludingReasons(
  view: CaseView,
  keyed: KeyedMove,
  signing: ApprovalView,
): readonly Reason[] {
  const merger = mergerOf(view, keyed);
  if (merger === null) return [refusal.notMerged(keyed.move)];
  if (signing.pending === null) return [refusal.noApproval()];
  const capacity = capacityFor(view, merger.candidates);
  const who =
    capacity === null ? personReasons(view, { ...keyed.move, title: '汇总意见' }, merger) : [];
  const waiting = capacity === 'waiting' ? [refusal.awaitingAnswer()] : [];
  const { approval, progress } = signing;
  if (!progress.complete) {
    return [...who, ...waiting, refusal.opinionsMissing(openParties(view, approval, progress))];
  }
  return [...who, ...waiting, ...(isUnanimous(signing) ? recordReasons(view, keyed.move) : [])];
}

/** Merges the opinions: passes when all agree, otherwise returns, once. */
export function conclude(view: CaseView, text: string): StepResult {
  const keyed = moveInFlight(view);
  const signing = keyed && approvalView(view, keyed);
  if (!keyed || !signing?.pending) return refuse([refusal.noApproval()]);
  const passes = isUnanimous(signing);
  const reasons = [
    ...concludingReasons(view, keyed, signing),
    ...(passes || text.trim() !== '' ? [] : [refusal.mergedTextMissing()]),
  ];
  if (reasons.length > 0) return refuse(reasons);
  const done = withMerger(view, keyed, signing);
  if (!passes) return returnTo(view, signing, { ...done, reason: text });
  const { entered } = signing.pending;
  return complete(view, keyed, {
    ...done,
    entered: { ...entered, reason: reasonOf(entered, text) },
  });
}

function reasonOf({ reason }: MoveEntry, text: string): string | null {
  return reason ?? (text.trim() === '' ? null : text);
}

function withMerger(view: CaseView, keyed: KeyedMove, signing: ApprovalView) {
  const { actors, principals } = partakers(signing);
  const { userId } = view.facts.actor;
  const merger = mergerOf(view, keyed);
  const capacity = merger && capacityFor(view, merger.candidates);
  const as = capacity === null || capacity === 'waiting' ? userId : capacity.userId;
  return {
    actors: [...new Set([...actors, userId])],
    principals: as === userId ? principals : [...principals, as],
  };
}

/** Ends an approval without its move: at `returnTo`, or where the case stands. */
export function returnTo(
  view: CaseView,
  { approval }: ApprovalView,
  returned: {
    readonly actors: readonly string[];
    readonly principals?: readonly string[];
    readonly reason: string;
  },
): StepResult {
  const { actors, principals = [], reason } = returned;
  if (approval.returnTo === undefined) return keepState({ ...view.snapshot, approval: null });
  return enter(view, {
    passed: {
      move: null,
      kind: 'review',
      actors,
      ...(principals.length > 0 ? { principals } : {}),
    },
    to: approval.returnTo,
    entered: { ...nothingEntered, reason },
  });
}

/** Why the actor cannot return the approval in flight. */
export function returningReasons(view: CaseView): readonly Reason[] {
  const keyed = moveInFlight(view);
  const signing = keyed && approvalView(view, keyed);
  if (!keyed || !signing) return [refusal.noApproval()];
  if (signing.approval.merge !== undefined) return [refusal.mergeReturnsOnce()];
  const capacities = signing.places.map(({ candidates }) => capacityFor(view, candidates));
  if (capacities.some((capacity) => capacity !== null && capacity !== 'waiting')) return [];
  if (capacities.includes('waiting')) return [refusal.awaitingAnswer()];
  return [refusal.notAssigned(keyed.move, '签批人')];
}

/** Returns an approval that is not merged, by one who may sign it. */
export function returnApproval(view: CaseView, reason: string): StepResult {
  const keyed = moveInFlight(view);
  const signing = keyed && approvalView(view, keyed);
  const reasons = [...returningReasons(view)];
  if (signing && reason.trim() === '') reasons.push(refusal.reasonMissing());
  if (reasons.length > 0 || !signing) return refuse(reasons);
  return returnTo(view, signing, { actors: [view.facts.actor.userId], reason });
}
