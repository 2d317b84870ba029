import type { Reason } from './errors.ts';
import { placesFor, type ApprovalProgress } from './workflow-approval.ts';
import type {
  AcceptedStep,
  MoveEntry,
  PassedMove,
  PendingApproval,
  RefusedStep,
  ResolvedEffect,
  StepResult,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowSnapshot,
} from './workflow-case.ts';
import { approvalView, closedReasons, entryReasons, type CaseView } from './workflow-conditions.ts';
import { deadlinesOf } from './workflow-deadlines.ts';
import type { Effect, WorkflowDocument, WorkflowMove } from './workflow-document.ts';
import { isReview, matches, own, resolve, type People } from './workflow-people.ts';
import { refusal } from './workflow-reasons.ts';

const nothingEntered: MoveEntry = { reason: null, reasonCode: null, fields: {} };

/**
 * Opens a case in the initial state, or in another one for a record that already has a history
 * elsewhere.
 */
export function startCase(
  document: WorkflowDocument,
  facts: WorkflowFacts,
  state: string = document.initial,
): AcceptedStep {
  const start: PassedMove = { entry: 1, move: null, kind: 'act', actors: [facts.actor.userId] };
  const snapshot = { state, entryNumber: 1, approval: null, history: [start] };
  return {
    ok: true,
    snapshot,
    moved: { move: null, from: null, to: state, entered: nothingEntered },
    effects: [],
    ...deadlinesOf(
      document,
      { move: null, from: null, to: state, entryNumber: 1, entered: {} },
      facts,
    ),
  };
}

/**
 * Decides one event of a case: the new snapshot with what follows from it, or every reason why
 * not. Pure and deterministic: replaying the events of a case gives the same snapshot.
 */
export function step(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  event: WorkflowEvent,
  facts: WorkflowFacts,
): StepResult {
  const view = { document, snapshot, facts };
  if (snapshot.cancelled) return refuse([refusal.cancelled(document)]);
  if (event.type === 'cancel') return cancel(view);
  if (event.type === 'move') {
    return makeMove(view, event.move, { ...nothingEntered, ...definedEntry(event) });
  }
  if (event.type === 'return') return returnApproval(view, event.reason);
  if (event.type === 'withdraw') return withdraw(view);
  if (event.type === 'contentChanged') return keepState({ ...snapshot, approval: null });
  return snapshot.approval
    ? makeMove(view, snapshot.approval.move, nothingEntered)
    : refuse([refusal.noApproval()]);
}

function definedEntry({ reason, reasonCode, fields }: Partial<MoveEntry>): Partial<MoveEntry> {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(fields === undefined ? {} : { fields }),
  };
}

function makeMove(view: CaseView, key: string, entered: MoveEntry): StepResult {
  const { document, snapshot, facts } = view;
  const move = own(document.moves, key);
  if (move === undefined) return refuse([refusal.unknownMove(key)]);
  if (!move.from.includes(snapshot.state)) {
    return refuse([refusal.wrongState(move, stateTitle(view))]);
  }
  const pending = snapshot.approval?.move === key ? snapshot.approval : null;
  const reasons = [...closedReasons(view, move), ...(pending ? [] : entryReasons(move, entered))];
  if (reasons.length > 0) return refuse(reasons);

  const actorId = facts.actor.userId;
  if (move.approval === undefined) return complete(view, key, { actors: [actorId], entered });
  if (pending) return sign(view, move, pending);
  const opened = { move: key, openedBy: null, signatures: [], entered };
  if (move.by === undefined) return sign(view, move, opened);
  return keepState({ ...snapshot, approval: { ...opened, openedBy: actorId } });
}

function sign(view: CaseView, move: WorkflowMove, pending: PendingApproval): StepResult {
  const { facts, snapshot } = view;
  const before = approvalView(view, move);
  if (!before) return refuse([refusal.noApproval()]);
  const places = placesFor(before.approval, before.places, before.progress, facts.actor);
  const signatures = [...pending.signatures, { userId: facts.actor.userId, places }];
  const approval = { ...pending, signatures };
  const signed = { ...snapshot, approval };
  const { progress } = approvalView({ ...view, snapshot: signed }, move) ?? before;
  if (!progress.complete) return keepState(signed);
  return complete(view, pending.move, {
    actors: signers(pending, progress),
    entered: pending.entered,
  });
}

function signers(pending: PendingApproval, progress: ApprovalProgress): readonly string[] {
  return [...(pending.openedBy === null ? [] : [pending.openedBy]), ...progress.signedBy];
}

function complete(
  view: CaseView,
  key: string,
  done: { readonly actors: readonly string[]; readonly entered: MoveEntry },
): StepResult {
  const move = own(view.document.moves, key);
  if (move === undefined) return refuse([refusal.unknownMove(key)]);
  const kind = isReview(move) ? 'review' : (move.kind ?? 'act');
  return enter(view, {
    move: key,
    to: move.to,
    kind,
    actors: done.actors,
    entered: done.entered,
    effects: resolveEffects(move.effects ?? [], view.facts.people),
  });
}

function enter(
  { document, snapshot, facts }: CaseView,
  passage: Omit<PassedMove, 'entry'> & {
    readonly to: string;
    readonly entered: MoveEntry;
    readonly effects: readonly ResolvedEffect[];
  },
): AcceptedStep {
  const { move, to, kind, actors, entered, effects } = passage;
  const from = snapshot.state;
  const entryNumber = snapshot.entryNumber + 1;
  const history = [...snapshot.history, { entry: entryNumber, move, kind, actors }];
  return {
    ok: true,
    snapshot: { state: to, entryNumber, approval: null, history },
    moved: { move, from, to, entered },
    effects,
    ...deadlinesOf(document, { move, from, to, entryNumber, entered: entered.fields }, facts),
  };
}

function returnApproval(view: CaseView, reason: string): StepResult {
  const { document, snapshot, facts } = view;
  const move = snapshot.approval && own(document.moves, snapshot.approval.move);
  const signing = move && approvalView(view, move);
  if (!signing) return refuse([refusal.noApproval()]);
  const mayReturn = signing.places.some(({ candidates }) => matches(candidates, facts.actor));
  const reasons: Reason[] = [];
  if (!mayReturn) reasons.push(refusal.notAssigned(move, '签批人'));
  if (reason.trim() === '') reasons.push(refusal.reasonMissing());
  if (reasons.length > 0) return refuse(reasons);

  const { returnTo } = signing.approval;
  if (returnTo === undefined) return keepState({ ...snapshot, approval: null });
  return enter(view, {
    move: null,
    to: returnTo,
    kind: 'review',
    actors: [facts.actor.userId],
    entered: { ...nothingEntered, reason },
    effects: [],
  });
}

function withdraw({ snapshot, facts }: CaseView): StepResult {
  const { approval } = snapshot;
  if (approval === null) return refuse([refusal.noApproval()]);
  const { userId } = facts.actor;
  if (approval.openedBy === userId) return keepState({ ...snapshot, approval: null });
  const signatures = approval.signatures.filter((signature) => signature.userId !== userId);
  if (signatures.length === approval.signatures.length) {
    return refuse([refusal.nothingToWithdraw()]);
  }
  const isEmpty = signatures.length === 0 && approval.openedBy === null;
  return keepState({ ...snapshot, approval: isEmpty ? null : { ...approval, signatures } });
}

function cancel({ document, snapshot, facts }: CaseView): AcceptedStep {
  const entryNumber = snapshot.entryNumber + 1;
  const act: PassedMove = {
    entry: entryNumber,
    move: null,
    kind: 'act',
    actors: [facts.actor.userId],
  };
  const history = [...snapshot.history, act];
  return {
    ...keepState({ ...snapshot, entryNumber, approval: null, history, cancelled: true }),
    cancelledDeadlines: document.deadlines.map(({ key }) => key),
  };
}

function resolveEffects(effects: readonly Effect[], people: People): readonly ResolvedEffect[] {
  return effects.map((effect) =>
    'notify' in effect ? { ...effect, notify: resolve(effect.notify, people, new Map()) } : effect,
  );
}

function keepState(snapshot: WorkflowSnapshot): AcceptedStep {
  return {
    ok: true,
    snapshot,
    moved: null,
    effects: [],
    deadlines: [],
    cancelledDeadlines: [],
    pausedDeadlines: [],
    runningDeadlines: [],
  };
}

function refuse(reasons: readonly Reason[]): RefusedStep {
  return { ok: false, reasons };
}

function stateTitle({ document, snapshot }: CaseView): string {
  return own(document.states, snapshot.state)?.title ?? snapshot.state;
}
