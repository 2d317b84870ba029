import type { WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';
import { own } from './workflow-people.ts';

/** A case with everything needed to decide about it. */
export interface CaseView {
  readonly document: WorkflowDocument;
  readonly snapshot: WorkflowSnapshot;
  readonly facts: WorkflowFacts;
}

/** A move with its key. */
export interface KeyedMove {
  readonly key: string;
  readonly move: WorkflowMove;
}

/** The moves that leave the current state, in document order. */
export function movesHere({ document, snapshot }: Omit<CaseView, 'facts'>): readonly KeyedMove[] {
  if (snapshot.cancelled) return [];
  return Object.entries(document.moves)
    .filter(([, move]) => move.from.includes(snapshot.state))
    .map(([key, move]) => ({ key, move }));
}

/** The move whose approval is in flight. */
export function moveInFlight({ document, snapshot }: Omit<CaseView, 'facts'>): KeyedMove | null {
  const key = snapshot.approval?.move;
  const move = key === undefined ? undefined : own(document.moves, key);
  return key === undefined || move === undefined ? null : { key, move };
}

export function stateTitle({ document }: Pick<CaseView, 'document'>, state: string): string {
  return own(document.states, state)?.title ?? state;
}
