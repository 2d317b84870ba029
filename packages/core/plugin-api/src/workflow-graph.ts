import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';

type Edge = readonly [from: string, to: string];

/** States a case can get into, following every move that `follow` accepts and any change of the content. */
export function reachableStates(
  document: WorkflowDocument,
  follow: (move: WorkflowMove) => boolean = () => true,
): ReadonlySet<string> {
  const changes = Object.entries(document.states).flatMap(([key, { onChange }]): readonly Edge[] =>
    onChange === undefined ? [] : [[key, onChange]],
  );
  return closure([document.initial], [...edges(document, follow), ...changes]);
}

/** States from which a final state can be reached, the final ones included. */
export function statesThatFinish(document: WorkflowDocument): ReadonlySet<string> {
  const finals = Object.entries(document.states).filter(([, state]) => state.final === true);
  const backwards = edges(document, () => true).map(([from, to]): Edge => [to, from]);
  return closure(
    finals.map(([key]) => key),
    backwards,
  );
}

/** The first state, in document order, that stands for a stage. */
export function stateOfStage(document: WorkflowDocument, stage: string): string | undefined {
  return Object.entries(document.states).find(([, state]) => state.stage === stage)?.[0];
}

function edges(
  { moves }: WorkflowDocument,
  follow: (move: WorkflowMove) => boolean,
): readonly Edge[] {
  return Object.values(moves)
    .filter(follow)
    .flatMap(({ from, to, approval }) =>
      from.flatMap((state): readonly Edge[] =>
        approval?.returnTo === undefined
          ? [[state, to]]
          : [
              [state, to],
              [state, approval.returnTo],
            ],
      ),
    );
}

function closure(start: readonly string[], steps: readonly Edge[]): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const [from, to] of steps) {
    const targets = next.get(from);
    if (targets) targets.push(to);
    else next.set(from, [to]);
  }
  const found = new Set(start);
  for (const state of found) for (const to of next.get(state) ?? []) found.add(to);
  return found;
}
