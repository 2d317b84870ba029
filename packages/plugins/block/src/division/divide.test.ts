import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cityList } from '../../test/division/city-list.ts';
import { everyPartition, plainScore, unitsOf } from '../../test/division/every-partition.ts';
import { emptyProblem, plainUnit, smallDivision } from '../../test/division/small-divisions.ts';
import { boundOf } from './bound-of.ts';
import { checkDivision } from './check-division.ts';
import { coverByBlocks } from './cover-by-blocks.ts';
import { divide } from './divide.ts';
import { indexDivision } from './division-index.ts';
import type { DivisionProblem } from './division-problem.ts';
import { nameBlocks } from './name-blocks.ts';
import { scoreDivision } from './score-division.ts';
import { SeededRandom } from './seeded-random.ts';
import { seekDivision } from './seek-division.ts';
import { suggestedSteps } from './suggested-steps.ts';

const options = { seed: 1, steps: 4_000 };
const quiet = { onProgress: () => undefined, cancelled: () => false };

describe('against every partition of small lists', () => {
  it('finds the best division, or rightly says that there is none', async () => {
    let met = 0;
    let unmet = 0;
    await fc.assert(
      fc.asyncProperty(smallDivision({ min: 4, max: 8 }), async (problem) => {
        const { best } = everyPartition(problem);
        const result = await divide(problem, options);
        if (best === undefined) unmet += 1;
        else met += 1;
        expect(result.status).toBe(best === undefined ? 'infeasible' : 'optimal');
        expect(result.score).toBe(best ?? null);
        expect(result.conflicts.length > 0).toBe(best === undefined);
        if (!result.division) return;
        expect(checkDivision(problem, result.division)).toEqual([]);
        expect(plainScore(problem, unitsOf(problem, result.division))).toBe(best);
      }),
      { numRuns: 500, seed: 11 },
    );
    expect(met).toBeGreaterThan(200);
    expect(unmet).toBeGreaterThan(50);
  });

  it('never bounds below the best division', async () => {
    await fc.assert(
      fc.asyncProperty(smallDivision({ min: 5, max: 8 }), async (problem) => {
        const { best } = everyPartition(problem);
        fc.pre(best !== undefined);
        expect(boundOf(problem, best ?? 0)).toBeGreaterThanOrEqual(best ?? 0);
        expect(boundOf(problem)).toBeGreaterThanOrEqual(best ?? 0);
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it('seeks to within little of the best where it does not try every way', async () => {
    let [reached, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(smallDivision({ min: 7, max: 8 }), async (problem) => {
        const best = await divide(problem, options);
        fc.pre(best.status === 'optimal');
        const index = indexDivision(problem);
        const sought = seekDivision(index, { seed: 1, steps: 20_000 }, quiet);
        const division = nameBlocks(index, sought.groups);
        expect(checkDivision(problem, division)).toEqual([]);
        expect(scoreDivision(problem, division).total).toBe(sought.total);
        reached += sought.total;
        all += best.score ?? 0;
      }),
      { numRuns: 150, seed: 13 },
    );
    expect(reached / all).toBeGreaterThan(0.995);
  });
});

/** Blocks of six alike units each, with nothing in common across; `kinds` differ from block to block. */
function planted(blocks: number): DivisionProblem {
  const units = Array.from({ length: blocks * 6 }, (_, position) => {
    const block = position % blocks;
    return plainUnit(position, {
      countyCode: `c${block}`,
      kind: `k${block}`,
      family: null,
      levels: { economy: 1 + (block % 5), integrity: 1 + (block % 5) },
    });
  });
  return { ...emptyProblem, units, count: blocks, adjacency: [] };
}

describe('blocks as columns', () => {
  it('prove the same optimum as every way does', async () => {
    await fc.assert(
      fc.asyncProperty(smallDivision({ min: 6, max: 9 }), async (problem) => {
        const best = await divide(problem, options);
        fc.pre(best.status === 'optimal');
        const index = indexDivision(problem);
        const { groups, total } = seekDivision(index, { seed: 1, steps: 300 }, quiet);
        fc.pre(checkDivision(problem, nameBlocks(index, groups)).length === 0);
        const covered = await coverByBlocks(index, { groups, score: total }, () => false);
        expect(covered.bound).toBe(best.score);
        expect(covered.score).toBe(best.score);
        expect(checkDivision(problem, nameBlocks(index, covered.groups))).toEqual([]);
      }),
      { numRuns: 120, seed: 14 },
    );
  });

  it('prove a list of forty units that the bound alone leaves open', async () => {
    const problem = cityList(40, 8);
    const result = await divide(problem, { seed: 1, steps: suggestedSteps(40) });
    expect(result).toMatchObject({ status: 'optimal', method: 'columns', gap: 0 });
    expect(boundOf(problem, result.score ?? 0)).toBeGreaterThan(result.score ?? 0);
    expect(result.division && checkDivision(problem, result.division)).toEqual([]);
  });
});

describe('planted blocks', () => {
  it.each([2, 5, 12, 40])('are found again, %i of them, and proven', async (blocks) => {
    const problem = planted(blocks);
    const result = await divide(problem, { seed: 3, steps: suggestedSteps(blocks * 6) });
    expect(result.score).toBe(blocks * 600);
    expect(result.status).toBe('optimal');
    expect(result.bound).toBe(result.score);
    const found = result.division?.blocks.map(({ units }) => units.toSorted().join(' ')).toSorted();
    const whole = Array.from({ length: blocks }, (_, block) =>
      problem.units
        .filter((__, position) => position % blocks === block)
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    );
    expect(found).toEqual(whole.toSorted());
  });
});

describe('a run', () => {
  const problem = planted(12);
  const mixed = {
    ...problem,
    units: problem.units.map((unit, position) => ({
      ...unit,
      levels: { economy: 1 + (position % 5), integrity: 1 + (position % 3) },
    })),
  };

  it('gives the same again for the same seed and steps', async () => {
    const [first, second] = [
      await divide(mixed, { seed: 5, steps: 20_000 }),
      await divide(mixed, { seed: 5, steps: 20_000 }),
    ];
    expect(second).toEqual(first);
    expect(first.replayable).toBe(true);
  });

  it.each([
    ['every way', 12, 4, 'everyWay'],
    ['columns', 24, 5, 'columns'],
    ['search', 90, 15, 'search'],
  ] as const)(
    'divides the same list alike under other ids and in another order: %s',
    async (_, size, count, method) => {
      const known = cityList(size, count);
      const random = new SeededRandom(3);
      const renamed = (id: string): string => `z${(Number(id.slice(1)) * 7919) % 1_000_003}`;
      const other: DivisionProblem = {
        ...known,
        units: known.units
          .map((unit) => ({ unit: { ...unit, id: renamed(unit.id) }, place: random.below(1e6) }))
          .toSorted((left, right) => left.place - right.place)
          .map(({ unit }) => unit),
      };
      const blocksOf = async (list: DivisionProblem) => {
        const result = await divide(list, { seed: 4, steps: 8_000 });
        expect(result.method).toBe(method);
        const names = new Map(list.units.map(({ id, name }) => [id, name]));
        return {
          score: result.score,
          bound: result.bound,
          blocks: result.division?.blocks.map(({ id, units }) => [
            id,
            units.map((unit) => names.get(unit)),
          ]),
        };
      };

      expect(await blocksOf(other)).toEqual(await blocksOf(known));
    },
  );

  it('ends when it is cancelled, with what it has, and says that it cannot be replayed', async () => {
    let asked = 0;
    const result = await divide(
      mixed,
      { seed: 5, steps: 500_000 },
      {
        onProgress: () => undefined,
        cancelled: () => (asked += 1) > 3,
      },
    );
    expect(result.stoppedBy).toBe('cancel');
    expect(result.replayable).toBe(false);
    expect(result.steps).toBeLessThan(50_000);
    expect(result.division && checkDivision(mixed, result.division)).toEqual([]);
  });

  it('leaves a unit without its levels aside, with the reason', async () => {
    const units = problem.units.map((unit, position) =>
      position === 7 ? { ...unit, levels: { economy: 3 } } : unit,
    );
    const result = await divide({ ...problem, units }, { seed: 1, steps: 10_000 });
    expect(result.division?.unplaced).toEqual([{ unit: 'u7', reasons: ['缺少廉政水平'] }]);
    expect(result.division?.blocks.flatMap((block) => block.units)).not.toContain('u7');
  });
});
