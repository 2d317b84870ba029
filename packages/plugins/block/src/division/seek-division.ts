import { at, range } from './dense-list.ts';
import type { DivisionIndex } from './division-index.ts';
import type { DivideHooks, DivideOptions } from './division-problem.ts';
import { DraftDivision, PRICE } from './draft-division.ts';
import { SeededRandom } from './seeded-random.ts';
import { slotsOf, startSlots } from './start-groups.ts';
import type { Groups } from './try-every-way.ts';

const NEIGHBOURS = 12;
/** How much worse a change may be at first, in points. */
const WARMTH = 60;
const LOOK_EVERY = 4096;
const REGROUP_EVERY = 64;
const HARD_PASSES = 4;

export interface Sought {
  readonly groups: Groups;
  readonly total: number;
  readonly steps: number;
  readonly isCancelled: boolean;
}

/**
 * A good division: changes drawn by the seed, worse ones taken less and less, then every change that
 * still helps. Only whole-number draws and plain arithmetic: the same everywhere.
 */
export function seekDivision(
  index: DivisionIndex,
  { seed, steps }: DivideOptions,
  hooks: DivideHooks,
): Sought {
  let [done, isCancelled] = [0, false];
  const slots = slotsOf(index);
  const run = (warmth: number, draw: number, from: ArrayLike<number>): Finished => {
    const draft = new DraftDivision(index, slots, from);
    const seeker = new Seeker(index, draft, new SeededRandom(draw));
    for (let step = 0; step < steps && !isCancelled; step += 1, done += 1) {
      if (step % LOOK_EVERY === 0) {
        isCancelled = hooks.cancelled();
        const percent = Math.floor((90 * step) / steps);
        const score = isSound(seeker.best) ? seeker.best : null;
        hooks.onProgress({ phase: 'seeking', percent, score, bound: null });
      }
      seeker.tryChange(warmth * (1 - step / steps) ** 2);
    }
    return seeker.finish();
  };
  const start = startSlots(index, slots);
  let found = run(WARMTH, seed, start);
  // Demands that are hard to meet need changes that break others on the way.
  for (let pass = 1; pass <= HARD_PASSES; pass += 1) {
    if (isSound(found.total) || isCancelled) break;
    const met = run(3 * PRICE, seed + pass, start);
    found = isSound(met.total) ? run(WARMTH, seed + pass, met.slotOf) : met;
  }
  return { groups: found.groups, total: found.total, steps: done, isCancelled };
}

interface Finished extends Pick<Sought, 'groups' | 'total'> {
  readonly slotOf: Int32Array;
}

/** No price for a broken demand is in it. */
function isSound(total: number): boolean {
  return total > -PRICE / 2;
}

class Seeker {
  best: number;
  readonly #draft: DraftDivision;
  readonly #random: SeededRandom;
  readonly #isOpen: boolean;
  readonly #least: number;
  readonly #index: DivisionIndex;
  readonly #near: readonly Int32Array[];
  #bestSlots: Int32Array;
  #tries = 0;

  constructor(index: DivisionIndex, draft: DraftDivision, random: SeededRandom) {
    this.#index = index;
    this.#draft = draft;
    this.#random = random;
    this.#isOpen = index.problem.count === null;
    this.#least = index.problem.size.min;
    this.#near = nearest(index);
    this.best = draft.total;
    this.#bestSlots = draft.slotOf.slice();
  }

  tryChange(warmth: number): void {
    this.#tries += 1;
    const tolerance = warmth * this.#random.share() ** 2;
    if (this.#isOpen && this.#tries % REGROUP_EVERY === 0) this.#regroup(tolerance);
    else this.#shift(tolerance);
  }

  /** Before something worse: what is best so far is copied no more often than needed. */
  #keepBest(): void {
    if (this.#draft.total <= this.best) return;
    this.best = this.#draft.total;
    this.#bestSlots = this.#draft.slotOf.slice();
  }

  /** One atom towards one that it is like, or in exchange for another. */
  #shift(tolerance: number): void {
    const draft = this.#draft;
    const atom = this.#random.below(draft.slotOf.length);
    const near = at(this.#near, atom);
    const isNear = near.length > 0 && this.#random.below(4) > 0;
    const to = isNear ? at(draft.slotOf, this.#random.of(near)) : this.#random.below(draft.slots);
    if (to === at(draft.slotOf, atom)) return;
    const others = draft.members(to);
    const isMove = others.length === 0 || this.#random.below(2) === 0;
    const other = isMove ? -1 : this.#random.of(others);
    const gain = isMove ? draft.gainOfMove(atom, to) : draft.gainOfSwap(atom, other);
    if (gain < -tolerance) return;
    if (gain < 0) this.#keepBest();
    if (isMove) draft.move(atom, to);
    else draft.swap(atom, other);
  }

  /** Makes a block more, or one less, in one of four ways. */
  #regroup(tolerance: number): void {
    const draft = this.#draft;
    const before = draft.total;
    this.#keepBest();
    const undo = this.#regrouped(this.#random.below(draft.slots));
    if (draft.total >= before - tolerance) return;
    for (const [atom, slot] of undo.toReversed()) draft.move(atom, slot);
  }

  #regrouped(one: number): (readonly [number, number])[] {
    if (this.#random.below(2) === 0)
      return this.#random.below(2) === 0 ? this.#gather() : this.#dissolve(one);
    return this.#draft.size(one) >= 2 * this.#least ? this.#split(one) : this.#merge(one);
  }

  /** A new block out of an atom and those it is most like, from blocks that can spare them. */
  #gather(): (readonly [number, number])[] {
    const draft = this.#draft;
    const free = range(draft.slots).find((slot) => draft.size(slot) === 0);
    if (free === undefined) return [];
    const seed = this.#random.below(draft.slotOf.length);
    const moved: (readonly [number, number])[] = [];
    for (const atom of [seed, ...at(this.#near, seed)]) {
      if (draft.size(free) >= this.#least) break;
      const from = at(draft.slotOf, atom);
      const size = at(this.#index.atoms, atom).units.length;
      if (draft.size(from) - size < this.#least) continue;
      moved.push([atom, from]);
      draft.move(atom, free);
    }
    return moved;
  }

  /** Each atom of a block to where it costs least among the others. */
  #dissolve(one: number): (readonly [number, number])[] {
    const draft = this.#draft;
    const open = range(draft.slots).filter((slot) => slot !== one && draft.size(slot) > 0);
    if (open.length === 0) return [];
    const going = [...draft.members(one)];
    for (const atom of going) {
      const gains = open.map((slot) => draft.gainOfMove(atom, slot));
      draft.move(atom, at(open, gains.indexOf(Math.max(...gains))));
    }
    return going.map((atom) => [atom, one] as const);
  }

  #split(one: number): (readonly [number, number])[] {
    const draft = this.#draft;
    const free = range(draft.slots).find((slot) => draft.size(slot) === 0);
    if (free === undefined) return [];
    const members = [...draft.members(one)];
    const seed = this.#random.of(members);
    const width = this.#index.atoms.length;
    const byLikeness = members.toSorted(
      (a, b) =>
        (b === seed ? Infinity : at(this.#index.between, seed * width + b)) -
          (a === seed ? Infinity : at(this.#index.between, seed * width + a)) || a - b,
    );
    const going: number[] = [];
    let size = 0;
    for (const atom of [seed, ...byLikeness.filter((other) => other !== seed)]) {
      if (size >= this.#least) break;
      going.push(atom);
      size += at(this.#index.atoms, atom).units.length;
    }
    for (const atom of going) draft.move(atom, free);
    return going.map((atom) => [atom, one] as const);
  }

  #merge(one: number): (readonly [number, number])[] {
    const draft = this.#draft;
    const other = this.#random.below(draft.slots);
    if (other === one || draft.size(one) === 0 || draft.size(other) === 0) return [];
    const going = [...draft.members(one)];
    for (const atom of going) draft.move(atom, other);
    return going.map((atom) => [atom, one] as const);
  }

  finish(): Finished {
    this.#keepBest();
    const draft = new DraftDivision(this.#index, this.#draft.slots, this.#bestSlots);
    while (improve(draft)) {
      // Each pass raises the total by whole points; it ends.
    }
    return { groups: draft.groups(), total: draft.total, slotOf: draft.slotOf };
  }
}

/** Takes every single change that helps, once through; false when none did. */
function improve(draft: DraftDivision): boolean {
  const before = draft.total;
  const atoms = range(draft.slotOf.length);
  for (const atom of atoms) {
    for (let to = 0; to < draft.slots; to += 1)
      if (to !== at(draft.slotOf, atom) && draft.gainOfMove(atom, to) > 0) draft.move(atom, to);
    for (const other of atoms.slice(atom + 1)) {
      if (at(draft.slotOf, atom) === at(draft.slotOf, other)) continue;
      if (draft.gainOfSwap(atom, other) > 0) draft.swap(atom, other);
    }
  }
  return draft.total > before + 0.5;
}

/** The atoms each is most like. */
function nearest({ atoms, between }: DivisionIndex): Int32Array[] {
  const width = atoms.length;
  const all = range(width);
  return all.map((atom) =>
    Int32Array.from(
      all
        .filter((other) => other !== atom)
        .toSorted((a, b) => at(between, atom * width + b) - at(between, atom * width + a) || a - b)
        .slice(0, NEIGHBOURS),
    ),
  );
}
