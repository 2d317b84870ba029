import type { StaffingPerson, StaffingTeam } from '../staffing-problem.ts';
import { at } from './dense-list.ts';
import type { SeatBook } from './seat-book.ts';
import { isOutside } from './seat-points.ts';
import { DEPUTY, LEADER, OTHER, type SeatKind, type StaffingIndex } from './staffing-index.ts';
import { leastOutside } from './team-limits.ts';

/** The next place of a team that is put together one seat after the other. */
export interface NextPlace {
  readonly kind: SeatKind;
  readonly isAsked: (person: StaffingPerson) => boolean;
}

const anybody = (): boolean => true;

/**
 * Leader, deputies, then one person per missing hard skill, then whom the demands for mixing still
 * ask for, then anybody up to the least size; undefined when the team has all.
 */
export function nextPlace(book: SeatBook, t: number): NextPlace | undefined {
  const { index } = book;
  const team = at(index.teams, t);
  const own = book.ofTeam(t);
  const count = (kind: SeatKind): number => own.filter((pair) => pair.kind === kind).length;
  if (count(LEADER) === 0) return { kind: LEADER, isAsked: anybody };
  if (count(DEPUTY) < team.deputies.min) return { kind: DEPUTY, isAsked: anybody };
  if (own.length >= team.size.max) return undefined;
  const members = own.map(({ person }) => at(index.people, person));
  const missing = missingSkill(team, members);
  const isWanted = mixAsked(index, team, members);
  if (missing !== undefined)
    return {
      kind: OTHER,
      isAsked: (person) => person.skills.includes(missing) && isWanted(person),
    };
  if (own.length >= team.size.min && count(OTHER) > 0) return undefined;
  return { kind: OTHER, isAsked: isWanted };
}

function missingSkill(
  { skills }: StaffingTeam,
  members: readonly StaffingPerson[],
): string | undefined {
  return skills.find(
    ({ skill, count, hard }) =>
      hard && members.filter((member) => member.skills.includes(skill)).length < count,
  )?.skill;
}

/** The last seats go to whom the demands for mixing still ask for. */
function mixAsked(
  index: StaffingIndex,
  team: StaffingTeam,
  members: readonly StaffingPerson[],
): NextPlace['isAsked'] {
  const { minOutsideShare, minSendingUnits, bothLevels } = index.problem.limits;
  const left = Math.max(1, team.size.min - members.length);
  const outside = members.filter((member) => isOutside(member, team)).length;
  const lacksOutside = leastOutside(minOutsideShare ?? 0, team.size.min) - outside >= left;
  const units = new Set(members.map(({ sendingUnit }) => sendingUnit));
  const lacksUnits = (minSendingUnits ?? 0) - units.size >= left;
  const levels = new Set(members.map(({ level }) => level));
  const lacksLevel = bothLevels && levels.size === 1 && left <= 1;
  return (person) =>
    (!lacksOutside || isOutside(person, team)) &&
    (!lacksUnits || !units.has(person.sendingUnit)) &&
    (!lacksLevel || !levels.has(person.level));
}
