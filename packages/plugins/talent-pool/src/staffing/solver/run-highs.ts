import loadHighs, { type Highs, type HighsCallbackMap, type Model } from 'highs';

import { at } from './dense-list.ts';
import type { SparseModel } from './sparse-model.ts';

export interface HighsLimits {
  readonly seed: number;
  readonly nodeLimit: number;
  /** On the clock of `performance.now()`; Infinity for none. */
  readonly deadline: number;
}

export interface HighsHooks {
  readonly cancelled: () => boolean;
  /** Score and bound as HiGHS knows them; null before there is one. */
  readonly onBounds: (score: number | null, bound: number | null) => void;
}

export interface HighsRun {
  readonly ended: 'optimal' | 'infeasible' | 'nodeLimit' | 'timeLimit' | 'cancel';
  /** Null without feasible values. */
  readonly values: Float64Array | null;
  readonly bound: number | null;
  readonly nodes: number;
}

/** Values beyond are HiGHS's way to say that there is no bound yet. */
const NO_BOUND = 1e15;
/** Largest whole number of HiGHS. */
const MOST_WHOLE = 2_147_483_647;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types describe the CommonJS build, Node loads the other
const load = loadHighs as unknown as (typeof loadHighs)['default'];
let loading: Promise<Highs> | undefined;

/** One runtime per thread. */
export function highsRuntime(): Promise<Highs> {
  return (loading ??= load());
}

/**
 * Solves a model of whole numbers to proven optimality, or to its limits. That a model can not be
 * met counts only without presolving, which fails on a few models that HiGHS itself can decide.
 */
export async function runHighs(
  sparse: SparseModel,
  start: Float64Array | undefined,
  limits: HighsLimits,
  hooks: HighsHooks,
): Promise<HighsRun> {
  if (hooks.cancelled()) return { ended: 'cancel', values: start ?? null, bound: null, nodes: 0 };
  if (sparse.columns === 0) return runEmpty(sparse);
  const highs = await highsRuntime();
  try {
    const run = runOnce(highs, { sparse, start, limits, hooks }, 'choose');
    if (run.ended !== 'infeasible') return run;
  } catch (error) {
    if (!(error instanceof highs.errors.HighsError)) throw error;
  }
  return runOnce(highs, { sparse, start, limits, hooks }, 'off');
}

interface Task {
  readonly sparse: SparseModel;
  readonly start: Float64Array | undefined;
  readonly limits: HighsLimits;
  readonly hooks: HighsHooks;
}

function runOnce(
  highs: Highs,
  { sparse, start, limits, hooks }: Task,
  presolve: 'choose' | 'off',
): HighsRun {
  return highs.withModel((model) => {
    model.options.set({ output_flag: false, presolve });
    model.passModel(sparse.toData(highs.constants.objectiveSense.maximize));
    const step = stepOf(sparse);
    setLimits(model, limits, step);
    if (start) model.setSolution({ colValue: start });
    let stopped: 'cancel' | undefined;
    const stop = (event: { interrupt: () => void }): undefined => {
      if (!hooks.cancelled()) return;
      stopped = 'cancel';
      event.interrupt();
    };
    const { modelStatus } = model.run(watch(highs, hooks, stop));
    return readRun(highs, model, stopped ?? endOf(highs, modelStatus, limits), step);
  });
}

function setLimits(model: Model, { seed, nodeLimit, deadline }: HighsLimits, step: number): void {
  model.options.set({
    random_seed: Math.abs(Math.trunc(seed)) % MOST_WHOLE,
    mip_max_nodes: Math.min(Math.max(0, Math.trunc(nodeLimit)), MOST_WHOLE),
    mip_rel_gap: 0,
    // Every score is a multiple of the step: what is nearer than one step can not be better.
    mip_abs_gap: step * 0.99,
    mip_min_logging_interval: 0.2,
  });
  if (!Number.isFinite(deadline)) return;
  const seconds = (deadline - performance.now()) / 1000;
  model.options.set('time_limit', Math.max(0.001, seconds));
}

/** Without columns only rows that ask for nothing can be met. */
function runEmpty(sparse: SparseModel): HighsRun {
  const isMet = sparse.rowLower.every((lower) => lower <= 0);
  const ended = isMet ? 'optimal' : 'infeasible';
  const values = isMet ? new Float64Array(0) : null;
  return { ended, values, bound: isMet ? sparse.offset : null, nodes: 0 };
}

function watch(
  highs: Highs,
  hooks: HighsHooks,
  stop: (event: { interrupt: () => void }) => undefined,
): HighsCallbackMap {
  const { simplexInterrupt, mipInterrupt, mipLogging, mipImprovingSolution } =
    highs.constants.callbackType;
  const tell = ({ data }: { readonly data: BoundsData }): undefined => {
    hooks.onBounds(known(data.mip_primal_bound), known(data.mip_dual_bound));
  };
  return {
    [simplexInterrupt]: stop,
    [mipInterrupt]: stop,
    [mipLogging]: tell,
    [mipImprovingSolution]: tell,
  };
}

interface BoundsData {
  readonly mip_primal_bound?: number;
  readonly mip_dual_bound?: number;
}

function known(value: number | undefined): number | null {
  return value === undefined || Math.abs(value) > NO_BOUND ? null : Math.round(value * 10) / 10;
}

function endOf(highs: Highs, modelStatus: number, { deadline }: HighsLimits): HighsRun['ended'] {
  const { optimal, infeasible, unboundedOrInfeasible, timeLimit, solutionLimit } =
    highs.constants.modelStatus;
  if (modelStatus === optimal) return 'optimal';
  if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return 'infeasible';
  if (modelStatus === solutionLimit) return 'nodeLimit';
  if (modelStatus === timeLimit || performance.now() >= deadline) return 'timeLimit';
  throw new Error(`HiGHS ended with status ${modelStatus}`);
}

function readRun(highs: Highs, model: Model, ended: HighsRun['ended'], step: number): HighsRun {
  const isFeasible = model.info.get('primal_solution_status') === 2;
  const values = isFeasible && ended !== 'infeasible' ? model.getSolution().colValue : null;
  const dual = known(Number(model.info.get('mip_dual_bound')));
  // A proof within less than a step is a proof of the score itself.
  const bound = ended === 'optimal' ? model.getObjectiveValue() : dual;
  return {
    ended,
    values,
    bound: bound === null ? null : Math.floor(bound / step + 1e-6) * step,
    nodes: Math.max(0, Number(model.info.get('mip_node_count'))),
  };
}

/** Greatest whole number that divides every cost: scores differ by multiples of it. */
export function stepOf(sparse: SparseModel): number {
  let step = Math.abs(sparse.offset);
  for (let column = 0; column < sparse.columns; column += 1) {
    let [one, other] = [step, Math.abs(at(sparse.costs, column))];
    while (other > 0) [one, other] = [other, one % other];
    step = one;
  }
  return step === 0 ? 1 : step;
}
