import type { StaffingProblem } from '../staffing-problem.ts';
import { at } from './dense-list.ts';
import { DEPUTY, indexProblem, LEADER, OTHER } from './staffing-index.ts';

/** Who may be drawn for a team, by kind of seat; sorted, so that equal problems give equal lists. */
export interface EligibleList {
  readonly team: string;
  readonly leaders: readonly string[];
  readonly deputies: readonly string[];
  readonly others: readonly string[];
}

/** The lists a draw takes from: what is sealed before the seed is drawn. */
export function listEligible(problem: StaffingProblem): EligibleList[] {
  const index = indexProblem(problem);
  const width = index.teams.length;
  return index.teams.map(({ id }, t) => {
    const of = (kind: number): string[] =>
      index.people
        .filter((_, p) => (at(index.kinds, p * width + t) & kind) !== 0)
        .map((person) => person.id)
        .toSorted();
    return { team: id, leaders: of(LEADER), deputies: of(DEPUTY), others: of(OTHER) };
  });
}
