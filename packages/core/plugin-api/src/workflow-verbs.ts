import type { Reason } from './errors.ts';
import { askerOf, droppable } from './workflow-added-signers.ts';
import type { AddedSigner, StandIn, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import { answersOwedBy, delegatedBy, handOverReasons } from './workflow-hand-over.ts';
import { refusal } from './workflow-reasons.ts';
import {
  sendBackReasons,
  sendBackTargets,
  withdrawalOf,
  type SendBackTarget,
} from './workflow-send-back.ts';
import { currentStandIns } from './workflow-stand-ins.ts';
import { movesHere, stateTitle, type CaseView } from './workflow-view.ts';

/** Something the actor may do besides a move: open, or closed with every reason why. */
export interface Verb {
  readonly open: boolean;
  readonly reasons: readonly Reason[];
}

/** What the actor may do with a case besides its moves. */
export interface AvailableVerbs {
  /** 退回 to an earlier state; null in a state that knows none. */
  readonly sendBack: (Verb & { readonly targets: readonly SendBackTarget[] }) | null;
  /** 撤回, and what it would take back: `recall` is a move, to the state named. */
  readonly withdraw: Verb & {
    readonly what: 'approval' | 'signature' | 'recall' | null;
    readonly toTitle: string | null;
  };
  readonly transfer: Verb;
  readonly delegate: Verb;
  /** An answer the actor owes: to whom. */
  readonly answer: Verb & { readonly owedTo: readonly string[] };
  /** Taking back what the actor has lent: from whom. */
  readonly takeBack: Verb & { readonly lentTo: readonly string[] };
  /** 加签; where it could be for several approvals, `moves` are those to choose from. */
  readonly addSigners: Verb & {
    readonly positions: readonly AddedSigner['position'][];
    readonly moves: readonly { readonly move: string; readonly title: string }[];
  };
  /** Taking back a 加签: of whom. */
  readonly dropSigner: Verb & { readonly signers: readonly string[] };
  /** Who stands in for whom in this state, for everybody to see. */
  readonly standIns: readonly StandIn[];
}

/** Everything the actor may do besides the moves, open or closed with reasons. */
export function availableVerbs(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  facts: WorkflowFacts,
): AvailableVerbs {
  const view = { document, snapshot, facts };
  const over = snapshot.cancelled ? [refusal.cancelled(document)] : [];
  const verb = (reasons: () => readonly Reason[]): Verb => {
    const all = over.length > 0 ? over : reasons();
    return { open: all.length === 0, reasons: all };
  };
  const handOver = verb(() => handOverReasons(view));
  const owedTo = over.length > 0 ? [] : answersOwedBy(view).map(({ from }) => from);
  const lentTo = over.length > 0 ? [] : delegatedBy(view).map(({ to }) => to);
  const signers = over.length > 0 ? [] : droppable(view);
  return {
    sendBack: sendBackVerb(view, verb),
    withdraw: withdrawVerb(view, verb),
    transfer: handOver,
    delegate: handOver,
    answer: { ...verb(() => (owedTo.length > 0 ? [] : [refusal.noAnswerOwed()])), owedTo },
    takeBack: { ...verb(() => (lentTo.length > 0 ? [] : [refusal.nothingDelegated()])), lentTo },
    addSigners: addVerb(view, verb),
    dropSigner: { ...verb(() => (signers.length > 0 ? [] : [refusal.nobodyToDrop()])), signers },
    standIns: currentStandIns(snapshot),
  };
}

type ToVerb = (reasons: () => readonly Reason[]) => Verb;

function sendBackVerb(view: CaseView, verb: ToVerb): AvailableVerbs['sendBack'] {
  const rule = view.document.states[view.snapshot.state]?.sendBack;
  if (rule === undefined) return null;
  return { ...verb(() => sendBackReasons(view)), targets: sendBackTargets(view) };
}

function withdrawVerb(view: CaseView, verb: ToVerb): AvailableVerbs['withdraw'] {
  const found = withdrawalOf(view);
  const shown = verb(() => ('what' in found ? [] : found));
  if (!shown.open || !('what' in found)) return { ...shown, what: null, toTitle: null };
  const toTitle = found.what === 'recall' ? stateTitle(view, found.to) : null;
  return { ...shown, what: found.what, toTitle };
}

function addVerb(view: CaseView, verb: ToVerb): AvailableVerbs['addSigners'] {
  const choices = movesHere(view).flatMap(({ key, move }) => {
    const asker = askerOf(view, key);
    return 'keyed' in asker && asker.keyed.key === key ? [{ move: key, title: move.title }] : [];
  });
  const asker = askerOf(view);
  const shown = verb(() => (choices.length > 0 || 'keyed' in asker ? [] : asker));
  return {
    ...shown,
    positions: shown.open ? ['before', 'after', 'parallel'] : [],
    moves: shown.open ? choices : [],
  };
}
