import { blockPoints } from './block-points.rules.ts';
import { at, range } from './dense-list.ts';
import type { DivisionIndex } from './division-index.ts';
import { mayBeBlock } from './try-every-way.ts';

/** A block as the master model knows it. */
export interface BlockColumn {
  readonly atoms: readonly number[];
  readonly points: number;
}

export interface Prices {
  /** What each atom must bring at least. */
  readonly atoms: ArrayLike<number>;
  /** What each block must bring at least. */
  readonly block: number;
}

export interface Priced {
  readonly columns: readonly BlockColumn[];
  /** Every block whose points exceed its price by more than the threshold is among the columns. */
  readonly isComplete: boolean;
  readonly nodes: number;
}

interface Candidate {
  readonly atom: number;
  readonly sum: number;
  /** With half of the best it could still add to others. */
  readonly hope: number;
}

/** Points and prices are whole and halves of them: what is nearer is the same. */
const NEAR = 1e-6;

/**
 * Blocks that are worth more than their price, by branch and bound over each size: what an unfinished
 * block can still gain is at most the best hopes of those who may join it.
 */
export function priceBlocks(
  index: DivisionIndex,
  prices: Prices,
  limits: { readonly threshold: number; readonly columns: number; readonly nodes: number },
  isStopped: () => boolean,
): Priced {
  const found: BlockColumn[] = [];
  let nodes = 0;
  const { max, min } = index.problem.size;
  for (let size = min; size <= max; size += 1) {
    const branch = new BlockBranch(index, prices, size, limits.threshold);
    const ended = branch.run(
      (column) => found.push(column) < limits.columns,
      () => {
        nodes += 1;
        return nodes <= limits.nodes && (nodes % 1024 !== 0 || !isStopped());
      },
    );
    if (!ended) return { columns: found, isComplete: false, nodes };
  }
  return { columns: found, isComplete: true, nodes };
}

class BlockBranch {
  readonly #index: DivisionIndex;
  readonly #prices: Prices;
  readonly #size: number;
  readonly #threshold: number;
  readonly #width: number;
  readonly #half: readonly Float64Array[];
  readonly #areSingle: boolean;

  constructor(index: DivisionIndex, prices: Prices, size: number, threshold: number) {
    this.#index = index;
    this.#prices = prices;
    this.#size = size;
    this.#threshold = threshold;
    this.#width = index.atoms.length;
    this.#areSingle = index.atoms.every(({ units }) => units.length === 1);
    this.#half = range(this.#width).map((atom) => this.#halvesOf(atom));
  }

  /** Half of what the best other atoms share with one, by how many. */
  #halvesOf(atom: number): Float64Array {
    const shared = range(this.#width)
      .filter((other) => other !== atom)
      .map((other) => this.#shared(atom, other))
      .toSorted((a, b) => b - a);
    const sums = new Float64Array(this.#size + 1);
    for (let count = 1; count <= this.#size; count += 1)
      sums[count] = at(sums, count - 1) + (shared[count - 1] ?? 0) / 2;
    return sums;
  }

  #shared(atom: number, other: number): number {
    return (2 * at(this.#index.between, atom * this.#width + other)) / (this.#size - 1);
  }

  run(keep: (column: BlockColumn) => boolean, mayGoOn: () => boolean): boolean {
    const own = range(this.#width).map((atom) => {
      const { pairs } = at(this.#index.atoms, atom);
      return { atom, sum: (2 * pairs) / (this.#size - 1) - at(this.#prices.atoms, atom), hope: 0 };
    });
    return this.#extend({ chosen: [], worth: -this.#prices.block, room: this.#size }, own, {
      keep,
      mayGoOn,
    });
  }

  #extend(
    { chosen, room, worth }: { chosen: readonly number[]; worth: number; room: number },
    able: readonly Candidate[],
    to: { keep: (column: BlockColumn) => boolean; mayGoOn: () => boolean },
  ): boolean {
    if (!to.mayGoOn()) return false;
    if (room === 0) return this.#leaf(chosen, to.keep);
    const order = able
      .filter(({ atom }) => at(this.#index.atoms, atom).units.length <= room)
      .map(({ atom, sum }) => ({ atom, sum, hope: sum + at(at(this.#half, atom), room - 1) }))
      .toSorted((a, b) => b.hope - a.hope || a.atom - b.atom);
    for (const [place, next] of order.entries()) {
      if (worth + this.#hopeFrom(order, place, room) <= this.#threshold + NEAR) return true;
      const { units } = at(this.#index.atoms, next.atom);
      const rest = order
        .slice(place + 1)
        .flatMap(({ atom, sum }) =>
          at(this.#index.isApart, atom * this.#width + next.atom) === 1
            ? []
            : [{ atom, sum: sum + this.#shared(atom, next.atom), hope: 0 }],
        );
      const grown = {
        chosen: [...chosen, next.atom],
        worth: worth + next.sum,
        room: room - units.length,
      };
      if (!this.#extend(grown, rest, to)) return false;
    }
    return true;
  }

  /** What the best of the rest could still add. */
  #hopeFrom(order: readonly Candidate[], place: number, room: number): number {
    if (this.#areSingle && order.length - place < room) return -Infinity;
    let hope = 0;
    for (let more = place; more < Math.min(order.length, place + room); more += 1) {
      const own = at(order, more).hope;
      hope += this.#areSingle ? own : Math.max(0, own);
    }
    return hope;
  }

  #leaf(chosen: readonly number[], keep: (column: BlockColumn) => boolean): boolean {
    const column = columnOf(this.#index, chosen);
    if (column === undefined) return true;
    const price = chosen.reduce(
      (sum, atom) => sum + at(this.#prices.atoms, atom),
      this.#prices.block,
    );
    return column.points - price <= this.#threshold + NEAR || keep(column);
  }
}

/** A block of these atoms with its points; undefined where it may not be one. */
export function columnOf(index: DivisionIndex, atoms: readonly number[]): BlockColumn | undefined {
  const { between, isApart } = index;
  const width = index.atoms.length;
  let [size, workload, pairs] = [0, 0, 0];
  for (const [place, atom] of atoms.entries()) {
    const own = at(index.atoms, atom);
    size += own.units.length;
    workload += own.workload;
    pairs += own.pairs;
    for (const other of atoms.slice(place + 1)) {
      if (at(isApart, atom * width + other) === 1) return undefined;
      pairs += at(between, atom * width + other);
    }
  }
  if (!mayBeBlock(index, { size, workload })) return undefined;
  const balance = { target: index.target, weight: index.problem.balance.weight };
  return {
    atoms: atoms.toSorted((a, b) => a - b),
    points: blockPoints({ size, pairs, workload }, balance),
  };
}
