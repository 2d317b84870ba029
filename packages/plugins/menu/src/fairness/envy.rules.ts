import type {
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from '@lianxun/plugin-talent-pool/api';

import type { DemandContent } from '../demands/demand.schemas.ts';
import { demandMet, round } from './demand-met.rules.ts';

/** A demand with the people it got. */
export interface Bundle {
  readonly demandId: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly content: Pick<DemandContent, 'headcount' | 'skills'>;
  readonly team: StaffingTeam;
  readonly members: readonly StaffingPerson[];
}

export interface Envy {
  readonly demandId: string;
  readonly countyCode: string;
  readonly otherDemandId: string;
  readonly otherCode: string;
  readonly otherName: string;
  /** Percentage points of the own demand that the other's people would meet beyond one's own. */
  readonly points: number;
}

/**
 * Who would be better served by the people of another county, by the measure of his own demand. People
 * the demand could not have got anyway count nothing: barred, from the county itself, or away in its
 * period. A larger group counts whole, so the figure says rather too much than too little.
 */
export function enviesOf(
  problem: Pick<StaffingProblem, 'barred'>,
  bundles: readonly Bundle[],
): Envy[] {
  const barred = new Set(
    problem.barred
      .filter(({ roles }) => roles !== 'leading')
      .map(({ person, team }) => `${person} ${team}`),
  );
  const envies = bundles.flatMap((own) => {
    const met = demandMet(own.content, own.members).met;
    return bundles
      .filter(({ countyCode }) => countyCode !== own.countyCode)
      .flatMap((other) => {
        const usable = other.members.filter((person) => couldCome(person, own.team, barred));
        const points = round(demandMet(own.content, usable).met - met);
        return points <= 0 ? [] : [envyOf(own, other, points)];
      });
  });
  return envies.toSorted((a, b) => b.points - a.points || (a.demandId < b.demandId ? -1 : 1));
}

function envyOf(own: Bundle, other: Bundle, points: number): Envy {
  return {
    demandId: own.demandId,
    countyCode: own.countyCode,
    otherDemandId: other.demandId,
    otherCode: other.countyCode,
    otherName: other.countyName,
    points,
  };
}

function couldCome(
  person: StaffingPerson,
  team: StaffingTeam,
  barred: ReadonlySet<string>,
): boolean {
  if (barred.has(`${person.id} ${team.id}`) || team.counties.includes(person.homeCode))
    return false;
  return !person.unavailable.some(
    ({ from, to }) => from <= team.period.to && to >= team.period.from,
  );
}
