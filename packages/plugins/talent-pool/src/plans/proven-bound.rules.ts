import { canonicalJson } from '@lianxun/plugin-api';

import type { StaffingProblem } from '../staffing/staffing-problem.ts';

/** Teams, limits and weights are those a run was given. */
export function sameDemands(then: StaffingProblem, now: StaffingProblem): boolean {
  return textOf(demandsOf(then)) === textOf(demandsOf(now));
}

/**
 * Whatever can be seated now could be seated then, for the same points: nobody has come or changed,
 * nobody has been let in who was kept out. Then a bound of that time still holds, locks apart.
 */
export function stillBounds(then: StaffingProblem, now: StaffingProblem): boolean {
  if (!sameDemands(then, now)) return false;
  const people = new Map(then.people.map((person) => [person.id, person]));
  const barred = new Set(now.barred.map(textOf));
  return (
    now.people.every((person) => textOf(people.get(person.id)) === textOf(person)) &&
    then.barred.every((pair) => barred.has(textOf(pair)))
  );
}

const demandsOf = ({ teams, limits, weights }: StaffingProblem) => ({ teams, limits, weights });
const textOf = (value: unknown) => canonicalJson(value) ?? '';
