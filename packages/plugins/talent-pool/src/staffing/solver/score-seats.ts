import {
  goals,
  type Goal,
  type ScoredSeats,
  type Seat,
  type StaffingPerson,
  type StaffingProblem,
  type StaffingScore,
} from '../staffing-problem.ts';
import { groupBy } from './dense-list.ts';
import { noPoints, rawSeatPoints, rawTeamPoints, weigh } from './seat-points.ts';

/** Points of seats, taken apart by goal, seat and team. Unknown persons and teams count nothing. */
export function scoreSeats(problem: StaffingProblem, seats: readonly Seat[]): ScoredSeats {
  const { weights } = problem;
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const teams = new Map(problem.teams.map((team) => [team.id, team]));
  const perSeat = seats.map((seat) => {
    const person = people.get(seat.person);
    const team = teams.get(seat.team);
    const points = person && team ? rawSeatPoints(person, team) : {};
    return { ...seat, ...weigh(points, weights) };
  });
  const seated = groupBy(seats, ({ team }) => team);
  const perTeam = problem.teams.map((team) => {
    const members = membersOf(seated.get(team.id) ?? [], people);
    return { team: team.id, ...weigh(rawTeamPoints(team, members), weights) };
  });
  return { ...addScores([...perSeat, ...perTeam]), perSeat, perTeam };
}

function membersOf(
  seats: readonly Seat[],
  people: ReadonlyMap<string, StaffingPerson>,
): StaffingPerson[] {
  return seats.flatMap(({ person }) => people.get(person) ?? []);
}

function addScores(scores: readonly StaffingScore[]): StaffingScore {
  const parts: Record<Goal, number> = { ...noPoints };
  for (const score of scores) for (const goal of goals) parts[goal] += score.parts[goal];
  return { total: scores.reduce((sum, { total }) => sum + total, 0), parts };
}
