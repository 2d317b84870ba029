import type { WorkflowDocument, WorkflowMove } from '@lianxun/plugin-api';
import { partiesOf, reachableStates, statesThatFinish } from '@lianxun/plugin-api/host';

import { fault, warning, type DefinitionProblem } from './check-definition-problem.ts';

/** Faults of the way through the states: what is never reached, never left, or never ends. */
export function flowProblems(document: WorkflowDocument): readonly DefinitionProblem[] {
  return [...stateProblems(document), ...systemLoops(document), ...ambiguities(document)];
}

function stateProblems(document: WorkflowDocument): readonly DefinitionProblem[] {
  const reached = reachableStates(document);
  const finishing = statesThatFinish(document);
  const left = new Set(Object.values(document.moves).flatMap(({ from }) => from));
  return Object.entries(document.states).flatMap(([key, state]): readonly DefinitionProblem[] => {
    const place = `states.${key}`;
    const name = `状态“${state.title}”`;
    if (!reached.has(key)) {
      return [
        fault('unreachable', place, `${name}从起始状态无法到达`, '增加通向它的操作，或删除该状态'),
      ];
    }
    if (state.final === true) return finalProblems(state.waiting, place, name);
    if (!left.has(key)) {
      return [
        fault(
          'dead_end',
          place,
          `${name}没有任何可以离开的操作`,
          '增加离开它的操作，或标为终止状态',
        ),
      ];
    }
    return finishing.has(key)
      ? []
      : [fault('never_ends', place, `${name}之后永远到不了终止状态`, '增加通向终止状态的操作')];
  });
}

function finalProblems(
  waiting: boolean | undefined,
  place: string,
  name: string,
): readonly DefinitionProblem[] {
  return waiting === true
    ? [fault('final_waits', place, `${name}是终止状态，不能同时等待办理`, '去掉“等待”或“终止”标记')]
    : [];
}

/**
 * A cycle of moves that are the system's alone. What a person may do too, the system does only when
 * another tenant tells it that a person there has done it.
 */
function systemLoops(document: WorkflowDocument): readonly DefinitionProblem[] {
  const automatic = Object.values(document.moves).filter(isAutomatic);
  const next = new Map<string, string[]>();
  for (const { from, to } of automatic) {
    for (const state of from) next.set(state, [...(next.get(state) ?? []), to]);
  }
  const looping = [...next.keys()].filter((state) => canReturn(state, next));
  return looping.map((state) =>
    fault(
      'endless_loop',
      `states.${state}`,
      '系统会在这些状态之间自动循环而不停止',
      '让其中一个操作由人办理',
    ),
  );
}

function isAutomatic({ by }: WorkflowMove): boolean {
  return by !== undefined && by.flatMap(partiesOf).every((party) => 'system' in party);
}

function canReturn(start: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const found = new Set(next.get(start));
  for (const state of found) for (const to of next.get(state) ?? []) found.add(to);
  return found.has(start);
}

/** Two buttons or two states a person cannot tell apart. */
function ambiguities(document: WorkflowDocument): readonly DefinitionProblem[] {
  const titles = duplicates(Object.entries(document.states), ([, { title }]) => title);
  const states = titles.map(([key, { title }]) =>
    warning('same_title', `states.${key}`, `有两个状态都叫“${title}”`, '改用不同的名称'),
  );
  return [...states, ...Object.keys(document.states).flatMap((key) => movesOf(document, key))];
}

function movesOf(document: WorkflowDocument, state: string): readonly DefinitionProblem[] {
  const moves = Object.entries(document.moves).filter(([, { from }]) => from.includes(state));
  const primary = moves.filter(([, move]) => move.primary === true).slice(1);
  return [
    ...primary.map(([key]) =>
      warning('two_primary', `moves.${key}`, '同一状态有两个主要操作', '只保留一个主要操作'),
    ),
    ...duplicates(moves, ([, { title }]) => title).map(([key, { title }]) =>
      warning('same_title', `moves.${key}`, `同一状态有两个操作都叫“${title}”`, '改用不同的名称'),
    ),
  ];
}

function duplicates<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = nameOf(item);
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated;
  });
}
