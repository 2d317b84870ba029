import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cityRound } from '../../../test/staffing/city-round.ts';
import { smallProblem } from '../../../test/staffing/small-problems.ts';
import type { Seat, StaffingProblem } from '../staffing-problem.ts';
import { boundOf } from './bound-of.ts';
import { checkSeats } from './check-seats.ts';
import { drawTeams } from './draw-teams.ts';
import { explainChosen } from './explain-chosen.ts';
import { explainNotChosen } from './explain-not-chosen.ts';
import { rankSubstitutes } from './rank-substitutes.ts';
import { rankSwaps } from './rank-swaps.ts';
import { scoreSeats } from './score-seats.ts';
import { solveStaffing } from './solve-staffing.ts';

const options = { seed: 1, nodeLimit: 10_000, timeLimit: 60_000 };
const total = (problem: StaffingProblem, seats: readonly Seat[]): number =>
  scoreSeats(problem, seats).total;

async function drawn(problem: StaffingProblem, seed: number): Promise<readonly Seat[]> {
  const { seats } = await drawTeams(problem, { seed });
  fc.pre(seats.length > 0);
  return seats;
}

describe('substitutes for one seat', () => {
  it('are those that trying everybody finds, best first, and never a breach', async () => {
    await fc.assert(
      fc.asyncProperty(
        smallProblem({ people: 6, locked: false }),
        fc.nat(),
        async (problem, at) => {
          const seats = await drawn(problem, at);
          const seat = seats[at % seats.length];
          if (!seat) return;
          const rest = seats.filter((row) => row !== seat);
          const changes = problem.people
            .map(({ id }) => [...rest, { ...seat, person: id }])
            .filter((tried) => !tried.every(({ person }, place) => person === seats[place]?.person))
            .filter((tried) => tried.at(-1)?.person !== seat.person)
            .filter((tried) => checkSeats(problem, tried).length === 0)
            .map((tried) => total(problem, tried) - total(problem, seats))
            .toSorted((a, b) => b - a);
          const ranked = rankSubstitutes(problem, seats, seat, 9);
          expect(ranked.map(({ change }) => change.total)).toEqual(changes.slice(0, 9));
        },
      ),
      { numRuns: 40, seed: 2 },
    );
  });

  it('and swaps of a hundred teams change the score as they say and break nothing', async () => {
    const problem = cityRound(1_500, 100);
    const { seats } = await drawTeams(problem, { seed: 3 });
    const seat = seats.find(({ role }) => role === 'member');
    if (!seat) throw new Error('no seat');
    const substitutes = rankSubstitutes(problem, seats, seat);
    const swaps = rankSwaps(problem, seats, seat);
    const bound = boundOf(problem, seats);
    expect(substitutes).toHaveLength(5);
    expect(swaps.length).toBeGreaterThan(0);
    expect(bound).toBeGreaterThanOrEqual(total(problem, seats));
    for (const { person, change } of substitutes) {
      const after = [...seats.filter((row) => row !== seat), { ...seat, person }];
      expect(checkSeats(problem, after)).toEqual([]);
      expect(total(problem, after) - total(problem, seats)).toBe(change.total);
    }
    for (const { person, team, change } of swaps) {
      const after = seats.map((row) => {
        if (row === seat) return { ...row, person };
        return row.person === person && row.team === team ? { ...row, person: seat.person } : row;
      });
      expect(checkSeats(problem, after)).toEqual([]);
      expect(total(problem, after) - total(problem, seats)).toBe(change.total);
    }
  });

  it('fill a seat that has become empty', async () => {
    const problem = cityRound(80, 6);
    const { seats } = await solveStaffing(problem, options);
    const leader = seats.find(({ role }) => role === 'leader');
    const rest = seats.filter((seat) => seat !== leader);
    const ranked = rankSubstitutes(problem, rest, { team: leader?.team ?? '', role: 'leader' });
    expect(ranked[0]?.person).toBe(leader?.person);
    expect(ranked[0]?.reasons.length).toBeGreaterThan(0);
  });
});

describe('the bound around kept seats', () => {
  it('is never below the best seats that keep them', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem({ locked: false }), fc.nat(), async (problem, at) => {
        const seats = await drawn(problem, at);
        const kept = seats.slice(0, at % seats.length);
        const locks = kept.map(({ person, team }) => ({ person, team }));
        const best = await solveStaffing({ ...problem, locks }, options);
        expect(best.status).toBe('optimal');
        expect(boundOf(problem, kept)).toBeGreaterThanOrEqual(best.score?.total ?? Infinity);
      }),
      { numRuns: 40, seed: 8 },
    );
  });
});

describe('explanations of people', () => {
  const problem = cityRound(80, 6);

  it('say what everybody chosen adds to the total', async () => {
    const { seats } = await solveStaffing(problem, options);
    for (const seat of seats) {
      const rest = seats.filter((row) => row !== seat);
      const explained = explainChosen(problem, seats, seat);
      const lost = total(problem, seats) - total(problem, rest);
      expect(explained?.contribution.total).toBe(lost);
      expect(explained?.rules.length).toBeGreaterThan(1);
    }
  });

  it('say what the best seat of somebody not chosen would cost: nothing can be won', async () => {
    const { seats } = await solveStaffing(problem, options);
    const left = problem.people.filter(({ id }) => seats.every(({ person }) => person !== id));
    const told = left.map(({ id }) => explainNotChosen(problem, seats, id));
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ sentence }) => sentence.endsWith('。'))).toBe(true);
    const best = told.flatMap((row) => row.best ?? []);
    expect(best.length).toBeGreaterThan(0);
    expect(best.every(({ change }) => change <= 0)).toBe(true);
  });

  it('say who stays away and why', async () => {
    const { seats } = await solveStaffing(problem, options);
    const away = problem.people.find(({ unavailable }) => unavailable.length > 0);
    const told = explainNotChosen(problem, seats, away?.id ?? '');
    expect(told).toMatchObject({ kind: 'obstacle', best: null });
    expect(told.sentence).toContain('不可抽调');
  });
});
