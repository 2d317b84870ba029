import { at, groupBy, range } from './dense-list.ts';
import type { StaffingIndex } from './staffing-index.ts';

/** People whom no demand and no goal tells apart, as positions; the model counts them together. */
export function alikePeople(
  index: StaffingIndex,
  { isOneByOne }: { readonly isOneByOne: boolean },
): number[][] {
  const everyone = range(index.people.length).filter((person) => canSit(index, person));
  if (isOneByOne || index.sharedDays.length !== 1) return everyone.map((person) => [person]);
  const locked = new Set(index.problem.locks.map((lock) => lock.person));
  const asked = new Set(index.teams.flatMap(({ skills }) => skills.map(({ skill }) => skill)));
  return [
    ...groupBy(everyone, (position) => {
      const person = at(index.people, position);
      if (locked.has(person.id)) return position;
      const first = position * index.teams.length;
      const last = first + index.teams.length;
      return [
        person.sendingUnit,
        person.homeCode,
        person.level,
        person.experienced,
        person.skills.filter((skill) => asked.has(skill)).toSorted(),
        index.kinds.subarray(first, last).join(' '),
        index.points.subarray(first, last).join(' '),
      ].join('|');
    }).values(),
  ];
}

function canSit(index: StaffingIndex, person: number): boolean {
  const first = person * index.teams.length;
  return index.kinds.subarray(first, first + index.teams.length).some((kinds) => kinds !== 0);
}
