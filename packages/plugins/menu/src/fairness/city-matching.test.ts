import { checkSeats, solveStaffing, type Seat } from '@lianxun/plugin-talent-pool/api';
import { beforeAll, describe, expect, test } from 'vitest';

import { cityPool, demandedRound, type DemandedRound } from '../../test/city-demands.ts';
import { unmetReasons } from '../matching/unmet-reasons.rules.ts';
import { demandMet } from './demand-met.rules.ts';
import { enviesOf, type Bundle } from './envy.rules.ts';
import { fairnessOf } from './fairness.rules.ts';
import { wishesMet } from './wishes-met.rules.ts';

const options = { seed: 20_261_122, nodeLimit: 20_000, timeLimit: 240_000 };

let round: DemandedRound;
let seats: readonly Seat[];
let bundles: readonly Bundle[];

beforeAll(async () => {
  round = demandedRound(cityPool(120));
  const result = await solveStaffing(round.problem, options);
  seats = result.seats;
  bundles = round.demands.map((demand, index) => {
    const team = round.problem.teams[index];
    if (team === undefined) throw new Error('a demand has no team');
    const own = new Set(seats.filter((seat) => seat.team === team.id).map((seat) => seat.person));
    return {
      demandId: demand.id,
      countyCode: demand.countyCode,
      countyName: demand.countyName,
      content: demand.content,
      team,
      members: round.problem.people.filter(({ id }) => own.has(id)),
    };
  });
}, 300_000);

describe('14 demands on 120 people', () => {
  test('seat nobody who must stay away, and break no other demand', () => {
    expect(seats.length).toBeGreaterThanOrEqual(14 * 3);
    expect(checkSeats(round.problem, seats)).toEqual([]);
    for (const { members, team } of bundles) {
      const barred = round.problem.barred.filter((it) => it.team === team.id);
      expect(members.filter(({ homeCode }) => team.counties.includes(homeCode))).toEqual([]);
      expect(members.filter(({ id }) => barred.some(({ person }) => person === id))).toEqual([]);
    }
  });

  test('give the same seats again', async () => {
    const again = await solveStaffing(round.problem, options);

    expect(again.replayable).toBe(true);
    expect(again.seats).toEqual(seats);
  });

  test('tell what every county got of what it asked, and who would rather have another’s people', () => {
    const envies = enviesOf(round.problem, bundles);
    const measured = bundles.map(({ content, countyCode, countyName, members, team }) => ({
      countyCode,
      countyName,
      met: demandMet(content, members),
      wishes: wishesMet(team.wishes, members),
    }));
    const fairness = fairnessOf(measured, envies, 50);

    expect(fairness.counties).toHaveLength(14);
    expect(fairness.mean).toBeGreaterThan(60);
    expect(fairness.counties[0]?.headcount.got).toBe(fairness.counties[0]?.headcount.wanted);
    for (const county of fairness.counties)
      expect(county.met + county.envy).toBeLessThanOrEqual(100);
    expect(fairness.mostEnvy).toBe(envies[0]?.points ?? 0);
  });

  test('name every gap with the reason for it', () => {
    const short = bundles.flatMap(({ content, members, team }) => {
      const met = demandMet(content, members);
      const lacking = met.skills.filter(({ got, wanted }) => got < wanted).length;
      const reasons = unmetReasons({
        problem: round.problem,
        seats,
        team,
        met,
        titleOf: (skill) => skill,
      });
      const few = met.headcount.got < met.headcount.wanted ? 1 : 0;
      expect(reasons).toHaveLength(lacking + few);
      return reasons;
    });

    for (const reason of short) expect(reason).toMatch(/^需要.+，安排\d+人：.+人/u);
  });
});
