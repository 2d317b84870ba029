import { deviationOf, workloadPenalty } from './block-points.rules.ts';
import { at, range } from './dense-list.ts';
import type { DivisionIndex } from './division-index.ts';

/** What a broken demand costs while seeking: more than any points could bring. */
export const PRICE = 1e5;

/**
 * Atoms in slots, with the sums that tell at once what a change would bring. Demands may be broken
 * on the way, at a price; an empty slot is free where the number of blocks is open.
 */
export class DraftDivision {
  readonly slots: number;
  readonly slotOf: Int32Array;
  total = 0;
  readonly #index: DivisionIndex;
  readonly #width: number;
  /** Points with the price of those that must stay apart. */
  readonly #between: Float64Array;
  /** Of each slot with each atom. */
  readonly #sums: Float64Array;
  readonly #sizes: Int32Array;
  readonly #loads: Float64Array;
  readonly #pairs: Float64Array;
  readonly #members: number[][];
  readonly #isOpen: boolean;
  readonly #isBalanced: boolean;
  readonly #least: number;
  readonly #most: number;

  constructor(index: DivisionIndex, slots: number, slotOf: ArrayLike<number>) {
    this.#index = index;
    this.#width = index.atoms.length;
    this.slots = slots;
    this.slotOf = new Int32Array(this.#width).fill(-1);
    this.#between = Float64Array.from(index.between, (points, pair) =>
      at(index.isApart, pair) === 1 ? -10 * PRICE : points,
    );
    this.#sums = new Float64Array(this.#width * slots);
    this.#sizes = new Int32Array(slots);
    this.#loads = new Float64Array(slots);
    this.#pairs = new Float64Array(slots);
    this.#members = range(slots).map(() => []);
    const { balance, count, size } = index.problem;
    this.#isOpen = count === null;
    this.#isBalanced = balance.weight > 0 || balance.limit !== null;
    [this.#least, this.#most] = [size.min, size.max];
    this.total = range(slots).reduce((sum) => sum + this.#value(0, 0, 0), 0);
    for (let atom = 0; atom < this.#width; atom += 1) this.move(atom, at(slotOf, atom));
  }

  members(slot: number): readonly number[] {
    return at(this.#members, slot);
  }

  size(slot: number): number {
    return at(this.#sizes, slot);
  }

  sumOf(atom: number, slot: number): number {
    return at(this.#sums, slot * this.#width + atom);
  }

  groups(): number[][] {
    return this.#members.filter((members) => members.length > 0).map((members) => [...members]);
  }

  /** What the total would gain if the atom went into the slot. */
  gainOfMove(atom: number, to: number): number {
    const from = at(this.slotOf, atom);
    const { pairs, units, workload } = at(this.#index.atoms, atom);
    const size = units.length;
    return (
      this.#value(
        at(this.#pairs, from) - this.sumOf(atom, from) - pairs,
        at(this.#sizes, from) - size,
        at(this.#loads, from) - workload,
      ) +
      this.#value(
        at(this.#pairs, to) + this.sumOf(atom, to) + pairs,
        at(this.#sizes, to) + size,
        at(this.#loads, to) + workload,
      ) -
      this.#valueOf(from) -
      this.#valueOf(to)
    );
  }

  /** What the total would gain if two atoms of different slots changed places. */
  gainOfSwap(one: number, other: number): number {
    const [from, to] = [at(this.slotOf, one), at(this.slotOf, other)];
    const [a, b] = [at(this.#index.atoms, one), at(this.#index.atoms, other)];
    const shared = at(this.#between, one * this.#width + other);
    const [size, load] = [b.units.length - a.units.length, b.workload - a.workload];
    const left = b.pairs + this.sumOf(other, from) - shared - a.pairs - this.sumOf(one, from);
    const right = a.pairs + this.sumOf(one, to) - shared - b.pairs - this.sumOf(other, to);
    return (
      this.#value(
        at(this.#pairs, from) + left,
        at(this.#sizes, from) + size,
        at(this.#loads, from) + load,
      ) +
      this.#value(
        at(this.#pairs, to) + right,
        at(this.#sizes, to) - size,
        at(this.#loads, to) - load,
      ) -
      this.#valueOf(from) -
      this.#valueOf(to)
    );
  }

  swap(one: number, other: number): void {
    const [from, to] = [at(this.slotOf, one), at(this.slotOf, other)];
    this.move(one, to);
    this.move(other, from);
  }

  move(atom: number, to: number): void {
    const from = at(this.slotOf, atom);
    if (from === to) return;
    if (from >= 0) this.#shift(atom, from, -1);
    this.slotOf[atom] = to;
    this.#shift(atom, to, 1);
  }

  #shift(atom: number, slot: number, sign: 1 | -1): void {
    const { pairs, units, workload } = at(this.#index.atoms, atom);
    this.total -= this.#valueOf(slot);
    this.#pairs[slot] = at(this.#pairs, slot) + sign * (pairs + this.sumOf(atom, slot));
    this.#sizes[slot] = this.size(slot) + sign * units.length;
    this.#loads[slot] = at(this.#loads, slot) + sign * workload;
    const members = at(this.#members, slot);
    if (sign === 1) members.push(atom);
    else members.splice(members.indexOf(atom), 1);
    const [sums, row] = [slot * this.#width, atom * this.#width];
    for (let other = 0; other < this.#width; other += 1) {
      this.#sums[sums + other] =
        at(this.#sums, sums + other) + sign * at(this.#between, row + other);
    }
    this.total += this.#valueOf(slot);
  }

  #valueOf(slot: number): number {
    return this.#value(at(this.#pairs, slot), this.size(slot), at(this.#loads, slot));
  }

  #value(pairs: number, size: number, workload: number): number {
    if (size === 0 && this.#isOpen) return 0;
    const beyond =
      size < this.#least ? this.#least - size : size > this.#most ? size - this.#most : 0;
    const alike = (size < 2 ? 0 : Math.floor((2 * pairs) / (size - 1))) - PRICE * beyond;
    return this.#isBalanced ? alike - this.#priceOf(workload) : alike;
  }

  #priceOf(workload: number): number {
    const { problem, target } = this.#index;
    const { limit, weight } = problem.balance;
    const away = limit === null ? 0 : deviationOf(workload, target) - limit;
    const penalty = workloadPenalty(workload, { target, weight });
    return penalty + (away > 1e-9 ? PRICE + 1_000 * Math.ceil(away) : 0);
  }
}
