import { describe, expect, it } from 'vitest';

import { cityRound } from '../../../test/staffing/city-round.ts';
import { person, plainRound, team } from '../../../test/staffing/plain-round.ts';
import { checkSeats } from './check-seats.ts';
import { drawTeams } from './draw-teams.ts';
import { listEligible } from './list-eligible.ts';
import { seededRandom } from './seeded-random.ts';

describe('the seeded generator', () => {
  it('gives the numbers it has always given', () => {
    const random = seededRandom('2026-第一轮');
    expect(Array.from({ length: 8 }, () => random.below(1_000))).toEqual([
      610, 96, 839, 515, 154, 356, 447, 489,
    ]);
  });

  it('draws every number about equally often', () => {
    const random = seededRandom(42);
    const counts = Array.from({ length: 7 }, () => 0);
    for (let draw = 0; draw < 70_000; draw += 1) {
      const drawn = random.below(7);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(9_700);
    expect(Math.max(...counts)).toBeLessThan(10_300);
  });
});

describe('a draw', () => {
  const problem = cityRound(300, 12);

  it('gives the same seats for the same seed, in whatever order rows are read', async () => {
    const one = await drawTeams(problem, { seed: '9f2c' });
    const other = await drawTeams(
      {
        ...problem,
        people: problem.people.toReversed(),
        teams: problem.teams.toReversed(),
        barred: problem.barred.toReversed(),
      },
      { seed: '9f2c' },
    );
    const sorted = (seats: typeof one.seats): string[] =>
      seats.map(({ person: id, team: of }) => `${of} ${id}`).toSorted();
    expect(one.seats.length).toBeGreaterThan(0);
    expect(sorted(other.seats)).toEqual(sorted(one.seats));
    expect(one).toMatchObject({ status: 'feasible', replayable: true, bound: null });
    expect(checkSeats(problem, one.seats)).toEqual([]);
  });

  it('gives other seats for another seed', async () => {
    const one = await drawTeams(problem, { seed: 1 });
    const other = await drawTeams(problem, { seed: 2 });
    expect(other.seats).not.toEqual(one.seats);
  });

  it('gives everybody of equal standing about the same chance', async () => {
    const counts = new Map<string, number>();
    const round = plainRound({ teams: [team('1')] });
    for (let seed = 0; seed < 1_200; seed += 1) {
      const { seats } = await drawTeams(round, { seed });
      for (const seat of seats) counts.set(seat.person, (counts.get(seat.person) ?? 0) + 1);
    }
    for (const id of ['l1', 'l2']) expect(counts.get(id)).toBeGreaterThan(540);
    const plain = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => counts.get(id) ?? 0);
    expect(Math.max(...plain) - Math.min(...plain)).toBeLessThan(70);
  });

  it('keeps locked people and repairs what the lots alone break', async () => {
    const tight = plainRound({
      people: [
        person('l1', { mayLead: true }),
        person('l2', { mayLead: true }),
        person('d1', { mayDeputise: true }),
        person('d2', { mayDeputise: true }),
        person('a', { skills: ['audit'] }),
        person('b'),
      ],
      teams: [team('1'), team('2', { skills: [{ skill: 'audit', count: 1, hard: true }] })],
      locks: [{ person: 'l1', team: '2', role: 'leader' }],
    });
    for (let seed = 0; seed < 20; seed += 1) {
      const { status, seats } = await drawTeams(tight, { seed });
      expect(status).toBe('feasible');
      expect(checkSeats(tight, seats)).toEqual([]);
      expect(seats).toContainEqual({ person: 'l1', team: '2', role: 'leader' });
    }
  });

  it('that nobody could win says why', async () => {
    const { status, conflict } = await drawTeams(
      plainRound({ people: [person('a'), person('b'), person('c')] }),
      { seed: 1 },
    );
    expect(status).toBe('infeasible');
    expect(conflict?.demands.length).toBeGreaterThan(0);
  });

  it('takes from the lists that are sealed before it', async () => {
    const lists = new Map(listEligible(problem).map((list) => [list.team, list]));
    const { seats } = await drawTeams(problem, { seed: 5 });
    const outside = seats.filter(({ person: id, team: of, role }) => {
      const list = lists.get(of);
      if (role === 'leader') return !list?.leaders.includes(id);
      return role === 'deputyLeader' ? !list?.deputies.includes(id) : !list?.others.includes(id);
    });
    expect(outside).toEqual([]);
  });
});
