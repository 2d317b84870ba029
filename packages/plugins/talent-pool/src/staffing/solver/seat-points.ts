import {
  goals,
  type Goal,
  type GoalPoints,
  type GoalWeights,
  type StaffingPerson,
  type StaffingScore,
  type StaffingTeam,
} from '../staffing-problem.ts';

type Raw = Partial<Record<Goal, number>>;

const WISH_POINTS = { 1: 6, 2: 4, 3: 2, unwanted: -6 } as const;

/** Points of a seat by itself, before the weights. Whole numbers. */
export function rawSeatPoints(person: StaffingPerson, team: StaffingTeam): Raw {
  return {
    expertise: 3 * Math.min(3, matchingSkills(person, team)),
    mixing: isOutside(person, team) ? 2 : 0,
    fairLoad: -2 * Math.min(5, person.roundsServed),
    rotation: -3 * Math.min(3, person.consecutiveRounds),
    travel: -Math.min(10, Math.ceil(kilometres(person, team) / 50)),
    wishes: wishPoints(person, team),
    evaluation: evaluationPoints(person.evaluation),
  };
}

/** Points that only the whole team shows, before the weights. Whole numbers. */
export function rawTeamPoints(team: StaffingTeam, members: readonly StaffingPerson[]): Raw {
  return {
    expertise: -10 * missingSkills(team, members).reduce((sum, { missing }) => sum + missing, 0),
    mixing: levelPoints(members) + new Set(members.map(({ sendingUnit }) => sendingUnit)).size,
    mentoring: mentoringPoints(members),
  };
}

/** Demands of skill that the members do not meet. */
export function missingSkills(
  team: StaffingTeam,
  members: readonly StaffingPerson[],
): { readonly skill: string; readonly hard: boolean; readonly missing: number }[] {
  return team.skills
    .map(({ skill, count, hard }) => ({
      skill,
      hard,
      missing: count - members.filter(({ skills }) => skills.includes(skill)).length,
    }))
    .filter(({ missing }) => missing > 0);
}

/** Home code outside the counties of the team's targets. */
export function isOutside(person: StaffingPerson, team: StaffingTeam): boolean {
  return !team.counties.includes(person.homeCode);
}

/** Raw points times the weights of the tenant. */
export function weigh(raw: Raw, weights: GoalWeights): StaffingScore {
  const parts: Record<Goal, number> = { ...noPoints };
  let total = 0;
  for (const goal of goals) {
    const points = (raw[goal] ?? 0) * weights[goal];
    parts[goal] = points === 0 ? 0 : points;
    total += parts[goal];
  }
  return { total, parts };
}

export const noPoints: GoalPoints = {
  expertise: 0,
  mixing: 0,
  mentoring: 0,
  fairLoad: 0,
  rotation: 0,
  travel: 0,
  wishes: 0,
  evaluation: 0,
};

function matchingSkills(person: StaffingPerson, team: StaffingTeam): number {
  let matching = 0;
  for (const { skill } of team.skills) if (person.skills.includes(skill)) matching += 1;
  return matching;
}

function kilometres(person: StaffingPerson, team: StaffingTeam): number {
  return team.travel[person.homeCode] ?? 0;
}

/** The best rank counts; one "unwanted" outweighs every rank. */
function wishPoints(person: StaffingPerson, team: StaffingTeam): number {
  let best = 0;
  for (const wish of team.wishes) {
    if (wish.person !== person.id && wish.sendingUnit !== person.sendingUnit) continue;
    if (wish.rank === 'unwanted') return WISH_POINTS.unwanted;
    best = Math.max(best, WISH_POINTS[wish.rank]);
  }
  return best;
}

/** 75 is neutral, as is a person without an evaluation; ±1 for each five points, ±5 at most. */
function evaluationPoints(evaluation: number | null): number {
  if (evaluation === null) return 0;
  return Math.max(-5, Math.min(5, Math.round((evaluation - 75) / 5)));
}

function levelPoints(members: readonly StaffingPerson[]): number {
  const levels = new Set(members.map(({ level }) => level));
  return levels.size === 2 ? 4 : 0;
}

/** 老带新: somebody new is welcome; each one beyond two per experienced member costs. */
function mentoringPoints(members: readonly StaffingPerson[]): number {
  const experienced = members.filter((person) => person.experienced).length;
  const fresh = members.length - experienced;
  return (fresh > 0 ? 6 : 0) - 3 * Math.max(0, fresh - 2 * experienced);
}
