import type { Reason } from './errors.ts';
import type { StandIn, StepResult, WorkflowActor, WorkflowEvent } from './workflow-case.ts';
import { dutiesOf, holdingOf, type Duty, type Holding } from './workflow-duties.ts';
import { keepState, refuse } from './workflow-passage.ts';
import { capacitiesOf, matches, own } from './workflow-people.ts';
import { refusal } from './workflow-reasons.ts';
import { sendBackDuty } from './workflow-send-back.ts';
import { approvalView, takesPart } from './workflow-signing.ts';
import { currentStandIns, givers, owedAnswers, waitingForAnswer } from './workflow-stand-ins.ts';
import { moveInFlight, type CaseView } from './workflow-view.ts';

type EventOf<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, { readonly type: T }>;

/** Most transfers and delegations of one state entry. */
export const mostStandIns = 20;

/** Why the actor can neither hand over nor lend what he has to do. */
export function handOverReasons(view: CaseView): readonly Reason[] {
  const holding = holdingOf(view, view.facts.actor);
  return [...holdingReasons(view, holding), ...roomReasons(view)];
}

function holdingReasons({ snapshot }: CaseView, holding: Holding | null): readonly Reason[] {
  if (holding === null) return [refusal.nothingHeld()];
  return waitingForAnswer(snapshot).has(holding.as.userId) ? [refusal.awaitingAnswer()] : [];
}

function roomReasons({ snapshot }: CaseView): readonly Reason[] {
  const isFull = currentStandIns(snapshot).length >= mostStandIns;
  return isFull ? [refusal.tooManyStandIns(mostStandIns)] : [];
}

/** 转办 or 委派 by whoever has something to do here. */
export function handOver(view: CaseView, event: EventOf<'transfer' | 'delegate'>): StepResult {
  const { actor } = view.facts;
  const holding = holdingOf(view, actor);
  const reasons = [...handOverReasons(view), ...saidWhy(event.reason)];
  if (holding) {
    reasons.push(...receiverReasons(view, event.to, holding));
    if (event.to === actor.userId) reasons.push(refusal.toSelf());
  }
  if (holding === null || reasons.length > 0) return refuse(unique(reasons));
  return keepWith(view, currentStandIns(view.snapshot), {
    kind: event.type,
    from: holding.as.userId,
    to: event.to,
    duties: dutyKeys(holding),
  });
}

function saidWhy(reason: string): readonly Reason[] {
  return reason.trim() === '' ? [refusal.reasonMissing()] : [];
}

function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((one) => [one.code, one])).values()];
}

function dutyKeys({ duties }: Holding): readonly string[] {
  return [...duties.map(({ key }) => key), sendBackDuty];
}

function keepWith(
  { snapshot }: CaseView,
  others: readonly StandIn[],
  given: Omit<StandIn, 'entry' | 'answer'>,
): StepResult {
  const standIn: StandIn = { ...given, entry: snapshot.entryNumber, answer: null };
  return keepState({ ...snapshot, standIns: [...others, standIn] });
}

/** The same for somebody else, by whoever is in charge; what he has lent or owes goes with it. */
export function reassign(view: CaseView, event: EventOf<'reassign'>): StepResult {
  const { snapshot, facts } = view;
  const { from, to } = event;
  const person = own(facts.named ?? {}, from) ?? { userId: from, roles: [], permissions: [] };
  const { actsFor: _, ...himself } = person;
  const holding = holdingOf(view, himself);
  const owed = owedAnswers(snapshot).filter((standIn) => standIn.to === from);
  const reasons = [...roomReasons(view), ...saidWhy(event.reason)];
  const lent = dutiesOf(view).filter(({ key }) => owed.some(({ duties }) => duties.includes(key)));
  if (holding === null && owed.length === 0) reasons.push(refusal.nothingHeldBy());
  else {
    const duties = [...(holding?.duties ?? []), ...lent];
    reasons.push(...receiverReasons(view, to, { as: himself, duties }));
  }
  if (owed.some((standIn) => standIn.from === to)) reasons.push(refusal.receiverHolds());
  if (reasons.length > 0) return refuse(unique(reasons));

  const others = currentStandIns(snapshot)
    .filter((standIn) => !(standIn.kind === 'delegate' && standIn.from === from))
    .map((standIn) => (owed.includes(standIn) ? { ...standIn, to } : standIn));
  if (holding === null) return keepState({ ...snapshot, standIns: others });
  return keepWith(view, others, { kind: 'transfer', from, to, duties: dutyKeys(holding) });
}

/** Why the person named cannot take this work over. */
function receiverReasons(
  view: CaseView,
  userId: string,
  { as, duties }: Holding,
): readonly Reason[] {
  const receiver = own(view.facts.named ?? {}, userId);
  if (userId === as.userId) return [refusal.toSelf()];
  if (receiver === undefined) return [refusal.notNamed()];
  const title = duties.map(({ excluded }) => excluded.get(userId)).find((one) => one !== undefined);
  const reasons: Reason[] = [];
  if (title !== undefined) reasons.push(refusal.receiverExcluded(title));
  if (givers(view.snapshot).has(userId)) reasons.push(refusal.receiverGave());
  if (holdsAlready(view, receiver, duties)) reasons.push(refusal.receiverHolds());
  return reasons;
}

/** Whether he has the same to do himself: every signature is another person's. */
export function holdsAlready(
  view: CaseView,
  receiver: WorkflowActor,
  duties: readonly Duty[],
): boolean {
  const isHis = ({ holders }: Pick<Duty, 'holders'>) => matches(holders, receiver);
  const signatures = duties.filter(({ verb }) => verb === 'sign' || verb === 'opinion');
  const moves = new Set(signatures.map(({ move }) => move));
  const signsToo = dutiesOf(view).some(
    (duty) => moves.has(duty.move) && duty.verb !== 'conclude' && isHis(duty),
  );
  const others = duties.filter((duty) => !signatures.includes(duty));
  const hasAllOthers = signatures.length === 0 && others.length > 0 && others.every(isHis);
  return signsToo || hasAllOthers || (signatures.length > 0 && tookPart(view, receiver));
}

function tookPart(view: CaseView, receiver: WorkflowActor): boolean {
  const keyed = moveInFlight(view);
  const signing = keyed && approvalView(view, keyed);
  if (!signing) return false;
  const { signatures = [], added = [] } = signing.pending ?? {};
  const named = [...signatures, ...added];
  return (
    takesPart(signing, { ...receiver, actsFor: [] }) ||
    named.some(({ userId }) => userId === receiver.userId) ||
    signatures.some(({ onBehalfOf }) => onBehalfOf === receiver.userId)
  );
}

/** What the actor owes an answer on, in his own name or an absent person's. */
export function answersOwedBy(view: CaseView): readonly StandIn[] {
  const names = new Set(capacitiesOf(view.facts.actor).map(({ userId }) => userId));
  return owedAnswers(view.snapshot).filter(({ to }) => names.has(to));
}

/** What the actor has lent and could take back. */
export function delegatedBy(view: CaseView): readonly StandIn[] {
  const names = new Set(capacitiesOf(view.facts.actor).map(({ userId }) => userId));
  return owedAnswers(view.snapshot).filter(({ from }) => names.has(from));
}

/** The delegate's answer, or with null the principal taking his work back. */
export function answer(view: CaseView, { text }: EventOf<'answer'>): StepResult {
  const { snapshot } = view;
  const standIns = currentStandIns(snapshot);
  if (text === null) {
    const taken = delegatedBy(view);
    if (taken.length === 0) return refuse([refusal.nothingDelegated()]);
    return keepState({ ...snapshot, standIns: standIns.filter((one) => !taken.includes(one)) });
  }
  const [owed] = answersOwedBy(view);
  if (owed === undefined) return refuse([refusal.noAnswerOwed()]);
  if (text.trim() === '') return refuse([refusal.answerMissing()]);
  return keepState({
    ...snapshot,
    standIns: standIns.map((one) => (one === owed ? { ...one, answer: text } : one)),
  });
}
