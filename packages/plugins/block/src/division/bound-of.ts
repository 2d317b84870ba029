import { countRange } from './block-points.rules.ts';
import { at, range } from './dense-list.ts';
import { indexDivision, type DivisionIndex } from './division-index.ts';
import type { DivisionProblem } from './division-problem.ts';

const ROUNDS = 120;
const SLOPES = 40;

/** What no division of the problem can exceed, whatever is still to be decided. */
export function boundOf(problem: DivisionProblem, known = 0): number {
  return boundIndexed(indexDivision(problem), known);
}

/**
 * In a block of s every unit has the mean of its s − 1 points. Each unit is given the best partners
 * it could have, those it must have included and those it must not have left out, at the size that
 * suits it; a price per block (μ) keeps the sizes to the number of blocks, and a price per pair (λ,
 * for one side what it is against the other) makes partners choose each other: whatever the prices,
 * the sum is a bound, for in a division both prices cancel. The rounds seek prices that lower it.
 */
export function boundIndexed(index: DivisionIndex, known: number, rounds = ROUNDS): number {
  const desk = new PartnerDesk(index);
  const count = countRange(index.problem, index.units.length);
  let lowest = 100 * index.units.length;
  let step = 1;
  let idle = 0;
  for (let round = 0; round < rounds && lowest > known; round += 1) {
    desk.rankPartners();
    const { bound, slope } = desk.settleSlope(count);
    idle = bound < lowest - 0.5 ? 0 : idle + 1;
    lowest = Math.min(lowest, bound);
    if (idle > 6) [step, idle] = [step / 2, 0];
    if (step < 0.02) break;
    desk.movePrices(slope, step * Math.max(1, bound - known));
  }
  return Math.floor(lowest + 1e-6);
}

class PartnerDesk {
  readonly #units: number;
  readonly #points: Float64Array;
  readonly #prices: Float64Array;
  readonly #mates: readonly (readonly number[])[];
  readonly #least: number;
  readonly #most: number;
  /** Best partners of each unit, from the best on. */
  readonly #partners: Int32Array;
  /** Mean with the best partners, by unit and size. */
  readonly #means: Float64Array;

  constructor({ atoms, isApart, points, problem, units }: DivisionIndex) {
    this.#units = units.length;
    this.#points = Float64Array.from(points);
    this.#prices = new Float64Array(points.length);
    [this.#least, this.#most] = [problem.size.min, problem.size.max];
    this.#partners = new Int32Array(units.length * this.#most);
    this.#means = new Float64Array(units.length * (this.#most + 1));
    this.#mates = range(units.length).map((unit) => {
      const own = atoms.find((atom) => atom.units.includes(unit));
      return own === undefined ? [] : own.units.filter((other) => other !== unit);
    });
    for (let unit = 0; unit < units.length; unit += 1)
      this.#points[unit * units.length + unit] = -Infinity;
    for (const [a, one] of atoms.entries())
      for (const [b, other] of atoms.entries())
        if (at(isApart, a * atoms.length + b) === 1) this.#separate(one.units, other.units);
  }

  #separate(some: readonly number[], others: readonly number[]): void {
    for (const unit of some)
      for (const other of others) this.#points[unit * this.#units + other] = -Infinity;
  }

  rankPartners(): void {
    for (let unit = 0; unit < this.#units; unit += 1) this.#rankOf(unit);
  }

  #priced(unit: number, other: number): number {
    const pair = unit * this.#units + other;
    return at(this.#points, pair) + at(this.#prices, pair);
  }

  #rankOf(unit: number): void {
    const mates = at(this.#mates, unit);
    const first = unit * this.#most;
    for (const [place, mate] of mates.entries()) this.#partners[first + place] = mate;
    const best = this.#chooseBest(unit, mates);
    let sum = mates.reduce((all, mate) => all + this.#priced(unit, mate), 0);
    for (let size = 1; size <= this.#most; size += 1) {
      if (size > mates.length + 1) sum += at(best, size - 2 - mates.length);
      const isSize = size >= this.#least && size > mates.length;
      this.#means[unit * (this.#most + 1) + size] = isSize ? sum / (size - 1) : -Infinity;
    }
  }

  /** Values of the best others there is room for beside its mates, in order; notes who they are. */
  #chooseBest(unit: number, mates: readonly number[]): Float64Array {
    const room = Math.max(0, this.#most - 1 - mates.length);
    const best = new Float64Array(room).fill(-Infinity);
    if (room === 0) return best;
    const first = unit * this.#most + mates.length;
    for (let other = 0; other < this.#units; other += 1) {
      const value = this.#priced(unit, other);
      if (value <= at(best, room - 1) || mates.includes(other)) continue;
      let place = room - 1;
      for (; place > 0 && at(best, place - 1) < value; place -= 1) {
        best[place] = at(best, place - 1);
        this.#partners[first + place] = at(this.#partners, first + place - 1);
      }
      best[place] = value;
      this.#partners[first + place] = other;
    }
    return best;
  }

  /** The price per block at which the sum is lowest, and that sum. */
  settleSlope({ fewest, most }: { readonly fewest: number; readonly most: number }): {
    readonly bound: number;
    readonly slope: number;
  } {
    const sumAt = (slope: number): number => {
      let sum = slope * (slope > 0 ? most : fewest);
      for (let unit = 0; unit < this.#units; unit += 1) sum += this.#bestSize(unit, slope).value;
      return sum;
    };
    let [low, high] = [-4000, 4000];
    for (let cut = 0; cut < SLOPES; cut += 1) {
      const [left, right] = [low + (high - low) * 0.4, low + (high - low) * 0.6];
      if (sumAt(left) <= sumAt(right)) high = right;
      else low = left;
    }
    const slope = (low + high) / 2;
    return { slope, bound: sumAt(slope) };
  }

  #bestSize(unit: number, slope: number): { readonly value: number; readonly size: number } {
    let [value, best] = [-Infinity, this.#least];
    for (let size = this.#least; size <= this.#most; size += 1) {
      const mean = at(this.#means, unit * (this.#most + 1) + size) - slope / size;
      if (mean > value) [value, best] = [mean, size];
    }
    return { value, size: best };
  }

  /** Makes a partner dearer for whom it does not choose in turn. */
  movePrices(slope: number, excess: number): void {
    const pull = new Map<number, number>();
    for (let unit = 0; unit < this.#units; unit += 1) {
      const { size } = this.#bestSize(unit, slope);
      for (let place = 0; place < size - 1; place += 1) {
        const other = at(this.#partners, unit * this.#most + place);
        const [low, high] = [Math.min(unit, other), Math.max(unit, other)];
        const key = low * this.#units + high;
        pull.set(key, (pull.get(key) ?? 0) + (unit === low ? 1 : -1) / (size - 1));
      }
    }
    const length = [...pull.values()].reduce((sum, value) => sum + value * value, 0);
    if (length < 1e-9) return;
    for (const [key, value] of pull) {
      const [low, high] = [Math.floor(key / this.#units), key % this.#units];
      const change = (excess * value) / length;
      this.#prices[key] = at(this.#prices, key) - change;
      const mirrored = high * this.#units + low;
      this.#prices[mirrored] = at(this.#prices, mirrored) + change;
    }
  }
}
