import type { DivisionIndex } from './division-index.ts';
import { chooseBlocks, relaxMaster, type Relaxed } from './master-model.ts';
import { columnOf, priceBlocks, type BlockColumn } from './price-blocks.ts';
import type { Groups } from './try-every-way.ts';

/** More atoms than this are left to the search and its bound. */
export const COVERED = 60;
/** Unfinished blocks looked at in all, columns added at once, columns of the last choice. */
const [NODES, AT_ONCE, LAST] = [3_000_000, 150, 40_000];

export interface Covered {
  readonly groups: Groups;
  readonly score: number;
  /** No division scores higher; null where nothing was proven. */
  readonly bound: number | null;
}

/**
 * From a known division to a proven one: blocks are columns of a model that covers each atom once.
 * Its relaxation prices the atoms, branch and bound finds the blocks worth more than their price
 * until there is none, and the relaxation bounds every division. Then every block that a better
 * division could hold is listed, and the best choice among them is the best of all.
 */
export async function coverByBlocks(
  index: DivisionIndex,
  known: { readonly groups: Groups; readonly score: number },
  isStopped: () => boolean,
): Promise<Covered> {
  const columns = new Map<string, BlockColumn>();
  const add = (list: readonly (BlockColumn | undefined)[]): void => {
    for (const column of list) if (column) columns.set(column.atoms.join(' '), column);
  };
  add(known.groups.map((group) => columnOf(index, group)));
  const spent = { nodes: 0 };
  const relaxed = await relaxFully(index, columns, { add, spent, isStopped });
  if (relaxed === undefined) return { ...known, bound: null };
  const bound = Math.floor(relaxed.objective + 1e-6);
  if (bound <= known.score) return { ...known, bound: known.score };
  const reach = priceBlocks(
    index,
    relaxed.prices,
    // A division of one point more keeps every of its blocks within this of its price.
    {
      threshold: known.score + 1 - relaxed.objective - 1e-4,
      columns: LAST,
      nodes: NODES - spent.nodes,
    },
    isStopped,
  );
  if (!reach.isComplete) return await choose(index, [...columns.values()], { ...known, bound });
  const chosen = await chooseBlocks(index, reach.columns);
  if (chosen.ended === 'nodes') return better(index, chosen.groups, { ...known, bound });
  const best = better(index, chosen.groups, { ...known, bound });
  return { ...best, bound: best.score };
}

/** Adds blocks until none is worth more than its price; undefined where the limits end it before. */
async function relaxFully(
  index: DivisionIndex,
  columns: ReadonlyMap<string, BlockColumn>,
  {
    add,
    isStopped,
    spent,
  }: {
    readonly add: (list: readonly BlockColumn[]) => void;
    readonly spent: { nodes: number };
    readonly isStopped: () => boolean;
  },
): Promise<Relaxed | undefined> {
  while (spent.nodes < NODES && !isStopped()) {
    const relaxed = await relaxMaster(index, [...columns.values()]);
    if (relaxed === undefined) return undefined;
    const limits = { threshold: 0, columns: AT_ONCE, nodes: NODES - spent.nodes };
    const priced = priceBlocks(index, relaxed.prices, limits, isStopped);
    spent.nodes += priced.nodes;
    const before = columns.size;
    add(priced.columns);
    if (columns.size === before) return priced.isComplete ? relaxed : undefined;
  }
  return undefined;
}

async function choose(
  index: DivisionIndex,
  columns: readonly BlockColumn[],
  known: Covered,
): Promise<Covered> {
  const { groups } = await chooseBlocks(index, columns);
  return better(index, groups, known);
}

function better(index: DivisionIndex, groups: Groups | null, known: Covered): Covered {
  if (groups === null) return known;
  const score = groups.reduce((sum, group) => sum + (columnOf(index, group)?.points ?? 0), 0);
  return score > known.score ? { ...known, groups, score } : known;
}
