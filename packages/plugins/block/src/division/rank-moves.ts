import { blockPoints, plannedCount } from './block-points.rules.ts';
import type { Division, DivisionProblem, DivisionUnit } from './division-problem.ts';
import { placeableUnits } from './placeable.rules.ts';
import { similarityOf } from './similarity.rules.ts';

/** What taking a unit into each other block would add to the points, the best first. */
export function rankMoves(
  problem: DivisionProblem,
  division: Division,
  unitId: string,
): { readonly block: string; readonly gain: number }[] {
  const able = placeableUnits(problem).units;
  const known = new Map(able.map((unit) => [unit.id, unit]));
  const unit = known.get(unitId);
  if (unit === undefined) return [];
  const total = able.reduce((sum, { workload }) => sum + workload, 0);
  const balance = {
    target: Math.max(1, total) / Math.max(1, plannedCount(problem, able.length)),
    weight: problem.balance.weight,
  };
  const similarity = similarityOf(problem);
  const pointsOf = (members: readonly DivisionUnit[]): number => {
    if (members.length === 0) return 0;
    let pairs = 0;
    for (const [position, one] of members.entries())
      for (const other of members.slice(position + 1)) pairs += similarity(one, other).points;
    const workload = members.reduce((sum, member) => sum + member.workload, 0);
    return blockPoints({ size: members.length, pairs, workload }, balance);
  };
  const blocks = division.blocks.map(({ id, units }) => ({
    id,
    members: units.flatMap((one) => known.get(one) ?? []),
  }));
  const own = blocks.find(({ members }) => members.includes(unit))?.members ?? [];
  const leaving = pointsOf(own.filter((member) => member !== unit)) - pointsOf(own);
  return blocks
    .filter(({ members }) => members !== own)
    .map(({ id, members }) => ({
      block: id,
      gain: leaving + pointsOf([...members, unit]) - pointsOf(members),
    }))
    .toSorted((a, b) => b.gain - a.gain || Number(a.block) - Number(b.block));
}
