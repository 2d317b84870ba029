import type { PassedMove, Resumption, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import { own } from './workflow-people.ts';
import { reviewedStages } from './workflow-stages.ts';
import type { CaseView, KeyedMove } from './workflow-view.ts';

/** A state on the way that stands, and the passage that led into it. */
interface WayStep {
  readonly state: string;
  readonly by: PassedMove;
}

export interface Way {
  /** From the start to the current state, without the loops taken meanwhile. */
  readonly steps: readonly WayStep[];
  /** What it was before the case was sent back to come straight back. */
  readonly before: readonly WayStep[] | null;
}

/** The way that led to the current state; a return cuts off what it takes back. */
export function wayOf(document: WorkflowDocument, snapshot: WorkflowSnapshot): Way {
  const { history } = snapshot;
  let way: Way = { steps: [], before: null };
  history.forEach((by, index) => {
    const next = history[index + 1];
    const state = next === undefined ? snapshot.state : (next.from ?? target(document, by));
    way = extend(way, { state, by });
  });
  return way;
}

function target({ moves, initial }: WorkflowDocument, { move }: PassedMove): string {
  return (move === null ? undefined : own(moves, move)?.to) ?? initial;
}

function extend({ steps, before }: Way, step: WayStep): Way {
  if (step.by.direct === 'resumed' && before) return { steps: upTo(before, step), before: null };
  const stays = steps.at(-1)?.state === step.state;
  return {
    steps: upTo(steps, step),
    before: step.by.direct === 'sent' ? steps : stays ? before : null,
  };
}

function upTo(steps: readonly WayStep[], step: WayStep): readonly WayStep[] {
  const index = steps.findIndex(({ state }) => state === step.state);
  // A review that stays where it is must not get lost: it may have to be given again.
  const isReviewInPlace = step.by.kind === 'review' && index === steps.length - 1;
  return index === -1 || isReviewInPlace ? [...steps, step] : steps.slice(0, index + 1);
}

/** States a case has been in that it may be sent back to, in the order it first entered them. */
export function earlierStates(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
): readonly string[] {
  const left = snapshot.history.map((passed, index) => {
    const next = snapshot.history[index + 1];
    return next === undefined ? snapshot.state : (next.from ?? target(document, passed));
  });
  return [...new Set(left)].filter(
    (state) => state !== snapshot.state && !isSettled(document, state),
  );
}

/** A state that only a judgement leads into, or where the case rests: nobody is put there by going back. */
export function isSettled(document: WorkflowDocument, key: string): boolean {
  const state = own(document.states, key);
  return (
    state === undefined ||
    state.final === true ||
    reviewedStages[document.subject].some((stage) => stage === state.stage)
  );
}

/** Whether a case sent back there knows the steps to come straight back. */
export function isOnWay(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  state: string,
): boolean {
  return wayOf(document, snapshot).steps.some((step) => step.state === state);
}

/** Where a move leads, and what that makes of the way. */
export interface Destination {
  readonly to: string;
  /** The steps between were passed over. */
  readonly isDirect: boolean;
  /** A way straight back that is still open afterwards. */
  readonly resume: Resumption | null;
}

/**
 * Where a move leads: its own `to`, or, for work that was sent back to come straight back, the state
 * that sent it. A move off the way taken before leads where it says. A review on the way that was
 * given on other content, or by the one who hands in now, is not passed over.
 */
export function destinationOf(view: CaseView, { key, move }: KeyedMove): Destination {
  const { snapshot } = view;
  const { resume } = snapshot;
  const plain = { to: move.to, isDirect: false, resume: null };
  if (resume?.entry !== snapshot.entryNumber) return plain;
  if (move.to === snapshot.state) {
    return { ...plain, resume: { ...resume, entry: snapshot.entryNumber + 1 } };
  }
  const between = stepsBack(view, resume);
  if (!between.some(({ state }) => state === move.to)) return plain;
  const first = between.find(({ by }) => isVoid(view, by) && by.move !== key);
  const to = first === undefined ? resume.state : (first.by.from ?? snapshot.state);
  const isKnown = own(view.document.states, to) !== undefined;
  return isKnown && to !== snapshot.state ? { to, isDirect: true, resume: null } : plain;
}

/** The way taken before from the current state to the one that sent the case back. */
function stepsBack({ document, snapshot }: CaseView, resume: Resumption): readonly WayStep[] {
  const { before } = wayOf(document, snapshot);
  const index = before?.findIndex(({ state }) => state === snapshot.state) ?? -1;
  const isKnown = index !== -1 && before?.at(-1)?.state === resume.state;
  return before !== null && isKnown ? before.slice(index + 1) : [];
}

function isVoid(view: CaseView, { kind, move, actors, contentHash }: PassedMove): boolean {
  if (kind !== 'review' || move === null) return false;
  const { facts, snapshot } = view;
  const signers = snapshot.approval?.signatures.map(({ userId }) => userId) ?? [];
  if ([facts.actor.userId, ...signers].some((userId) => actors.includes(userId))) return true;
  return contentHash === undefined || contentHash !== facts.contentHash;
}
