import type { SolveHooks, SolveResult, StaffingProblem } from '../staffing-problem.ts';
import { buildModel, type SeatedPair } from './build-model.ts';
import { checkProblem } from './check-problem.ts';
import { seatChecker } from './check-seats.ts';
import { seatsOf } from './choose-liaison.ts';
import { drawLots } from './draw-lots.ts';
import { explainInfeasible } from './explain-conflict.ts';
import { runHighs } from './run-highs.ts';
import { scoreSeats } from './score-seats.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';
import { emptyResult, gapsOf, silentHooks } from './solve-result.ts';
import { indexProblem, type StaffingIndex } from './staffing-index.ts';

const KEPT = 10_000;
const NODES = 20_000;

/**
 * Teams by lot: the same problem and seed give the same seats. Where the lots alone break a hard
 * demand, as few of them as possible are drawn again by the solver; what it may choose freely is
 * settled by further lots of the same seed.
 */
export async function drawTeams(
  problem: StaffingProblem,
  { seed }: { readonly seed: string | number },
  hooks: SolveHooks = silentHooks,
): Promise<SolveResult> {
  const began = performance.now();
  const end = (rest: Partial<SolveResult> & Pick<SolveResult, 'status'>): SolveResult => ({
    ...emptyResult,
    ...rest,
    elapsedMs: Math.round(performance.now() - began),
  });
  const reasons = checkProblem(problem);
  if (reasons.length > 0) return end({ status: 'infeasible', reasons });
  const random = seededRandom(seed);
  const index = indexProblem(problem);
  const drawn = drawLots(index, random);
  const isSound = seatChecker(problem)(seatsOf(index, drawn)).length === 0;
  const repaired = isSound ? { pairs: drawn, nodes: 0 } : await repair(index, drawn, random, hooks);
  if (repaired === 'infeasible')
    return end({ status: 'infeasible', conflict: await explainInfeasible(problem, hooks) });
  if (repaired === 'cancel' || repaired === 'nodeLimit')
    return end({ status: 'stopped', stoppedBy: repaired, replayable: repaired === 'nodeLimit' });
  const final = seatsOf(index, repaired.pairs);
  const { total, parts } = scoreSeats(problem, final);
  return end({
    status: 'feasible',
    seats: final,
    score: { total, parts },
    nodes: repaired.nodes,
    gaps: gapsOf(problem, final),
  });
}

async function repair(
  index: StaffingIndex,
  drawn: readonly SeatedPair[],
  random: SeededRandom,
  hooks: SolveHooks,
): Promise<{ pairs: SeatedPair[]; nodes: number } | 'infeasible' | 'cancel' | 'nodeLimit'> {
  const kept = new Set(drawn.map(({ person, team, kind }) => `${person} ${team} ${kind}`));
  const model = buildModel(index, ({ person, team, kind }) => {
    const lot = random.below(1_000);
    return kept.has(`${person} ${team} ${kind}`) ? KEPT + lot : lot - KEPT / 5;
  });
  const run = await runHighs(
    model.sparse,
    undefined,
    { seed: 0, nodeLimit: NODES, deadline: Infinity },
    { cancelled: hooks.cancelled, onBounds: () => undefined },
  );
  if (run.ended === 'cancel') return 'cancel';
  if (run.values === null) return run.ended === 'infeasible' ? 'infeasible' : 'nodeLimit';
  return { pairs: model.pairsOf(run.values), nodes: run.nodes };
}
