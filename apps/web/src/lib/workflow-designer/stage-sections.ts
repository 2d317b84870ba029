import type { WorkflowDocument, WorkflowMove, WorkflowState } from '@lianxun/plugin-api';

import type { Catalog } from './catalog.ts';

export interface StateSection {
  readonly key: string;
  readonly state: WorkflowState;
  readonly isInitial: boolean;
  readonly moves: readonly (readonly [key: string, move: WorkflowMove])[];
}

/** States in the order of their stages, each with the moves out of it. */
export function stateSections(
  document: WorkflowDocument,
  catalog: Catalog,
): readonly StateSection[] {
  const order = catalog.stages.map(({ key }) => key);
  const rank = ({ stage }: WorkflowState) => {
    const index = order.indexOf(stage);
    return index === -1 ? order.length : index;
  };
  return Object.entries(document.states)
    .map(([key, state]) => ({
      key,
      state,
      isInitial: key === document.initial,
      moves: Object.entries(document.moves).filter(([, { from }]) => from.includes(key)),
    }))
    .toSorted((left, right) => rank(left.state) - rank(right.state));
}
