import type { Seat, SolveHooks, SolveResult, StaffingProblem } from '../staffing-problem.ts';
import { missingSkills } from './seat-points.ts';

export const silentHooks: SolveHooks = { onProgress: () => undefined, cancelled: () => false };

export const emptyResult = {
  stoppedBy: null,
  seats: [],
  score: null,
  bound: null,
  gap: null,
  nodes: 0,
  replayable: true,
  conflict: null,
  reasons: [],
  gaps: [],
} as const satisfies Partial<SolveResult>;

/** What the clock or a person ended, ends elsewhere the next time. */
export function isReplayable(stoppedBy: SolveResult['stoppedBy']): boolean {
  return stoppedBy === null || stoppedBy === 'nodeLimit';
}

export function gapOf(score: number | null, bound: number | null): number | null {
  if (score === null || bound === null) return null;
  return Math.max(0, bound - score) / Math.max(1, Math.abs(score));
}

export function gapsOf(problem: StaffingProblem, seats: readonly Seat[]): SolveResult['gaps'] {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  return problem.teams.flatMap((team) => {
    const members = seats
      .filter((seat) => seat.team === team.id)
      .flatMap(({ person }) => people.get(person) ?? []);
    return missingSkills(team, members).map(({ skill, missing }) => ({
      team: team.id,
      skill,
      missing,
    }));
  });
}
