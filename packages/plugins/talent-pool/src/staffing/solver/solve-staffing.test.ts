import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { smallProblem } from '../../../test/staffing/small-problems.ts';
import { bestOfAll } from '../../../test/staffing/try-every-way.ts';
import type { StaffingProblem } from '../staffing-problem.ts';
import { checkSeats } from './check-seats.ts';
import { scoreSeats } from './score-seats.ts';
import { solveStaffing } from './solve-staffing.ts';

const options = { seed: 7, nodeLimit: 100_000, timeLimit: 60_000 };

const emptyScore = (problem: StaffingProblem): number => scoreSeats(problem, []).total;

describe('staffing to proven optimality', () => {
  it('finds what trying every way finds', async () => {
    let feasible = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem({ people: 5 }), async (problem) => {
        const best = bestOfAll(problem);
        const result = await solveStaffing(problem, options);
        const status = best === null ? 'infeasible' : 'optimal';
        if (best !== null) feasible += 1;
        expect(result).toMatchObject({ status, bound: best });
        expect(result.score?.total ?? null).toBe(best);
        expect(scoreSeats(problem, result.seats).total).toBe(best ?? emptyScore(problem));
        expect(best === null ? [] : checkSeats(problem, result.seats)).toEqual([]);
      }),
      { numRuns: 250, seed: 11 },
    );
    expect(feasible).toBeGreaterThan(40);
  });
});
