import type { WorkflowDocument } from '@lianxun/plugin-api';

/** Canvas positions of states, by key; kept beside the document and no part of it. */
export type Layout = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

export const stateSize = { width: 168, height: 64 } as const;

/** What was placed by hand stays; states without a place get the one of the automatic layout. */
export function completed(
  document: WorkflowDocument,
  layout: Layout,
  arrange: (document: WorkflowDocument) => Layout,
): Layout {
  const keys = Object.keys(document.states);
  const missing = keys.filter((key) => layout[key] === undefined);
  if (missing.length === 0) return layout;
  const arranged = arrange(document);
  if (missing.length === keys.length) return arranged;
  const lowest = Math.max(...Object.values(layout).map(({ y }) => y));
  const free = Object.fromEntries(
    missing.map((key, index) => [
      key,
      { x: 16 + index * (stateSize.width + 40), y: lowest + stateSize.height + 84 },
    ]),
  );
  return { ...layout, ...free };
}
