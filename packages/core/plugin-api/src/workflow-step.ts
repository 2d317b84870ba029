import { addSigners, dropSigner } from './workflow-added-signers.ts';
import type {
  AcceptedStep,
  MoveEntry,
  PassedMove,
  StepResult,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowSnapshot,
} from './workflow-case.ts';
import { actingOn, closedReasons, entryReasons } from './workflow-conditions.ts';
import { deadlinesOf } from './workflow-deadlines.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import { answer, handOver, reassign } from './workflow-hand-over.ts';
import { conclude, giveOpinion, returnApproval } from './workflow-merge.ts';
import { complete, keepState, nothingEntered, refuse } from './workflow-passage.ts';
import { own } from './workflow-people.ts';
import { refusal } from './workflow-reasons.ts';
import { contentChanged, sendBack, withdraw } from './workflow-send-back.ts';
import { newApproval, sign } from './workflow-sign.ts';
import { approvalView, isSigning } from './workflow-signing.ts';
import { moveInFlight, stateTitle, type CaseView, type KeyedMove } from './workflow-view.ts';

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
  if (snapshot.cancelled) return refuse([refusal.cancelled(document)]);
  return decide({ document, snapshot, facts }, event);
}

function decide(view: CaseView, event: WorkflowEvent): StepResult {
  switch (event.type) {
    case 'move':
      return makeMove(view, event.move, { ...nothingEntered, ...definedEntry(event) });
    case 'approve':
      return approve(view);
    case 'return':
      return returnApproval(view, event.reason);
    case 'withdraw':
      return withdraw(view);
    case 'opinion':
      return giveOpinion(view, event);
    case 'conclude':
      return conclude(view, event.text);
    case 'sendBack':
      return sendBack(view, event);
    case 'transfer':
    case 'delegate':
      return handOver(view, event);
    case 'reassign':
      return reassign(view, event);
    case 'answer':
      return answer(view, event);
    case 'addSigners':
      return addSigners(view, event);
    case 'dropSigner':
      return dropSigner(view, event);
    case 'contentChanged':
      return contentChanged(view);
    case 'cancel':
      return cancel(view);
  }
}

function definedEntry({ reason, reasonCode, fields }: Partial<MoveEntry>): Partial<MoveEntry> {
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(fields === undefined ? {} : { fields }),
  };
}

function makeMove(view: CaseView, key: string, entered: MoveEntry): StepResult {
  const { document, snapshot } = view;
  const move = own(document.moves, key);
  if (move === undefined) return refuse([refusal.unknownMove(key)]);
  if (!move.from.includes(snapshot.state)) {
    return refuse([refusal.wrongState(move, stateTitle(view, snapshot.state))]);
  }
  const keyed = { key, move };
  const signing = approvalView(view, keyed);
  const isBlocked = snapshot.approval !== null && snapshot.approval.move !== key;
  if (isSigning(move, signing) && !isBlocked) return sign(view, keyed, { entered });
  const reasons = [...closedReasons(view, keyed), ...entryReasons(move, entered)];
  if (reasons.length > 0) return refuse(reasons);
  return move.approval === undefined
    ? complete(view, keyed, { ...actorOf(view, keyed), entered })
    : openApproval(view, keyed, entered);
}

function actorOf(view: CaseView, keyed: KeyedMove) {
  const { userId } = view.facts.actor;
  const as = actingOn(view, keyed);
  return { actors: [userId], principals: as.userId === userId ? [] : [as.userId] };
}

function openApproval(view: CaseView, keyed: KeyedMove, entered: MoveEntry): StepResult {
  const { actors, principals } = actorOf(view, keyed);
  const [openedBy = null] = actors;
  const [openedFor] = principals;
  const opened = { ...newApproval(keyed.key, entered), openedBy };
  return keepState({
    ...view.snapshot,
    approval: openedFor === undefined ? opened : { ...opened, openedFor },
  });
}

function approve(view: CaseView): StepResult {
  const keyed = moveInFlight(view);
  return keyed ? sign(view, keyed, { entered: nothingEntered }) : refuse([refusal.noApproval()]);
}

function cancel({ document, snapshot, facts }: CaseView): AcceptedStep {
  const entryNumber = snapshot.entryNumber + 1;
  const act: PassedMove = {
    entry: entryNumber,
    move: null,
    kind: 'act',
    actors: [facts.actor.userId],
  };
  const { resume: _, standIns: __, ...rest } = snapshot;
  const history = [...snapshot.history, act];
  return {
    ...keepState({ ...rest, entryNumber, approval: null, history, cancelled: true }),
    cancelledDeadlines: document.deadlines.map(({ key }) => key),
  };
}
