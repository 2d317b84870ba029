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
      { x: 16 + index * (stateSize.width + 40), y: lowest + stateSize.height + 60 },
    ]),
  );
  return { ...layout, ...free };
}

const margin = 16;
/** Room on the right for arrows that lead back. */
const backRoom = 140;
const readable = 0.7;

/** What the canvas shows first: everything if that stays readable, otherwise the beginning of the way. */
export function firstView(
  layout: Layout,
  initial: string,
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const places = Object.values(layout);
  if (places.length === 0) return { x: 0, y: 0, zoom: 1 };
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const wide = Math.max(...places.map(({ x }) => x)) + stateSize.width + backRoom - left;
  const high = Math.max(...places.map(({ y }) => y)) + stateSize.height + 2 * margin - top;
  const whole = Math.min(size.width / wide, size.height / high);
  const zoom = Math.min(1, Math.max(readable, whole));
  const start = layout[initial] ?? { x: left, y: top };
  const fits = wide * zoom <= size.width;
  const x = fits
    ? (size.width - wide * zoom) / 2 - left * zoom
    : size.width / 2 - (start.x + stateSize.width / 2) * zoom;
  const y = whole < readable ? margin - start.y * zoom : margin - top * zoom;
  return { x, y, zoom };
}
