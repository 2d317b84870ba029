import type { Reason } from './errors.ts';
import { addedKey } from './workflow-approval.ts';
import type { PendingApproval, StepResult, WorkflowEvent } from './workflow-case.ts';
import { holdingOf, type Duty, type Holding } from './workflow-duties.ts';
import { holdsAlready } from './workflow-hand-over.ts';
import { keepState, nothingEntered, refuse } from './workflow-passage.ts';
import { capacitiesOf, own } from './workflow-people.ts';
import { refusal } from './workflow-reasons.ts';
import { newApproval, settle } from './workflow-sign.ts';
import { approvalView } from './workflow-signing.ts';
import { successorsOf, waitingForAnswer } from './workflow-stand-ins.ts';
import { moveInFlight, movesHere, type CaseView, type KeyedMove } from './workflow-view.ts';

type EventOf<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, { readonly type: T }>;

/** Most signers added to one approval. */
export const mostAddedSigners = 10;

interface Asker extends Holding {
  readonly keyed: KeyedMove;
}

/** The approval the actor has to sign and may ask others to sign too, or why there is none. */
export function askerOf(view: CaseView, wanted?: string): Asker | readonly Reason[] {
  const isMeant = view.snapshot.approval === null ? wanted : undefined;
  const holding = holdingOf(
    view,
    view.facts.actor,
    (duty) => isSignature(duty) && (isMeant === undefined || duty.move === isMeant),
  );
  const approvals = movesHere(view).filter(({ key }) =>
    holding?.duties.some(({ move }) => move === key),
  );
  const [keyed, ...others] = approvals;
  if (holding === null || keyed === undefined) return [refusal.noApprovalToAdd()];
  if (others.length > 0) return [refusal.whichApproval(approvals.map(({ move }) => move.title))];
  const reasons = askingReasons(view, holding);
  return reasons.length > 0 ? reasons : { ...holding, keyed };
}

function askingReasons({ snapshot }: CaseView, { as, duties }: Holding): readonly Reason[] {
  const reasons: Reason[] = [];
  if (duties.every(({ key }) => isAdded(key))) reasons.push(refusal.addedMayNotAdd());
  if (waitingForAnswer(snapshot).has(as.userId)) reasons.push(refusal.awaitingAnswer());
  if ((snapshot.approval?.added ?? []).length >= mostAddedSigners) {
    reasons.push(refusal.tooManyAdded(mostAddedSigners));
  }
  return reasons;
}

function isSignature({ verb, key }: Duty): boolean {
  return (verb === 'sign' || verb === 'opinion') && !key.endsWith('/finish');
}

function isAdded(duty: string): boolean {
  return duty.includes('/+');
}

/** 加签: each person named is one more signature the approval needs. */
export function addSigners(view: CaseView, event: EventOf<'addSigners'>): StepResult {
  const asker = askerOf(view, event.move);
  if (!('keyed' in asker)) return refuse(asker);
  const { key } = asker.keyed;
  const userIds = [...new Set(event.userIds)];
  const pending = view.snapshot.approval ?? newApproval(key, nothingEntered);
  const before = pending.added ?? [];
  const reasons: Reason[] = userIds.flatMap((userId) => signerReasons(view, asker, userId));
  if (userIds.length === 0) reasons.push(refusal.nobodyAdded());
  if (event.reason.trim() === '') reasons.push(refusal.reasonMissing());
  if (before.length + userIds.length > mostAddedSigners) {
    reasons.push(refusal.tooManyAdded(mostAddedSigners));
  }
  if (reasons.length > 0) return refuse(reasons);
  const { position } = event;
  const added = userIds.map((userId) => ({ userId, by: asker.as.userId, position }));
  return keepState({
    ...view.snapshot,
    approval: { ...pending, added: [...before, ...added] },
  });
}

function signerReasons(view: CaseView, { as, duties }: Asker, userId: string): readonly Reason[] {
  const { approval } = view.snapshot;
  if (userId === as.userId || userId === view.facts.actor.userId) return [refusal.toSelf()];
  if (approval?.added?.some((signer) => signer.userId === userId)) return [refusal.alreadyAdded()];
  const person = own(view.facts.named ?? {}, userId);
  if (person === undefined) return [refusal.notNamed()];
  const title = duties.map(({ excluded }) => excluded.get(userId)).find((one) => one !== undefined);
  if (title !== undefined) return [refusal.receiverExcluded(title)];
  return holdsAlready(view, person, duties) ? [refusal.receiverHolds()] : [];
}

/** The 加签 the actor could take back: his own, not signed. */
export function droppable(view: CaseView): readonly string[] {
  return askedBy(view).filter((userId) => !hasSigned(view, userId));
}

function askedBy({ snapshot, facts }: CaseView): readonly string[] {
  const names = capacitiesOf(facts.actor).map(({ userId }) => userId);
  return (snapshot.approval?.added ?? [])
    .filter(({ by }) => names.some((name) => successorsOf(snapshot, by).has(name)))
    .map(({ userId }) => userId);
}

function hasSigned(view: CaseView, userId: string): boolean {
  const keyed = moveInFlight(view);
  const progress = keyed && approvalView(view, keyed)?.progress;
  const key = addedKey(userId);
  const isOwed = progress?.owed.some((place) => place.key === key) ?? true;
  return !isOwed && (progress?.standing.some(({ places }) => places.includes(key)) ?? false);
}

/** Takes a 加签 back; when only that was missing, the move is made. */
export function dropSigner(view: CaseView, { userId }: EventOf<'dropSigner'>): StepResult {
  const keyed = moveInFlight(view);
  const { approval } = view.snapshot;
  if (!keyed || !approval) return refuse([refusal.noApproval()]);
  if (!askedBy(view).includes(userId)) return refuse([refusal.notAdded()]);
  if (hasSigned(view, userId)) return refuse([refusal.addedHasSigned()]);
  const { added = [], ...rest } = approval;
  const left = added.filter((signer) => signer.userId !== userId);
  const next: PendingApproval = { ...rest, ...(left.length > 0 ? { added: left } : {}) };
  const isEmpty = left.length === 0 && next.openedBy === null && next.signatures.length === 0;
  return isEmpty ? keepState({ ...view.snapshot, approval: null }) : settle(view, keyed, next);
}
