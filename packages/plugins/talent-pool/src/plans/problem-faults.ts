import { checkProblem } from '../staffing/solver/check-problem.ts';
import { mostOfUnit } from '../staffing/solver/team-limits.ts';
import type { StaffingProblem, StaffingTeam } from '../staffing/staffing-problem.ts';

/** Demands that no pool could meet, each in a sentence: told before anything is computed. */
export function problemFaults(problem: StaffingProblem): string[] {
  if (problem.teams.length === 0) return ['方案里还没有巡察组，请先增加巡察组。'];
  if (problem.people.length === 0)
    return ['所选库别里没有可用的人选，请先维护人才库，或在方案中增加库别。'];
  return [
    ...new Set([
      ...checkProblem(problem).map(({ message }) => message),
      ...tooFew(problem),
      ...problem.teams.flatMap((team) => teamFaults(team, problem)),
      ...shareFaults(problem),
      ...lockFaults(problem),
    ]),
  ];
}

function tooFew({ people, teams }: StaffingProblem): string[] {
  const needed = teams.reduce((sum, { size }) => sum + size.min, 0);
  return people.length >= needed
    ? []
    : [`各组至少共需 ${needed} 人，可用人选只有 ${people.length} 人，请减少人数或增加库别。`];
}

function teamFaults(team: StaffingTeam, { limits }: StaffingProblem): string[] {
  const { name, size, deputies } = team;
  const faults: string[] = [];
  if (deputies.min + 2 > size.max) {
    faults.push(
      `${name}须有组长、联络员各 1 人和副组长 ${deputies.min} 人，但最多只能有 ${size.max} 人。`,
    );
  }
  const { minSendingUnits } = limits;
  if (minSendingUnits !== null && minSendingUnits > size.max) {
    faults.push(`${name}须来自至少 ${minSendingUnits} 个派员单位，但最多只能有 ${size.max} 人。`);
  }
  return faults;
}

/** So few sending units that the share each may have never fills a team. */
function shareFaults({ limits, people, teams }: StaffingProblem): string[] {
  const { maxShareOfSendingUnit: share } = limits;
  if (share === null) return [];
  const units = new Set(people.map(({ sendingUnit }) => sendingUnit)).size;
  return teams
    .filter(({ size }) => units * mostOfUnit(share, size.max) < size.min)
    .map(
      ({ name, size }) =>
        `${name}至少 ${size.min} 人，同一派员单位不超过 ${Math.round(share * 100)}%，可用人选只来自 ${units} 个派员单位，凑不够人，请放宽该限制或增加库别。`,
    );
}

function lockFaults(problem: StaffingProblem): string[] {
  return [...lockedPeople(problem), ...problem.teams.flatMap((team) => lockedPosts(team, problem))];
}

/** One may be locked, in a team; more locks than seats cannot all be kept. */
function lockedPosts({ id, name, size }: StaffingTeam, { locks }: StaffingProblem): string[] {
  const own = locks.filter(({ team }) => team === id);
  const single = (['leader', 'liaison'] as const).flatMap((role) => {
    const count = own.filter((lock) => lock.role === role).length;
    const word = role === 'leader' ? '组长' : '联络员';
    return count > 1 ? [`${name}锁定了 ${count} 名${word}，只能有一名，请解除其余的锁定。`] : [];
  });
  const tooMany =
    own.length > size.max
      ? [`${name}锁定了 ${own.length} 人，最多只能有 ${size.max} 人，请解除锁定或调整人数。`]
      : [];
  return [...single, ...tooMany];
}

function lockedPeople({ locks, people }: StaffingProblem): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(locks, ({ person }) => person)].flatMap(([person, own]) => {
    const name = names.get(person);
    if (name === undefined)
      return ['有已锁定或已派员的人不在所选库别的可用人选里，请解除锁定或补充库别。'];
    const teams = new Set(own.map(({ team }) => team)).size;
    return teams > 1 ? [`${name}被同时锁定在 ${teams} 个组，一人只能在一个组。`] : [];
  });
}
