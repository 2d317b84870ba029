import { at } from './dense-list.ts';
import { restrict, type Pricing } from './price-columns.ts';
import { runHighs, stepOf, type HighsHooks, type HighsLimits, type HighsRun } from './run-highs.ts';
import { solveRelaxation } from './solve-relaxation.ts';
import type { SparseModel } from './sparse-model.ts';

/** Below, leaving columns out saves less than finding out which. */
const SMALL = 3_000;

/** A run without start values has none to fall back on. */
export interface Start {
  readonly values: Float64Array;
  readonly score: number;
}

/** The proven optimum of a model, or what the limits allow. */
export function solveModel(
  sparse: SparseModel,
  start: Start | undefined,
  limits: HighsLimits,
  hooks: HighsHooks,
): Promise<HighsRun> {
  if (sparse.columns < SMALL) return runHighs(sparse, start?.values, limits, hooks);
  return solveByPart(sparse, start, limits, hooks);
}

/**
 * The proven optimum of a model that is mostly left out. The relaxation prices all columns; a column
 * whose price says that seats with it stay below the best known ones can not be part of better ones
 * and is left out. The proof holds for the whole model.
 */
export async function solveByPart(
  sparse: SparseModel,
  start: Start | undefined,
  limits: HighsLimits,
  hooks: HighsHooks,
): Promise<HighsRun> {
  const pricing = await solveRelaxation(sparse, limits, hooks);
  if (!pricing) {
    const ended = cutShort(limits, hooks);
    if (ended) return { ended, values: start?.values ?? null, bound: null, nodes: 0 };
    return runHighs(sparse, start?.values, limits, hooks);
  }
  hooks.onBounds(null, pricing.bound);
  return solveAround(sparse, pricing, start, { limits, hooks });
}

function cutShort({ deadline }: HighsLimits, { cancelled }: HighsHooks): HighsRun['ended'] | null {
  if (cancelled()) return 'cancel';
  return performance.now() > deadline ? 'timeLimit' : null;
}

function positionsOf(isIn: Uint8Array): Int32Array {
  const positions: number[] = [];
  for (let column = 0; column < isIn.length; column += 1)
    if (isIn[column] === 1) positions.push(column);
  return Int32Array.from(positions);
}

interface Running {
  readonly limits: HighsLimits;
  readonly hooks: HighsHooks;
}

async function solveAround(
  sparse: SparseModel,
  pricing: Pricing,
  start: Start | undefined,
  running: Running,
): Promise<HighsRun> {
  const step = stepOf(sparse);
  let best = start;
  let nodes = 0;
  // The best seats mostly lie that near to the relaxation; where they do not, a second run follows.
  let reach = 2 * step;
  for (;;) {
    const columns = within(sparse, pricing, reach);
    const run = await solvePart(sparse, columns, { best, bound: pricing.bound, nodes }, running);
    nodes += run.nodes;
    best = better(sparse, best, run.values);
    const isWhole = columns.length === sparse.columns;
    // What is left out reaches no further than this.
    const beyond = isWhole ? -Infinity : pricing.bound - reach;
    const proof = concludes(run, best, { beyond, ceiling: pricing.bound, step });
    if (proof) return { ...proof, values: best?.values ?? null, nodes };
    reach = best ? pricing.bound - best.score : Infinity;
  }
}

/** What the run over a part says of the whole; undefined where more columns must come in. */
function concludes(
  run: HighsRun,
  best: Start | undefined,
  { beyond, ceiling, step }: { beyond: number; ceiling: number; step: number },
): Pick<HighsRun, 'ended' | 'bound'> | undefined {
  const { ended } = run;
  if (ended !== 'optimal' && ended !== 'infeasible') {
    const bound = Math.min(ceiling, Math.max(run.bound ?? ceiling, beyond));
    return { ended, bound: Math.floor(bound + 1e-6) };
  }
  if (best) {
    const isProven = beyond < best.score + step - 1e-6;
    return isProven ? { ended: 'optimal', bound: best.score } : undefined;
  }
  return beyond === -Infinity ? { ended, bound: null } : undefined;
}

async function solvePart(
  sparse: SparseModel,
  columns: Int32Array,
  { best, bound, nodes }: { best: Start | undefined; bound: number; nodes: number },
  { limits, hooks }: Running,
): Promise<HighsRun> {
  const run = await runHighs(
    restrict(sparse, columns),
    best && pack(best.values, columns),
    { ...limits, nodeLimit: Math.max(1, limits.nodeLimit - nodes) },
    { ...hooks, onBounds: (score) => hooks.onBounds(score, bound) },
  );
  return { ...run, values: run.values && unpack(run.values, columns, sparse.columns) };
}

function better(
  sparse: SparseModel,
  best: Start | undefined,
  values: Float64Array | null,
): Start | undefined {
  if (values === null) return best;
  const found = { values, score: objectiveOf(sparse, values) };
  return best && best.score > found.score ? best : found;
}

/** Columns that seats within reach of the bound may use. */
function within({ columns }: SparseModel, { gains }: Pricing, reach: number): Int32Array {
  const isIn = new Uint8Array(columns);
  for (let column = 0; column < columns; column += 1)
    if (at(gains, column) >= -reach) isIn[column] = 1;
  return positionsOf(isIn);
}

function sum(list: Float64Array): number {
  return list.reduce((total, value) => total + value, 0);
}

/** Undefined where the values need a column that is left out. */
function pack(values: Float64Array, columns: Int32Array): Float64Array | undefined {
  const packed = Float64Array.from(columns, (column) => at(values, column));
  return Math.abs(sum(packed) - sum(values)) < 1e-6 ? packed : undefined;
}

function unpack(values: Float64Array, columns: Int32Array, length: number): Float64Array {
  const all = new Float64Array(length);
  columns.forEach((column, place) => {
    all[column] = at(values, place);
  });
  return all;
}

function objectiveOf(sparse: SparseModel, values: Float64Array): number {
  const total = values.reduce((all, value, column) => all + value * at(sparse.costs, column), 0);
  return Math.round(total + sparse.offset);
}
