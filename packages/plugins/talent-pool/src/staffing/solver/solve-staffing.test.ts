import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cityRound } from '../../../test/staffing/city-round.ts';
import { smallProblem } from '../../../test/staffing/small-problems.ts';
import { bestOfAll } from '../../../test/staffing/try-every-way.ts';
import type { SolveProgress } from '../staffing-problem.ts';
import { buildModel } from './build-model.ts';
import { checkSeats } from './check-seats.ts';
import { at } from './dense-list.ts';
import { drawTeams } from './draw-teams.ts';
import { rankSubstitutes } from './rank-substitutes.ts';
import { scoreSeats } from './score-seats.ts';
import { solveByPart } from './solve-model.ts';
import { solveStaffing } from './solve-staffing.ts';
import { indexProblem } from './staffing-index.ts';

const options = { seed: 7, nodeLimit: 100_000, timeLimit: 60_000 };
const limits = { seed: 7, nodeLimit: 100_000, deadline: Infinity };
const quiet = { cancelled: () => false, onBounds: () => undefined };

describe('staffing to proven optimality', () => {
  it('finds what trying every way finds', async () => {
    let feasible = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem({ people: 5 }), async (problem) => {
        const best = bestOfAll(problem);
        const result = await solveStaffing(problem, options);
        if (best !== null) feasible += 1;
        expect(result).toMatchObject({
          status: best === null ? 'infeasible' : 'optimal',
          bound: best,
        });
        expect(result.score?.total ?? null).toBe(best);
        expect(best === null ? [] : checkSeats(problem, result.seats)).toEqual([]);
      }),
      { numRuns: 200, seed: 11 },
    );
    expect(feasible).toBeGreaterThan(40);
  });

  it('leaves columns out of a large model without losing the best seats', async () => {
    let solved = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem({ people: 6 }), async (problem) => {
        const best = await solveStaffing(problem, options);
        const { sparse } = buildModel(indexProblem(problem), 'score');
        const run = await solveByPart(sparse, undefined, limits, quiet);
        if (best.status === 'optimal') solved += 1;
        expect(run.ended).toBe(best.status);
        expect(run.bound).toBe(best.bound);
      }),
      { numRuns: 120, seed: 5 },
    );
    expect(solved).toBeGreaterThan(40);
  });

  it('maximises exactly the score that is shown', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem({ locked: false }), fc.nat(), async (problem, seed) => {
        const { seats } = await drawTeams(problem, { seed });
        fc.pre(seats.length > 0);
        const { sparse, valuesOf } = buildModel(indexProblem(problem), 'score');
        const values = valuesOf(seats) ?? new Float64Array();
        const objective = values.reduce(
          (sum, value, column) => sum + value * at(sparse.costs, column),
          sparse.offset,
        );
        expect(values).toHaveLength(sparse.columns);
        expect(objective).toBe(scoreSeats(problem, seats).total);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('gives a score whose seats and teams add up to it', () => {
    const problem = cityRound(40, 3);
    const seats = problem.teams.flatMap(({ id }, t) =>
      problem.people
        .slice(t * 6, t * 6 + 6)
        .map((person) => ({ person: person.id, team: id, role: 'member' as const })),
    );
    const { total, parts, perSeat, perTeam } = scoreSeats(problem, seats);
    const sum = [...perSeat, ...perTeam].reduce((all, part) => all + part.total, 0);
    expect(sum).toBe(total);
    expect(Object.values(parts).reduce((all, points) => all + points, 0)).toBe(total);
  });
});

describe('a run', () => {
  const problem = cityRound(80, 6);

  it('gives the same seats for the same seed and node limit', async () => {
    const one = await solveStaffing(problem, { ...options, nodeLimit: 50 });
    const other = await solveStaffing(problem, { ...options, nodeLimit: 50 });
    expect(one.seats).toEqual(other.seats);
    expect(one).toMatchObject({ replayable: true, bound: other.bound, nodes: other.nodes });
    expect(checkSeats(problem, one.seats)).toEqual([]);
  });

  it('that the clock ends says that it can not be replayed', async () => {
    const result = await solveStaffing(problem, { ...options, timeLimit: 1 });
    expect(result).toMatchObject({ stoppedBy: 'timeLimit', replayable: false });
    expect(result.status).not.toBe('optimal');
  });

  it('ends when it is cancelled, with the seats it has', async () => {
    const large = cityRound(400, 12);
    let isCancelled = false;
    const result = await solveStaffing(large, options, {
      onProgress: ({ score }) => {
        isCancelled ||= score !== null;
      },
      cancelled: () => isCancelled,
    });
    expect(result).toMatchObject({ status: 'feasible', stoppedBy: 'cancel', replayable: false });
    expect(checkSeats(large, result.seats)).toEqual([]);
  });

  it('tells its score and its bound, the gap never growing negative', async () => {
    const told: SolveProgress[] = [];
    const result = await solveStaffing(problem, options, {
      onProgress: (progress) => told.push(progress),
      cancelled: () => false,
    });
    const scores = told.flatMap(({ score }) => score ?? []);
    expect(told[0]).toMatchObject({ phase: 'building', score: null });
    expect(told.some(({ bound }) => bound !== null)).toBe(true);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(told.every(({ gap }) => gap === null || gap >= 0)).toBe(true);
    expect(result).toMatchObject({ status: 'optimal', gap: 0 });
  });

  it('keeps locked people and finds the best around them', async () => {
    const free = await solveStaffing(problem, options);
    const leader = free.seats.find(({ role }) => role === 'leader');
    const team = leader?.team ?? '';
    const [other] = rankSubstitutes(problem, free.seats, { team, person: leader?.person ?? '' });
    const person = other?.person ?? '';
    const locks = [{ person, team, role: 'leader' as const }];
    const around = await solveStaffing({ ...problem, locks }, { ...options, start: free.seats });
    expect(around.status).toBe('optimal');
    expect(around.seats).toContainEqual({ person, team, role: 'leader' });
    expect(around.score?.total).toBeLessThanOrEqual(free.score?.total ?? -Infinity);
    expect(checkSeats({ ...problem, locks }, around.seats)).toEqual([]);
  });
});
