import type { Seat } from '../../staffing/staffing-problem.ts';
import type { BoardData } from './board-rules.ts';

export interface Cover {
  readonly skill: string;
  readonly have: number;
  readonly need: number;
  /** `lacking`: a hard demand is not met; `wanted`: a soft one is not; `none`: nobody asks and nobody has it. */
  readonly state: 'lacking' | 'wanted' | 'met' | 'ample' | 'none';
}

export interface CoverRow {
  readonly team: string;
  readonly cells: readonly Cover[];
}

/** Skills of each team against what it needs. */
export function coverage(
  { people, teams }: Pick<BoardData['problem'], 'people' | 'teams'>,
  seats: readonly Seat[],
  skills: readonly string[],
): CoverRow[] {
  const known = new Map(people.map((person) => [person.id, new Set(person.skills)]));
  return teams.map((team) => {
    const own = seats.filter((seat) => seat.team === team.id);
    const cells = skills.map((skill) => {
      const have = own.filter(({ person }) => known.get(person)?.has(skill)).length;
      const demand = team.skills.find((it) => it.skill === skill);
      const need = demand?.count ?? 0;
      return { skill, have, need, state: stateOf(have, need, demand?.hard === true) };
    });
    return { team: team.id, cells };
  });
}

function stateOf(have: number, need: number, hard: boolean): Cover['state'] {
  if (have < need) return hard ? 'lacking' : 'wanted';
  if (have > need) return 'ample';
  return need === 0 ? 'none' : 'met';
}
