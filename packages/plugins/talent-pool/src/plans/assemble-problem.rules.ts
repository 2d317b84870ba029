import type { Candidate, Target } from '../candidates/candidate.ts';
import type {
  BarredPair,
  Lock,
  Period,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from '../staffing/staffing-problem.ts';
import { pairNotes, type PairNote } from './pair-notes.rules.ts';
import type { PlanSeatRow } from './plan-seats.repository.ts';
import type { PlanTeamRow } from './plan-teams.repository.ts';
import type { EngagedElsewhere, PlanRow } from './plans.repository.ts';
import type { DecidedPair } from './staffing-sources.ts';

export interface ProblemParts {
  readonly plan: Pick<PlanRow, 'weights' | 'limits' | 'undecidedFirst'>;
  readonly teams: readonly PlanTeamRow[];
  readonly seats: readonly PlanSeatRow[];
  readonly candidates: readonly Candidate[];
  readonly targets: readonly Target[];
  readonly pairs: readonly DecidedPair[];
  readonly engaged: readonly EngagedElsewhere[];
  /** Days on which people serve by this plan itself. */
  readonly serving: readonly (Period & { readonly candidateId: string })[];
  readonly distances: readonly {
    readonly from: string;
    readonly to: string;
    readonly kilometres: number;
  }[];
}

/** A problem and, beside it, what only people read. */
export interface AssembledProblem {
  readonly problem: StaffingProblem;
  readonly notes: readonly PairNote[];
}

export function assembleProblem(parts: ProblemParts): AssembledProblem {
  const { plan, teams, seats, pairs } = parts;
  const notes = [...pairNotes(pairs, teams), ...refusedNotes(seats, teams)];
  const people = oneEach(parts.candidates).map(({ staffing }) =>
    withEngagements(withoutOwn(staffing, parts.serving), parts.engaged),
  );
  return {
    notes,
    problem: {
      people,
      teams: teams.map((team) => teamOf(team, parts)),
      barred: notes
        .filter(({ reason }) => reason !== 'undecided' || !plan.undecidedFirst)
        .map(barredOf),
      locks: seats.filter(isFixed).map(lockOf),
      limits: plan.limits,
      weights: plan.weights,
    },
  };
}

/** A person of two pools is one person: the membership that may lead stands for him. */
export function oneEach(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.personId ?? candidate.staffing.id;
    const before = kept.get(key);
    if (before === undefined || (candidate.staffing.mayLead && !before.staffing.mayLead))
      kept.set(key, candidate);
  }
  return [...kept.values()];
}

/** Serving by this plan does not stand against one's seat in it. */
function withoutOwn(
  person: StaffingPerson,
  serving: readonly (Period & { readonly candidateId: string })[],
): StaffingPerson {
  const own = serving.filter(({ candidateId }) => candidateId === person.id);
  if (own.length === 0) return person;
  const unavailable = person.unavailable.filter(
    (away) => !own.some(({ from, to }) => from === away.from && to === away.to),
  );
  return { ...person, unavailable };
}

function withEngagements(
  person: StaffingPerson,
  engaged: readonly EngagedElsewhere[],
): StaffingPerson {
  const own = engaged.filter(({ candidateId }) => candidateId === person.id);
  if (own.length === 0) return person;
  const periods: Period[] = own.map(({ periodFrom, periodTo }) => ({
    from: periodFrom,
    to: periodTo,
  }));
  return { ...person, unavailable: [...person.unavailable, ...periods] };
}

function teamOf(team: PlanTeamRow, { targets, candidates, distances }: ProblemParts): StaffingTeam {
  const own = targets.filter(({ facts }) => team.targetIds.includes(facts.targetId));
  const counties = [...new Set(own.flatMap(({ facts }) => facts.counties))];
  const homes = new Set(candidates.map(({ staffing }) => staffing.homeCode));
  const travel: Record<string, number> = {};
  for (const { from, to, kilometres } of distances) {
    if (homes.has(from) && counties.includes(to))
      travel[from] = Math.max(travel[from] ?? 0, kilometres);
  }
  return {
    id: team.id,
    name: team.name,
    period: { from: team.periodFrom, to: team.periodTo },
    size: { min: team.sizeMin, max: team.sizeMax },
    deputies: { min: team.deputiesMin, max: team.deputiesMax },
    skills: team.skills,
    counties,
    wishes: team.wishes,
    travel,
  };
}

/** Who declined comes to no team of the plan, who was returned not to this one. */
function refusedNotes(seats: readonly PlanSeatRow[], teams: readonly PlanTeamRow[]): PairNote[] {
  return seats.flatMap((seat) => {
    const { endedAs } = seat;
    if (endedAs === null) return [];
    const text = endedAs === 'declined' ? '本人或派员单位已答复不能参加' : '已被退回重派';
    const why = seat.endedReason === null ? text : `${text}：${seat.endedReason}`;
    const closed = endedAs === 'declined' ? teams.map(({ id }) => id) : [seat.teamId];
    return closed.map((team) => ({
      person: seat.candidateId,
      team,
      result: 'mustRecuse' as const,
      reason: endedAs,
      texts: [why],
    }));
  });
}

function barredOf({ person, team, roles, reason }: PairNote): BarredPair {
  return { person, team, reason, ...(roles && { roles }) };
}

/** Locked by the office, or already on the way. */
export function isFixed(seat: PlanSeatRow): boolean {
  return seat.endedAs === null && (seat.isLocked || seat.dispatchedAt !== null);
}

function lockOf({ candidateId, teamId, role }: PlanSeatRow): Lock {
  return { person: candidateId, team: teamId, role };
}
