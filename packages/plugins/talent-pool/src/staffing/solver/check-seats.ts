import type {
  BarredPair,
  Seat,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
  Violation,
} from '../staffing-problem.ts';
import { checkTeam } from './check-team.ts';
import { roleNames } from './demand-words.ts';
import { found, percent, type Seated } from './violation.ts';

/** Checks seats again and again against one problem. */
export type SeatChecker = (seats: readonly Seat[]) => Violation[];

/**
 * Every hard demand that the seats break, in words. Written from the demands alone: it shares no rule
 * with the model, and is what the model is tested against.
 */
export function checkSeats(problem: StaffingProblem, seats: readonly Seat[]): Violation[] {
  return seatChecker(problem)(seats);
}

export function seatChecker(problem: StaffingProblem): SeatChecker {
  const people = new Map(problem.people.map((it) => [it.id, it]));
  const teams = new Map(problem.teams.map((it) => [it.id, it]));
  const bars = new Map<string, BarredPair[]>();
  for (const bar of problem.barred) {
    const key = `${bar.person} ${bar.team}`;
    bars.set(key, [...(bars.get(key) ?? []), bar]);
  }
  return (seats) => {
    const seated: Seated[] = [];
    for (const seat of seats) {
      const [person, team] = [people.get(seat.person), teams.get(seat.team)];
      if (person && team) seated.push({ seat, person, team });
    }
    return [
      ...unknownSeats(seats, people, teams),
      ...seated.flatMap((it) => checkSeat(it, bars.get(`${it.person.id} ${it.team.id}`) ?? [])),
      ...seated.flatMap((it) => checkLoad(it, problem)),
      ...checkPlaces(seated),
      ...problem.teams.flatMap((team) => {
        const own = seated.filter((it) => it.team === team);
        return checkTeam(team, own, problem);
      }),
      ...checkSendingUnits(problem, seated),
      ...checkLocks(problem, seats, people, teams),
    ];
  };
}

function unknownSeats(
  seats: readonly Seat[],
  people: ReadonlyMap<string, unknown>,
  teams: ReadonlyMap<string, unknown>,
): Violation[] {
  return seats
    .filter(({ person, team }) => !people.has(person) || !teams.has(team))
    .map(({ person, team }) => ({
      kind: 'oneTeam',
      person,
      team,
      sentence: people.has(person) ? '该组不在本方案中。' : '该人员不在可选名单中。',
    }));
}

function checkSeat({ seat, person, team }: Seated, bars: readonly BarredPair[]): Violation[] {
  const who = `${person.name}（${team.name}${roleNames[seat.role]}）`;
  const isLeading = seat.role === 'leader' || seat.role === 'deputyLeader';
  const violations = bars
    .filter(({ roles }) => roles === undefined || (roles === 'leading') === isLeading)
    .map(({ reason }) =>
      found(kindOfReason[reason], `${who}${wordsOfReason[reason]}`, { team, person }),
    );
  const busy = person.unavailable.find(
    ({ from, to }) => !(to < team.period.from || from > team.period.to),
  );
  if (busy)
    violations.push(
      found('availability', `${who}在${busy.from}至${busy.to}不可抽调。`, { team, person }),
    );
  return [...violations, ...checkRank({ seat, person, team }, who)];
}

function checkRank({ seat, person, team }: Seated, who: string): Violation[] {
  if (seat.role === 'leader' && !person.mayLead)
    return [found('leader', `${who}不具备组长资格。`, { team, person })];
  if (seat.role === 'deputyLeader' && !person.mayDeputise)
    return [found('deputies', `${who}不具备副组长资格。`, { team, person })];
  return [];
}

const kindOfReason = {
  recused: 'recusal',
  undecided: 'recusal',
  regional: 'regional',
  declined: 'refused',
  returned: 'refused',
} as const satisfies Record<BarredPair['reason'], Violation['kind']>;

const wordsOfReason = {
  recused: '必须回避。',
  undecided: '疑似回避尚未核定。',
  regional: '须地域回避。',
  declined: '已谢绝抽调。',
  returned: '已被退回重派。',
} as const satisfies Record<BarredPair['reason'], string>;

function checkLoad({ person, team }: Seated, { limits }: StaffingProblem): Violation[] {
  const violations: Violation[] = [];
  const { maxRounds, maxConsecutiveRounds } = limits;
  if (maxConsecutiveRounds !== null && person.consecutiveRounds >= maxConsecutiveRounds)
    violations.push(
      found(
        'consecutiveRounds',
        `${person.name}已连续参加${person.consecutiveRounds}轮，上限为${maxConsecutiveRounds}轮。`,
        { team, person },
      ),
    );
  if (maxRounds !== null && person.roundsServed >= maxRounds)
    violations.push(
      found('maxRounds', `${person.name}已参加${person.roundsServed}轮，上限为${maxRounds}轮。`, {
        team,
        person,
      }),
    );
  return violations;
}

/** One team per person and day. */
function checkPlaces(seated: readonly Seated[]): Violation[] {
  const violations: Violation[] = [];
  const earlier = new Map<string, Seated[]>();
  for (const it of seated) {
    const others = earlier.get(it.person.id) ?? [];
    for (const { team } of others) {
      if (team.period.to < it.team.period.from || it.team.period.to < team.period.from) continue;
      const where = team === it.team ? `在${team.name}重复` : `同时在${team.name}和${it.team.name}`;
      violations.push(
        found('oneTeam', `${it.person.name}${where}。`, { team: it.team, person: it.person }),
      );
    }
    earlier.set(it.person.id, [...others, it]);
  }
  return violations;
}

function checkSendingUnits(problem: StaffingProblem, seated: readonly Seated[]): Violation[] {
  const share = problem.limits.maxOutOfSendingUnit;
  if (share === null) return [];
  const pool = new Map<string, number>();
  for (const { sendingUnit } of problem.people)
    pool.set(sendingUnit, (pool.get(sendingUnit) ?? 0) + 1);
  const units = new Map<string, Seated[]>();
  for (const it of seated)
    units.set(it.person.sendingUnit, [...(units.get(it.person.sendingUnit) ?? []), it]);
  return [...units.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const out = Math.max(
      ...same.map(
        ({ team: { period } }) =>
          same.filter(
            ({ team }) => team.period.from <= period.from && period.from <= team.period.to,
          ).length,
      ),
    );
    const members = pool.get(first.person.sendingUnit) ?? 0;
    if (out === 1 || out <= share * members + 1e-9) return [];
    return [
      found(
        'outOfSendingUnit',
        `${first.person.sendingUnitName}入库${members}人，同时抽调${out}人，应不超过${percent(share)}。`,
      ),
    ];
  });
}

function checkLocks(
  { locks }: StaffingProblem,
  seats: readonly Seat[],
  people: ReadonlyMap<string, StaffingPerson>,
  teams: ReadonlyMap<string, StaffingTeam>,
): Violation[] {
  return locks.flatMap((lock) => {
    const [person, team] = [people.get(lock.person), teams.get(lock.team)];
    const isKept = seats.some(
      (seat) =>
        seat.person === lock.person &&
        seat.team === lock.team &&
        (lock.role === undefined || lock.role === seat.role),
    );
    if (isKept || !person || !team) return [];
    const role = lock.role === undefined ? '' : roleNames[lock.role];
    return [found('lock', `${person.name}已锁定在${team.name}${role}，未安排。`, { team, person })];
  });
}
