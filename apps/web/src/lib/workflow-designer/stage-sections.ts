import type { WorkflowDocument, WorkflowMove, WorkflowState } from '@lianxun/plugin-api';

import type { Catalog } from './catalog.ts';

export interface StateSection {
  readonly key: string;
  readonly state: WorkflowState;
  readonly isInitial: boolean;
  readonly moves: readonly (readonly [key: string, move: WorkflowMove])[];
}

/** States in the order of their stages, within a stage in that of the way; each with the moves out of it. */
export function stateSections(
  document: WorkflowDocument,
  catalog: Catalog,
): readonly StateSection[] {
  const stages = catalog.stages.map(({ key }) => key);
  const way = wayThrough(document);
  return Object.entries(document.states)
    .map(([key, state]) => ({
      key,
      state,
      isInitial: key === document.initial,
      moves: movesFrom(document, key, way),
    }))
    .toSorted(
      (left, right) =>
        rank(stages, left.state.stage) - rank(stages, right.state.stage) ||
        rank(way, left.key) - rank(way, right.key),
    );
}

function rank(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index === -1 ? order.length : index;
}

/** The states in the order in which a case can first get into them. */
function wayThrough({ initial, moves }: WorkflowDocument): readonly string[] {
  const found = new Set([initial]);
  for (const state of found) {
    const onwards = Object.values(moves).filter(({ from }) => from.includes(state));
    for (const { to } of onwards.toSorted(primaryFirst)) found.add(to);
  }
  return [...found];
}

function primaryFirst(left: WorkflowMove, right: WorkflowMove): number {
  return Number(right.primary ?? false) - Number(left.primary ?? false);
}

/** The main one first, then onwards before back. */
function movesFrom({ moves }: WorkflowDocument, state: string, way: readonly string[]) {
  const isBack = ({ to }: WorkflowMove) => rank(way, to) <= rank(way, state);
  return Object.entries(moves)
    .filter(([, { from }]) => from.includes(state))
    .toSorted(
      ([, left], [, right]) =>
        primaryFirst(left, right) || Number(isBack(left)) - Number(isBack(right)),
    );
}
