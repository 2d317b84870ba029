/** What a comparison looks at; items of any origin. */
export interface ComparedItem {
  readonly itemId: string;
  readonly position: number;
  readonly code: string;
  readonly groups: readonly string[];
  readonly question: string;
  readonly basis: string | null;
  readonly method: string | null;
  readonly taxonomy: readonly string[];
  readonly answerKind: string;
  readonly unitOfNumber: string | null;
  readonly asksEvidence: boolean;
}

export const comparedFields = [
  'code',
  'question',
  'basis',
  'method',
  'taxonomy',
  'answerKind',
  'unitOfNumber',
  'asksEvidence',
] as const;
/** One of `comparedFields`. */
export type ComparedField = (typeof comparedFields)[number];

export interface ChangedItem<Item> {
  readonly before: Item;
  readonly after: Item;
  readonly fields: readonly ComparedField[];
}

export interface ChecklistDiff<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly ChangedItem<Item>[];
  /** Under another heading, or in another order among the items both versions have. */
  readonly moved: readonly { readonly before: Item; readonly after: Item }[];
  readonly unchanged: number;
}

/** What the later version says otherwise; items are matched by id, whatever their code. */
export function diffChecklists<Item extends ComparedItem>(
  before: readonly Item[],
  after: readonly Item[],
): ChecklistDiff<Item> {
  const old = new Map(before.map((item) => [item.itemId, item]));
  const kept = after.flatMap((item) => {
    const from = old.get(item.itemId);
    return from === undefined ? [] : [{ before: from, after: item }];
  });
  const stays = inPlace(kept.map((pair) => pair.before.position));
  const known = new Set(after.map(({ itemId }) => itemId));
  const changed = kept
    .map((pair) => ({ ...pair, fields: changedFields(pair.before, pair.after) }))
    .filter(({ fields }) => fields.length > 0);
  const moved = kept.filter(
    (pair, index) => !stays.has(index) || String(pair.before.groups) !== String(pair.after.groups),
  );
  const touched = new Set([...changed, ...moved].map((pair) => pair.after.itemId));
  return {
    added: after.filter(({ itemId }) => !old.has(itemId)),
    removed: before.filter(({ itemId }) => !known.has(itemId)),
    changed,
    moved,
    unchanged: kept.length - touched.size,
  };
}

function changedFields(before: ComparedItem, after: ComparedItem): ComparedField[] {
  return comparedFields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

interface Run {
  readonly length: number;
  /** Index before this one in the run; null at its beginning. */
  readonly from: number | null;
}

/** Indexes of a longest part that is still in order: whatever is not among them has moved. */
function inPlace(positions: readonly number[]): ReadonlySet<number> {
  const runs: Run[] = [];
  for (const position of positions) {
    const from = longest(runs, (index) => (positions[index] ?? 0) < position);
    runs.push({ from, length: from === null ? 1 : lengthAt(runs, from) + 1 });
  }
  const kept = new Set<number>();
  for (let at = longest(runs, () => true); at !== null; at = runs[at]?.from ?? null) kept.add(at);
  return kept;
}

const lengthAt = (runs: readonly Run[], index: number) => runs[index]?.length ?? 0;

function longest(runs: readonly Run[], fits: (index: number) => boolean): number | null {
  let best: number | null = null;
  for (const index of runs.keys())
    if (fits(index) && (best === null || lengthAt(runs, index) > lengthAt(runs, best)))
      best = index;
  return best;
}
