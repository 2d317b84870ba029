import { blockPoints, deviationOf } from './block-points.rules.ts';
import { at } from './dense-list.ts';
import { indexDivision, type DivisionIndex } from './division-index.ts';
import type { Block, Division, DivisionProblem } from './division-problem.ts';
import { similarityOf } from './similarity.rules.ts';

export interface BlockScore {
  readonly id: string;
  readonly size: number;
  readonly points: number;
  /** Mean values of its pairs, 0 to 1. */
  readonly region: number;
  readonly kind: number;
  readonly level: number;
  readonly workload: number;
  /** Percent away from the mean workload. */
  readonly deviation: number;
  /** More than one 单位类型. */
  readonly isMixed: boolean;
  readonly counties: readonly string[];
}

export interface DivisionScore {
  readonly total: number;
  /** 100 for each placed unit: what could not be exceeded even if all were alike. */
  readonly most: number;
  readonly blocks: readonly BlockScore[];
}

/** Points of any division, by block; units that are unknown or cannot be compared count nothing. */
export function scoreDivision(problem: DivisionProblem, division: Division): DivisionScore {
  return scoreIndexed(indexDivision(problem), division);
}

/** The same where the problem has been read already. */
export function scoreIndexed(index: DivisionIndex, division: Division): DivisionScore {
  const blocks = division.blocks.map((block) => scoreBlock(index, block));
  return {
    total: blocks.reduce((sum, { points }) => sum + points, 0),
    most: 100 * index.units.length,
    blocks,
  };
}

function scoreBlock(
  { problem, target, units }: DivisionIndex,
  { id, units: ids }: Block,
): BlockScore {
  const members = ids.flatMap((unit) => units.find((known) => known.id === unit) ?? []);
  const similarity = similarityOf(problem);
  const sum = { region: 0, kind: 0, level: 0, points: 0 };
  for (let a = 0; a < members.length; a += 1) {
    for (let b = a + 1; b < members.length; b += 1) {
      const pair = similarity(at(members, a), at(members, b));
      sum.region += pair.region;
      sum.kind += pair.kind;
      sum.level += pair.level;
      sum.points += pair.points;
    }
  }
  const size = members.length;
  const pairs = Math.max(1, (size * (size - 1)) / 2);
  const workload = members.reduce((all, unit) => all + unit.workload, 0);
  return {
    id,
    size,
    points: blockPoints(
      { size, pairs: sum.points, workload },
      { target, weight: problem.balance.weight },
    ),
    region: sum.region / pairs,
    kind: sum.kind / pairs,
    level: sum.level / pairs,
    workload,
    deviation: deviationOf(workload, target),
    isMixed: new Set(members.map(({ kind }) => kind)).size > 1,
    counties: [...new Set(members.map(({ countyCode }) => countyCode))].toSorted(),
  };
}
