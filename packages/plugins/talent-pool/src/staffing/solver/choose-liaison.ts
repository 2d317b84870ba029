import type { Seat, TeamRole } from '../staffing-problem.ts';
import type { SeatedPair } from './build-model.ts';
import { at, groupBy } from './dense-list.ts';
import { DEPUTY, LEADER, OTHER, type StaffingIndex } from './staffing-index.ts';

/** Seats with their roles, in the order of teams, roles and roster; one of the others is 联络员. */
export function seatsOf(index: StaffingIndex, pairs: readonly SeatedPair[]): Seat[] {
  const byTeam = groupBy(pairs, ({ team }) => team);
  return index.teams.flatMap(({ id }, t) => {
    const own = (byTeam.get(t) ?? []).toSorted((a, b) => a.kind - b.kind || a.person - b.person);
    const liaison = chooseLiaison(index, own);
    const seats = own.map((pair) => ({
      person: at(index.people, pair.person).id,
      team: id,
      role: roleOf(pair, liaison),
    }));
    return seats.toSorted((a, b) => rank(a.role) - rank(b.role));
  });
}

function roleOf(pair: SeatedPair, liaison: SeatedPair | undefined): TeamRole {
  if (pair.kind === LEADER) return 'leader';
  if (pair.kind === DEPUTY) return 'deputyLeader';
  return pair === liaison ? 'liaison' : 'member';
}

function rank(role: TeamRole): number {
  return ['leader', 'deputyLeader', 'liaison', 'member'].indexOf(role);
}

/** A locked one; otherwise who writes, then who has inspected before, then the first of the roster. */
function chooseLiaison(index: StaffingIndex, pairs: readonly SeatedPair[]): SeatedPair | undefined {
  const preference = (pair: SeatedPair): number => {
    const person = at(index.people, pair.person);
    const team = at(index.teams, pair.team).id;
    const lock = index.problem.locks.find((it) => it.person === person.id && it.team === team);
    if (lock?.role === 'liaison') return 8;
    if (lock?.role === 'member') return -8;
    return (person.skills.includes('writing') ? 2 : 0) + (person.experienced ? 1 : 0);
  };
  return pairs
    .filter(({ kind }) => kind === OTHER)
    .toSorted((a, b) => preference(b) - preference(a) || a.person - b.person)[0];
}
