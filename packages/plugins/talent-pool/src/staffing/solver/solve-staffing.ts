import type {
  Conflict,
  Seat,
  SolveHooks,
  SolveOptions,
  SolveProgress,
  SolveResult,
  StaffingProblem,
} from '../staffing-problem.ts';
import { buildModel, type StaffingModel } from './build-model.ts';
import { checkProblem } from './check-problem.ts';
import { seatsOf } from './choose-liaison.ts';
import { runHighs, type HighsRun } from './run-highs.ts';
import { scoreSeats } from './score-seats.ts';
import { missingSkills } from './seat-points.ts';
import { indexProblem } from './staffing-index.ts';

const silent: SolveHooks = { onProgress: () => undefined, cancelled: () => false };

/**
 * The best seats for the problem with a proof, or as far as the limits allow. Problems that can not
 * be read or met come back as such; only a fault of the program is thrown.
 */
export async function solveStaffing(
  problem: StaffingProblem,
  options: SolveOptions,
  hooks: SolveHooks = silent,
): Promise<SolveResult> {
  const began = performance.now();
  const elapsedMs = (): number => Math.round(performance.now() - began);
  const reasons = checkProblem(problem);
  if (reasons.length > 0)
    return { ...noSeats, status: 'infeasible', reasons, elapsedMs: elapsedMs() };

  const tell = (
    phase: SolveProgress['phase'],
    score: number | null,
    bound: number | null,
  ): void => {
    hooks.onProgress({ phase, score, bound, gap: gapOf(score, bound), elapsedMs: elapsedMs() });
  };
  tell('building', null, null);
  const model = buildModel(indexProblem(problem), { withGoals: true });
  const run = await runHighs(
    model.sparse,
    options.start && model.valuesOf(options.start),
    { ...options, deadline: began + options.timeLimit },
    { cancelled: hooks.cancelled, onBounds: (score, bound) => tell('solving', score, bound) },
  );
  const result = { ...readResult(problem, model, run), elapsedMs: elapsedMs() };
  return result;
}

const noSeats = {
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

function readResult(
  problem: StaffingProblem,
  model: StaffingModel,
  run: HighsRun,
): Omit<SolveResult, 'elapsedMs'> {
  if (run.ended === 'infeasible') {
    const conflict: Conflict | null = null;
    return { ...noSeats, status: 'infeasible', nodes: run.nodes, conflict };
  }
  const stoppedBy = run.ended === 'optimal' ? null : run.ended;
  const ending = { stoppedBy, nodes: run.nodes, replayable: isReplayable(stoppedBy) };
  if (run.values === null) return { ...noSeats, ...ending, status: 'stopped', bound: run.bound };
  const seats = seatsOf(model.index, model.pairsOf(run.values));
  const { total, parts } = scoreSeats(problem, seats);
  return {
    ...noSeats,
    ...ending,
    status: run.ended === 'optimal' ? 'optimal' : 'feasible',
    seats,
    score: { total, parts },
    bound: run.bound,
    gap: gapOf(total, run.bound),
    gaps: gapsOf(problem, seats),
  };
}

/** What the clock or a person ended, ends elsewhere the next time. */
function isReplayable(stoppedBy: SolveResult['stoppedBy']): boolean {
  return stoppedBy === null || stoppedBy === 'nodeLimit';
}

export function gapOf(score: number | null, bound: number | null): number | null {
  if (score === null || bound === null) return null;
  return Math.max(0, bound - score) / Math.max(1, Math.abs(score));
}

function gapsOf(problem: StaffingProblem, seats: readonly Seat[]): SolveResult['gaps'] {
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
