import loadHighs, { type Highs, type ModelData } from 'highs';

import { countRange } from './block-points.rules.ts';
import type { DivisionIndex } from './division-index.ts';
import type { BlockColumn, Prices } from './price-blocks.ts';

/** Beyond, the choice of blocks ends without a proof. */
const MOST_NODES = 5_000;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types describe the CommonJS build, Node loads the other
const load = loadHighs as unknown as (typeof loadHighs)['default'];
let loading: Promise<Highs> | undefined;

function highsRuntime(): Promise<Highs> {
  return (loading ??= load());
}

/** Which blocks to take: each atom in exactly one, as many as asked. */
function modelData(
  highs: Highs,
  { atoms, problem, units }: DivisionIndex,
  columns: readonly BlockColumn[],
): ModelData {
  const { fewest, most } = countRange(problem, units.length);
  const rows = atoms.map((): number[] => []);
  for (const [column, block] of columns.entries())
    for (const atom of block.atoms) rows[atom]?.push(column);
  const all = columns.map((_, column) => column);
  const indices = [...rows.flat(), ...all];
  const starts = [0];
  for (const row of [...rows, all]) starts.push((starts.at(-1) ?? 0) + row.length);
  return {
    numCols: columns.length,
    numRows: rows.length + 1,
    sense: highs.constants.objectiveSense.maximize,
    offset: 0,
    colCost: columns.map(({ points }) => points),
    colLower: columns.map(() => 0),
    colUpper: columns.map(() => 1),
    rowLower: [...rows.map(() => 1), fewest],
    rowUpper: [...rows.map(() => 1), most],
    integrality: columns.map(() => 1),
    matrix: {
      format: 'csr',
      numRows: rows.length + 1,
      numCols: columns.length,
      starts,
      indices,
      values: indices.map(() => 1),
    },
  };
}

export interface Relaxed {
  readonly prices: Prices;
  readonly objective: number;
}

/** The linear relaxation over these blocks; undefined where they cannot cover the units. */
export async function relaxMaster(
  index: DivisionIndex,
  columns: readonly BlockColumn[],
): Promise<Relaxed | undefined> {
  const highs = await highsRuntime();
  return highs.withModel((model) => {
    // Columns may be taken more than once here: a price on their upper bound would be lost.
    const data = modelData(highs, index, columns);
    model.options.set({ output_flag: false, presolve: 'off' });
    model.passModel({ ...data, colUpper: columns.map(() => Infinity) });
    model.clearIntegrality();
    const { modelStatus } = model.run();
    if (modelStatus !== highs.constants.modelStatus.optimal) return undefined;
    const duals = [...model.getSolution().rowDual];
    return {
      prices: { atoms: duals.slice(0, -1), block: duals.at(-1) ?? 0 },
      objective: model.getObjectiveValue(),
    };
  });
}

export interface Chosen {
  readonly ended: 'optimal' | 'infeasible' | 'nodes';
  readonly groups: readonly (readonly number[])[] | null;
}

/**
 * The best choice among these blocks. That there is none counts only without presolving, which fails
 * on a few small models that HiGHS itself can decide.
 */
export async function chooseBlocks(
  index: DivisionIndex,
  columns: readonly BlockColumn[],
): Promise<Chosen> {
  const highs = await highsRuntime();
  try {
    const chosen = chooseOnce(highs, index, columns, 'choose');
    if (chosen.ended !== 'infeasible') return chosen;
  } catch (error) {
    if (!(error instanceof highs.errors.HighsError)) throw error;
  }
  return chooseOnce(highs, index, columns, 'off');
}

function chooseOnce(
  highs: Highs,
  index: DivisionIndex,
  columns: readonly BlockColumn[],
  presolve: 'choose' | 'off',
): Chosen {
  return highs.withModel((model): Chosen => {
    model.options.set({
      output_flag: false,
      presolve,
      random_seed: 1,
      mip_max_nodes: MOST_NODES,
      mip_rel_gap: 0,
      mip_abs_gap: 0.99,
    });
    model.passModel(modelData(highs, index, columns));
    const { modelStatus } = model.run();
    const { infeasible, optimal, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
      return { ended: 'infeasible', groups: null };
    const hasValues = model.info.get('primal_solution_status') === 2;
    const values = hasValues ? model.getSolution().colValue : null;
    const groups = values && columns.filter((_, column) => (values[column] ?? 0) > 0.5);
    return {
      ended: modelStatus === optimal ? 'optimal' : 'nodes',
      groups: groups && groups.map(({ atoms }) => atoms),
    };
  });
}
