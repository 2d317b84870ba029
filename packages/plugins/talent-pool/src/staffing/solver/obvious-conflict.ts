import type { DemandGroup, StaffingProblem } from '../staffing-problem.ts';
import { at, groupBy } from './dense-list.ts';
import { listDemands } from './list-demands.ts';
import { doOverlap } from './periods.ts';
import {
  DEPUTY,
  indexProblem,
  kindsOfLock,
  LEADER,
  OTHER,
  type StaffingIndex,
} from './staffing-index.ts';

/** Demands around the first conflict that counting finds; not yet reduced. */
export function findObviousConflict(problem: StaffingProblem): DemandGroup[] | undefined {
  const locks = clashingLocks(problem);
  if (locks) return locks;
  const index = indexProblem(problem);
  const team = problem.teams.find((_, t) => isHopeless(index, t));
  if (!team) return undefined;
  return listDemands(problem).filter(
    (demand) => demand.team === team.id || demand.team === undefined,
  );
}

/** One person locked into two teams on the same days. */
function clashingLocks({ locks, teams }: StaffingProblem): DemandGroup[] | undefined {
  const periods = new Map(teams.map(({ id, period }) => [id, period]));
  for (const own of groupBy(locks, ({ person }) => person).values()) {
    for (const [position, one] of own.entries()) {
      const other = own.slice(position + 1).find((lock) => {
        const [a, b] = [periods.get(one.team), periods.get(lock.team)];
        return a && b && doOverlap(a, b);
      });
      if (!other) continue;
      const named = [one, other].map(
        ({ person, team }) => ({ kind: 'lock', person, team }) as const,
      );
      return [{ kind: 'oneTeam' }, ...named];
    }
  }
  return undefined;
}

/** Fewer people than the team asks for, or a lock that nobody may keep. */
function isHopeless(index: StaffingIndex, t: number): boolean {
  const team = at(index.teams, t);
  const width = index.teams.length;
  const able = (kinds: number, skill?: string): number =>
    index.people.filter(
      (person, p) =>
        (at(index.kinds, p * width + t) & kinds) !== 0 &&
        (skill === undefined || person.skills.includes(skill)),
    ).length;
  const anyKind = LEADER | DEPUTY | OTHER;
  return (
    able(LEADER) < 1 ||
    able(DEPUTY) < team.deputies.min ||
    able(OTHER) < 1 ||
    able(anyKind) < team.size.min ||
    team.size.max < 2 + team.deputies.min ||
    team.skills.some(({ skill, count, hard }) => hard && able(anyKind, skill) < count) ||
    hasBrokenLock(index, t)
  );
}

function hasBrokenLock(index: StaffingIndex, t: number): boolean {
  const own = index.problem.locks.filter(({ team }) => team === at(index.teams, t).id);
  const count = (role: string): number => own.filter((lock) => lock.role === role).length;
  return (
    own.length > at(index.teams, t).size.max ||
    count('leader') > 1 ||
    count('liaison') > 1 ||
    own.some((lock) => {
      const person = index.personAt.get(lock.person) ?? 0;
      return (at(index.kinds, person * index.teams.length + t) & kindsOfLock(lock)) === 0;
    })
  );
}
