import { countRange, plannedCount } from './block-points.rules.ts';
import { at, range } from './dense-list.ts';
import type { DivisionIndex } from './division-index.ts';

/**
 * A plain greedy start: the atom with the most fixed demands or the largest first, each into the
 * slot where it is most alike among those with room, a slot of its own while some are free.
 */
export function startSlots(index: DivisionIndex, slots: number): Int32Array {
  const { atoms, between, isApart, problem } = index;
  const width = atoms.length;
  const slotOf = new Int32Array(width).fill(-1);
  const blocks = Math.min(slots, plannedCount(problem, index.units.length));
  const even = Math.ceil(index.units.length / blocks);
  const members: number[][] = range(slots).map(() => []);
  const sizeOf = (slot: number): number =>
    at(members, slot).reduce((sum, atom) => sum + at(atoms, atom).units.length, 0);
  const likeness = (atom: number, slot: number): number => {
    const own = at(members, slot);
    if (own.some((other) => at(isApart, atom * width + other) === 1)) return -Infinity;
    const room = even - sizeOf(slot) - at(atoms, atom).units.length;
    const mean =
      own.reduce((sum, other) => sum + at(between, atom * width + other), 0) /
      Math.max(1, sizeOf(slot) * at(atoms, atom).units.length);
    return (own.length === 0 ? 50 : mean) + Math.min(0, room) * 100;
  };
  const order = range(width).toSorted(
    (a, b) => at(atoms, b).units.length - at(atoms, a).units.length,
  );
  for (const atom of order) {
    let best = 0;
    for (let slot = 1; slot < blocks; slot += 1)
      if (likeness(atom, slot) > likeness(atom, best)) best = slot;
    slotOf[atom] = best;
    at(members, best).push(atom);
  }
  return slotOf;
}

/** Slots to seek with: as many as blocks there may be. */
export function slotsOf({ problem, units }: DivisionIndex): number {
  return Math.max(1, countRange(problem, units.length).most);
}
