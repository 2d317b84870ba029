import type {
  Seat,
  SolveHooks,
  SolveOptions,
  SolveProgress,
  SolveResult,
  StaffingProblem,
} from '../staffing-problem.ts';
import { buildModel, type StaffingModel } from './build-model.ts';
import { checkProblem } from './check-problem.ts';
import { seatChecker } from './check-seats.ts';
import { seatsOf } from './choose-liaison.ts';
import { constructStart } from './construct-start.ts';
import { explainInfeasible, explainObvious } from './explain-conflict.ts';
import type { HighsRun } from './run-highs.ts';
import { scoreSeats } from './score-seats.ts';
import { solveModel, type Start } from './solve-model.ts';
import { emptyResult, gapOf, gapsOf, isReplayable, silentHooks } from './solve-result.ts';
import { indexProblem } from './staffing-index.ts';

/**
 * The best seats for the problem with a proof, or as far as the limits allow. Problems that can not
 * be read or met come back as such; only a fault of the program is thrown.
 */
export async function solveStaffing(
  problem: StaffingProblem,
  options: SolveOptions,
  hooks: SolveHooks = silentHooks,
): Promise<SolveResult> {
  const began = performance.now();
  const elapsedMs = (): number => Math.round(performance.now() - began);
  const reasons = checkProblem(problem);
  if (reasons.length > 0)
    return { ...emptyResult, status: 'infeasible', reasons, elapsedMs: elapsedMs() };

  const tell = (
    phase: SolveProgress['phase'],
    score: number | null,
    bound: number | null,
  ): void => {
    hooks.onProgress({ phase, score, bound, gap: gapOf(score, bound), elapsedMs: elapsedMs() });
  };
  tell('building', null, null);
  const obvious = await explainObvious(problem, hooks);
  if (obvious)
    return { ...emptyResult, status: 'infeasible', conflict: obvious, elapsedMs: elapsedMs() };
  const model = buildModel(indexProblem(problem), 'score');
  const start = bestStart(model, options.start);
  tell('solving', start?.score ?? null, null);
  let best = start?.score ?? null;
  let bound: number | null = null;
  const run = await solveModel(
    model.sparse,
    start,
    { ...options, deadline: began + options.timeLimit },
    {
      cancelled: hooks.cancelled,
      onBounds: (score, told) => {
        best = best === null || (score !== null && score > best) ? score : best;
        bound = told === null ? bound : Math.floor(told + 1e-6);
        tell('solving', best, bound);
      },
    },
  );
  if (run.ended === 'infeasible') {
    tell('explaining', null, null);
    const conflict = await explainInfeasible(problem, hooks);
    return { ...emptyResult, status: 'infeasible', conflict, elapsedMs: elapsedMs() };
  }
  return { ...readResult(problem, model, { ...run, ended: run.ended }), elapsedMs: elapsedMs() };
}

/** The better of what the caller starts from and greedy teams, where they break nothing. */
function bestStart(model: StaffingModel, given: readonly Seat[] | undefined): Start | undefined {
  const { problem } = model.index;
  const check = seatChecker(problem);
  const starts = [given ?? [], constructStart(model.index)]
    .filter((seats) => check(seats).length === 0)
    .flatMap((seats) => {
      const values = model.valuesOf(seats);
      return values ? [{ values, score: scoreSeats(problem, seats).total }] : [];
    });
  return starts.toSorted((a, b) => b.score - a.score)[0];
}

function readResult(
  problem: StaffingProblem,
  model: StaffingModel,
  run: HighsRun & { readonly ended: Exclude<HighsRun['ended'], 'infeasible'> },
): Omit<SolveResult, 'elapsedMs'> {
  const stoppedBy = run.ended === 'optimal' ? null : run.ended;
  const ending = { stoppedBy, nodes: run.nodes, replayable: isReplayable(stoppedBy) };
  if (run.values === null)
    return { ...emptyResult, ...ending, status: 'stopped', bound: run.bound };
  const seats = seatsOf(model.index, model.pairsOf(run.values));
  const { total, parts } = scoreSeats(problem, seats);
  return {
    ...emptyResult,
    ...ending,
    status: run.ended === 'optimal' ? 'optimal' : 'feasible',
    seats,
    score: { total, parts },
    bound: run.bound,
    gap: gapOf(total, run.bound),
    gaps: gapsOf(problem, seats),
  };
}
