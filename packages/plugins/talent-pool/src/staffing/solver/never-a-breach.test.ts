import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { smallProblem } from '../../../test/staffing/small-problems.ts';
import { judgeSheet } from '../../plans/sheet-seats.rules.ts';
import { teamRoles, type Seat, type StaffingProblem } from '../staffing-problem.ts';
import { buildModel } from './build-model.ts';
import { checkSeats } from './check-seats.ts';
import { seatsOf } from './choose-liaison.ts';
import { drawLots } from './draw-lots.ts';
import { rankSubstitutes } from './rank-substitutes.ts';
import { rankSwaps } from './rank-swaps.ts';
import { runHighs } from './run-highs.ts';
import { seededRandom } from './seeded-random.ts';
import { indexProblem } from './staffing-index.ts';

const limits = { seed: 1, nodeLimit: 10_000, deadline: Infinity };
const quiet = { cancelled: () => false, onBounds: () => undefined };

async function solved(problem: StaffingProblem): Promise<readonly Seat[] | undefined> {
  const model = buildModel(indexProblem(problem), 'score');
  const run = await runHighs(model.sparse, undefined, limits, quiet);
  return run.values ? seatsOf(model.index, model.pairsOf(run.values)) : undefined;
}

/** Says by itself who must not meet whom: what neither solver nor checker may be asked for. */
function breaches({ barred, people, teams }: StaffingProblem, seats: readonly Seat[]): Seat[] {
  return seats.filter((seat) => {
    const isLeading = seat.role === 'leader' || seat.role === 'deputyLeader';
    const person = people.find(({ id }) => id === seat.person);
    const team = teams.find(({ id }) => id === seat.team);
    const isBarred = barred.some(
      (bar) =>
        bar.person === seat.person &&
        bar.team === seat.team &&
        (bar.roles === undefined || bar.roles === (isLeading ? 'leading' : 'other')),
    );
    const isAway = person?.unavailable.some(
      ({ from, to }) => team && from <= team.period.to && team.period.from <= to,
    );
    return isBarred || isAway === true;
  });
}

/** Whom the independent checker would keep away, and from which team. */
function forbidden(problem: StaffingProblem, seats: readonly Seat[]): string[] {
  return checkSeats(problem, seats)
    .filter(({ kind }) => kind === 'recusal' || kind === 'regional' || kind === 'availability')
    .map(({ person, team }) => `${person} ${team}`);
}

/** What a sheet seats of rows that name anybody for any team and role, beside the seats that are there. */
function imported(problem: StaffingProblem, seats: readonly Seat[], at: number): readonly Seat[] {
  const random = seededRandom(at);
  const one = <Item>(of: readonly Item[]) => of[random.below(of.length)];
  const rows = problem.people.flatMap((person) => {
    const [team, role] = [one(problem.teams), one(teamRoles)];
    if (team === undefined || role === undefined) return [];
    const seated = seats.some((seat) => seat.person === person.id) ? person.id : null;
    return { team: team.name, name: person.name, sendingUnit: null, role, isLocked: false, seated };
  });
  const notes = problem.barred.map((bar) => ({ ...bar, result: 'mustRecuse' as const, texts: [] }));
  const live = seats.map((seat) => ({ ...seat, isLocked: false, isSent: false }));
  const judged = judgeSheet({ problem, notes, undecidedFirst: false, live }, rows);
  return judged.flatMap(({ seat }) => seat ?? []);
}

describe('ten thousand rosters and rounds', () => {
  it.each([1, 2])('solved, none with a breach, part %i', async (part) => {
    let seated = 0;
    await fc.assert(
      fc.asyncProperty(smallProblem(), async (problem) => {
        const seats = await solved(problem);
        if (seats) seated += 1;
        expect(seats ? checkSeats(problem, seats) : []).toEqual([]);
        expect(breaches(problem, seats ?? [])).toEqual([]);
        const brought = imported(problem, seats ?? [], problem.people.length);
        expect(breaches(problem, brought)).toEqual([]);
        expect(forbidden(problem, brought)).toEqual([]);
      }),
      { numRuns: 1_000, seed: part },
    );
    expect(seated).toBeGreaterThan(250);
  });

  it.each([5, 6, 7, 8])('drawn, substituted, swapped and edited, part %i', (part) => {
    let sound = 0;
    let edits = 0;
    let sheets = 0;
    fc.assert(
      fc.property(smallProblem({ locked: false }), fc.nat(), (problem, at) => {
        const index = indexProblem(problem);
        const seats = seatsOf(index, drawLots(index, seededRandom(at)));
        expect(breaches(problem, seats)).toEqual([]);
        const brought = imported(problem, seats, at);
        sheets += brought.length;
        expect(breaches(problem, brought)).toEqual([]);
        expect(forbidden(problem, brought)).toEqual([]);
        const seat = seats[at % Math.max(1, seats.length)];
        if (!seat || checkSeats(problem, seats).length > 0) return;
        sound += 1;
        for (const { person } of rankSubstitutes(problem, seats, seat)) {
          const after = seats.map((row) => (row === seat ? { ...row, person } : row));
          expect(checkSeats(problem, after)).toEqual([]);
          expect(breaches(problem, after)).toEqual([]);
        }
        for (const swap of rankSwaps(problem, seats, seat)) {
          const after = seats.map((row) => {
            if (row === seat) return { ...row, person: swap.person };
            const isOther = row.person === swap.person && row.team === swap.team;
            return isOther ? { ...row, person: seat.person } : row;
          });
          expect(checkSeats(problem, after)).toEqual([]);
          expect(breaches(problem, after)).toEqual([]);
        }
        // A hand may put anybody anywhere: the checker then says so, for exactly those who must not.
        const other = problem.people[at % problem.people.length];
        const edited = seats.map((row) =>
          row === seat ? { ...row, person: other?.id ?? '' } : row,
        );
        const told = forbidden(problem, edited);
        edits += told.length;
        expect(new Set(told)).toEqual(
          new Set(breaches(problem, edited).map(({ person, team }) => `${person} ${team}`)),
        );
      }),
      { numRuns: 2_000, seed: part },
    );
    expect(sound).toBeGreaterThan(300);
    expect(edits).toBeGreaterThan(10);
    expect(sheets).toBeGreaterThan(4_000);
  });
});
