import type { Reason } from './errors.ts';
import type { PassedMove, StepResult, WorkflowEvent } from './workflow-case.ts';
import type { SendBack } from './workflow-document.ts';
import { enter, keepState, refuse } from './workflow-passage.ts';
import { capacitiesOf, concerned, excludedFrom, own, resolve } from './workflow-people.ts';
import { capacityFor, personReasons } from './workflow-person.ts';
import { refusal } from './workflow-reasons.ts';
import { currentStandIns, withTransfers } from './workflow-stand-ins.ts';
import { stateTitle, type CaseView } from './workflow-view.ts';
import { earlierStates, isOnWay, isSettled } from './workflow-way.ts';

/** What stands for 退回 in a transfer: whoever takes the work over may send it back too. */
export const sendBackDuty = '/sendBack';

/** A state the case may be sent back to. */
export interface SendBackTarget {
  readonly state: string;
  readonly title: string;
  readonly resume: SendBack['resume'];
}

/** The states the case may be sent back to from here, and how it comes back from each. */
export function sendBackTargets(view: CaseView): readonly SendBackTarget[] {
  const { document, snapshot } = view;
  const rule = own(document.states, snapshot.state)?.sendBack;
  if (rule === undefined || snapshot.cancelled) return [];
  const { to, resume } = rule;
  return earlierStates(document, snapshot)
    .filter((state) => to === 'earlier' || to.includes(state))
    .map((state) => ({
      state,
      title: stateTitle(view, state),
      resume: resume.filter((way) => way === 'redo' || isOnWay(document, snapshot, state)),
    }))
    .filter(({ resume: ways }) => ways.length > 0);
}

/** Why the actor cannot send the case back at all. */
export function sendBackReasons(view: CaseView): readonly Reason[] {
  const { document, snapshot, facts } = view;
  const rule = own(document.states, snapshot.state)?.sendBack;
  if (rule === undefined) return [refusal.noSendBack(stateTitle(view, snapshot.state))];
  const move = { title: '退回', from: [snapshot.state], to: snapshot.state };
  const distinctFrom = rule.distinctFrom ?? [];
  const excluded = excludedFrom(document, snapshot, facts.people, { move, distinctFrom });
  const resolved = resolve(rule.by, facts.people, excluded);
  const capacity = capacityFor(view, withTransfers(resolved, sendBackDuty, snapshot));
  const nowhere = sendBackTargets(view).length === 0 ? [refusal.nowhereBack()] : [];
  if (capacity === 'waiting') return [refusal.awaitingAnswer(), ...nowhere];
  if (capacity !== null) return nowhere;
  return [...personReasons(view, move, { assignees: rule.by, excluded }), ...nowhere];
}

/** 退回 to a state the case has passed. */
export function sendBack(
  view: CaseView,
  { to, resume, reason }: Extract<WorkflowEvent, { readonly type: 'sendBack' }>,
): StepResult {
  const reasons = [...sendBackReasons(view)];
  const targets = sendBackTargets(view);
  const target = targets.find(({ state }) => state === to);
  if (targets.length > 0 && target === undefined) {
    reasons.push(refusal.wrongTarget(targets.map(({ title }) => title)));
  } else if (target && !target.resume.includes(resume)) reasons.push(refusal.wrongResume());
  if (reason.trim() === '') reasons.push(refusal.reasonMissing());
  if (reasons.length > 0) return refuse(reasons);

  const { snapshot, facts } = view;
  const isDirect = resume === 'direct';
  return enter(view, {
    passed: {
      move: null,
      kind: 'act',
      actors: [facts.actor.userId],
      ...(isDirect ? { direct: 'sent' as const } : {}),
    },
    to,
    entered: { reason, reasonCode: null, fields: {} },
    ...(isDirect ? { resume: { state: snapshot.state, entry: snapshot.entryNumber + 1 } } : {}),
  });
}

/** What the actor could take back now. */
export type Withdrawal =
  | { readonly what: 'approval' | 'signature' }
  | { readonly what: 'recall'; readonly to: string };

/** What a 撤回 of the actor would take back, or why there is nothing. */
export function withdrawalOf(view: CaseView): Withdrawal | readonly Reason[] {
  const { approval } = view.snapshot;
  const { userId } = view.facts.actor;
  if (approval?.openedBy === userId) return { what: 'approval' };
  if (approval?.signatures.some((signature) => signature.userId === userId)) {
    return { what: 'signature' };
  }
  return recallOf(view);
}

function recallOf(view: CaseView): Withdrawal | readonly Reason[] {
  const { document, snapshot, facts } = view;
  const last = snapshot.history.at(-1);
  const to = last && recallableFrom(view, last);
  if (!last || to === undefined) {
    return [snapshot.approval === null ? refusal.noApproval() : refusal.nothingToWithdraw()];
  }
  const made = concerned(last);
  if (!capacitiesOf(facts.actor).some(({ userId }) => made.includes(userId))) {
    return [refusal.nothingToWithdraw()];
  }
  const isUntouched = snapshot.approval === null && currentStandIns(snapshot).length === 0;
  if (!isUntouched || isSettled(document, to)) return [refusal.recallTooLate()];
  return { what: 'recall', to };
}

function recallableFrom({ document, snapshot }: CaseView, last: PassedMove): string | undefined {
  const move = last.move === null ? undefined : own(document.moves, last.move);
  const isHere = last.entry === snapshot.entryNumber;
  return move?.recall === true && move.kind === 'submit' && isHere ? last.from : undefined;
}

/** 撤回 of a signature, of an approval one has opened, or of a move nobody has acted on. */
export function withdraw(view: CaseView): StepResult {
  const withdrawal = withdrawalOf(view);
  if (!('what' in withdrawal)) return refuse(withdrawal);
  const { snapshot, facts } = view;
  const { approval } = snapshot;
  const { userId } = facts.actor;
  if (withdrawal.what === 'recall') {
    const passed = { move: null, kind: 'act' as const, actors: [userId] };
    return enter(view, { passed, to: withdrawal.to });
  }
  if (approval === null || withdrawal.what === 'approval') {
    return keepState({ ...snapshot, approval: null });
  }
  const signatures = approval.signatures.filter((signature) => signature.userId !== userId);
  const isEmpty =
    signatures.length === 0 && approval.openedBy === null && (approval.added ?? []).length === 0;
  return keepState({ ...snapshot, approval: isEmpty ? null : { ...approval, signatures } });
}

/** The content changed: what was approved of it is void. */
export function contentChanged(view: CaseView): StepResult {
  const { document, snapshot, facts } = view;
  const to = own(document.states, snapshot.state)?.onChange;
  if (to === undefined || to === snapshot.state) return keepState({ ...snapshot, approval: null });
  return enter(view, { passed: { move: null, kind: 'act', actors: [facts.actor.userId] }, to });
}
