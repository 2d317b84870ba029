import { at } from './dense-list.ts';
import type { DivisionIndex } from './division-index.ts';
import type { Division } from './division-problem.ts';
import type { Groups } from './try-every-way.ts';

/**
 * Groups as blocks: those with units fixed to a block keep its name, the others take the numbers that
 * are left, in the order of their first units.
 */
export function nameBlocks(index: DivisionIndex, groups: Groups): Division {
  const filled = groups.map((group) => ({
    label: group.map((atom) => at(index.atoms, atom).block).find((block) => block !== null),
    units: group.flatMap((atom) => at(index.atoms, atom).units).toSorted((a, b) => a - b),
  }));
  const taken = new Set(index.problem.locks.map(({ block }) => block));
  let number = 0;
  const nextNumber = (): string => {
    do number += 1;
    while (taken.has(String(number)));
    return String(number);
  };
  const blocks = filled
    .toSorted((a, b) => at(a.units, 0) - at(b.units, 0))
    .map(({ label, units }) => ({
      id: label ?? nextNumber(),
      units: units.map((unit) => at(index.units, unit).id),
    }));
  return {
    blocks: blocks.toSorted((a, b) => Number(a.id) - Number(b.id)),
    unplaced: index.unplaced,
  };
}
