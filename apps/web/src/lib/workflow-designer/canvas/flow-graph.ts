import type { WorkflowDocument } from '@lianxun/plugin-api';

/** All moves between two states: one arrow, each move a name on it. */
export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly moves: readonly { readonly key: string; readonly title: string }[];
  /** Only drawn: where an approval that is returned leads. */
  readonly isReturn: boolean;
}

/** The arrows of a document; what leads to states that are not there is left out. */
export function arrowsOf(document: WorkflowDocument): readonly Arrow[] {
  const passages = Object.entries(document.moves).flatMap(([key, move]) =>
    move.from.flatMap((from) => {
      const named = { key, title: move.title };
      const back = move.approval?.returnTo;
      return [
        { from, to: move.to, isReturn: false, ...named },
        ...(back === undefined ? [] : [{ from, to: back, isReturn: true, ...named }]),
      ];
    }),
  );
  const known = passages.filter(
    ({ from, to }) => Object.hasOwn(document.states, from) && Object.hasOwn(document.states, to),
  );
  const groups = Map.groupBy(known, ({ from, to, isReturn }) => `${from} ${to} ${isReturn}`);
  return [...groups].flatMap(([id, group]) => {
    const [first] = group;
    if (!first) return [];
    const moves = group.map(({ key, title }) => ({
      key,
      title: first.isReturn ? `${title}：退回` : title,
    }));
    return [{ id, from: first.from, to: first.to, isReturn: first.isReturn, moves }];
  });
}
