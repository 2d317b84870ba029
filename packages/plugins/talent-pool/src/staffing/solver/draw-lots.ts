import type { StaffingTeam } from '../staffing-problem.ts';
import type { SeatedPair } from './build-model.ts';
import { at, range } from './dense-list.ts';
import { isOutside } from './seat-points.ts';
import type { SeededRandom } from './seeded-random.ts';
import {
  DEPUTY,
  kindsOfLock,
  LEADER,
  OTHER,
  type SeatKind,
  type StaffingIndex,
} from './staffing-index.ts';
import { leastOutside, mostOfUnit, mostOut } from './team-limits.ts';

/** One lot: any of these people, each equally likely. */
interface Lot {
  readonly kind: SeatKind;
  readonly isAsked: (person: number) => boolean;
}

/**
 * Draws the teams in a drawn order: leader, deputies, then one person per missing hard skill, then
 * whoever the demands for mixing still ask for, then the rest up to the least size. Each lot is drawn
 * among all who may take it beside the seats drawn before. Ends early where a lot finds nobody.
 */
export function drawLots(index: StaffingIndex, random: SeededRandom): SeatedPair[] {
  const pairs = lockedPairs(index);
  const roster = range(index.people.length).toSorted((a, b) =>
    at(index.people, a).id < at(index.people, b).id ? -1 : 1,
  );
  const sorted = range(index.teams.length).toSorted((a, b) =>
    at(index.teams, a).id < at(index.teams, b).id ? -1 : 1,
  );
  for (const team of random.shuffle(sorted)) {
    for (let lot = nextLot(index, pairs, team); lot; lot = nextLot(index, pairs, team)) {
      const { kind, isAsked } = lot;
      const urn = roster.filter(
        (it) => isAsked(it) && mayTake(index, pairs, { person: it, team, kind }),
      );
      if (urn.length === 0) break;
      pairs.push({ person: at(urn, random.below(urn.length)), team, kind });
    }
  }
  return pairs;
}

/** A lock without a role takes a plain seat where it can. */
const likeliest = [OTHER, DEPUTY, LEADER] as const;

function lockedPairs(index: StaffingIndex): SeatedPair[] {
  const width = index.teams.length;
  return index.problem.locks.flatMap((lock) => {
    const [person, team] = [index.personAt.get(lock.person), index.teamAt.get(lock.team)];
    if (person === undefined || team === undefined) return [];
    const open = at(index.kinds, person * width + team) & kindsOfLock(lock);
    const kind = likeliest.find((it) => (open & it) !== 0);
    return kind === undefined ? [] : [{ person, team, kind }];
  });
}

/** What the team still lacks; undefined when it is complete. */
function nextLot(index: StaffingIndex, pairs: readonly SeatedPair[], t: number): Lot | undefined {
  const team = at(index.teams, t);
  const own = pairs.filter((pair) => pair.team === t);
  const count = (kind: SeatKind): number => own.filter((pair) => pair.kind === kind).length;
  if (count(LEADER) === 0) return { kind: LEADER, isAsked: () => true };
  if (count(DEPUTY) < team.deputies.min) return { kind: DEPUTY, isAsked: () => true };
  const seated = own.map(({ person }) => person);
  const missing = missingSkill(index, team, seated);
  if (missing !== undefined)
    return { kind: OTHER, isAsked: (it) => at(index.people, it).skills.includes(missing) };
  if (own.length >= team.size.min && count(OTHER) > 0) return undefined;
  return { kind: OTHER, isAsked: mixAsked(index, team, seated) };
}

function missingSkill(
  index: StaffingIndex,
  { skills }: StaffingTeam,
  seated: readonly number[],
): string | undefined {
  return skills.find(
    ({ skill, count, hard }) =>
      hard && seated.filter((it) => at(index.people, it).skills.includes(skill)).length < count,
  )?.skill;
}

/** The last seats go to whom the demands for mixing still ask for. */
function mixAsked(
  index: StaffingIndex,
  team: StaffingTeam,
  seated: readonly number[],
): (person: number) => boolean {
  const { minOutsideShare, minSendingUnits, bothLevels } = index.problem.limits;
  const people = seated.map((it) => at(index.people, it));
  const left = team.size.min - people.length;
  const lacksOutside =
    leastOutside(minOutsideShare ?? 0, team.size.min) -
      people.filter((person) => isOutside(person, team)).length >=
    left;
  const units = new Set(people.map(({ sendingUnit }) => sendingUnit));
  const lacksUnits = (minSendingUnits ?? 0) - units.size >= left;
  const levels = new Set(people.map(({ level }) => level));
  const lacksLevel = bothLevels && levels.size === 1 && left === 1;
  return (it) => {
    const person = at(index.people, it);
    return (
      (!lacksOutside || isOutside(person, team)) &&
      (!lacksUnits || !units.has(person.sendingUnit)) &&
      (!lacksLevel || !levels.has(person.level))
    );
  };
}

function mayTake(
  index: StaffingIndex,
  pairs: readonly SeatedPair[],
  { person, team, kind }: SeatedPair,
): boolean {
  if ((at(index.kinds, person * index.teams.length + team) & kind) === 0) return false;
  const days = index.sharedDays.filter((set) => set.includes(team));
  const beside = pairs.filter((pair) => days.some((set) => set.includes(pair.team)));
  if (beside.some((pair) => pair.person === person)) return false;
  const { sendingUnit } = at(index.people, person);
  const fellows = beside.filter(
    (pair) => at(index.people, pair.person).sendingUnit === sendingUnit,
  );
  const { maxShareOfSendingUnit, maxOutOfSendingUnit } = index.problem.limits;
  const inTeam = fellows.filter((pair) => pair.team === team).length;
  const most = mostOfUnit(maxShareOfSendingUnit ?? 1, at(index.teams, team).size.min);
  if (inTeam >= most) return false;
  if (maxOutOfSendingUnit === null) return true;
  const members = index.people.filter((it) => it.sendingUnit === sendingUnit).length;
  return fellows.length < mostOut(maxOutOfSendingUnit, members);
}
