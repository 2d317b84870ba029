import { checkDivision, type Violation } from './check-division.ts';
import { indexDivision } from './division-index.ts';
import type { Division, DivisionProblem } from './division-problem.ts';
import { scoreIndexed, type BlockScore } from './score-division.ts';

export interface MoveEffect {
  readonly division: Division;
  readonly before: number;
  readonly after: number;
  /** Blocks whose points change, as they would be. */
  readonly blocks: readonly {
    readonly id: string;
    readonly before: BlockScore | null;
    readonly after: BlockScore | null;
  }[];
  /** Demands broken afterwards that hold now. */
  readonly breaks: readonly Violation[];
  /** Demands broken now that would hold afterwards. */
  readonly heals: readonly Violation[];
}

/** What it would mean to take a unit into another block, or into a new one. */
export function effectOfMove(
  problem: DivisionProblem,
  division: Division,
  unit: string,
  block: string,
): MoveEffect {
  const index = indexDivision(problem);
  const moved = moveUnit(division, unit, block);
  const [before, after] = [scoreIndexed(index, division), scoreIndexed(index, moved)];
  const ids = [...new Set([...before.blocks, ...after.blocks].map(({ id }) => id))];
  const changed = ids.map((id) => ({
    id,
    before: before.blocks.find((it) => it.id === id) ?? null,
    after: after.blocks.find((it) => it.id === id) ?? null,
  }));
  const [now, then] = [checkDivision(problem, division), checkDivision(problem, moved)];
  return {
    division: moved,
    before: before.total,
    after: after.total,
    blocks: changed.filter((it) => it.before?.size !== it.after?.size),
    breaks: beyond(then, now),
    heals: beyond(now, then),
  };
}

function beyond(list: readonly Violation[], others: readonly Violation[]): Violation[] {
  return list.filter((one) => others.every(({ text }) => text !== one.text));
}

/** The division with the unit in that block; a block that loses its last unit is gone. */
export function moveUnit(division: Division, unit: string, block: string): Division {
  const left = division.blocks.map(({ id, units }) => ({
    id,
    units:
      id === block
        ? [...units.filter((it) => it !== unit), unit]
        : units.filter((it) => it !== unit),
  }));
  const isKnown = left.some(({ id }) => id === block);
  const blocks = isKnown ? left : [...left, { id: block, units: [unit] }];
  return { ...division, blocks: blocks.filter(({ units }) => units.length > 0) };
}
