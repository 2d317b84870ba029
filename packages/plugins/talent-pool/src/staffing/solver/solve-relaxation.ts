import { priceColumns, type Pricing } from './price-columns.ts';
import { highsRuntime, type HighsHooks, type HighsLimits } from './run-highs.ts';
import type { SparseModel } from './sparse-model.ts';

/**
 * The linear relaxation: what its prices say of every column. Undefined where even the relaxation
 * can not be met, or the run was ended.
 */
export async function solveRelaxation(
  sparse: SparseModel,
  { deadline }: HighsLimits,
  { cancelled }: HighsHooks,
): Promise<Pricing | undefined> {
  const highs = await highsRuntime();
  return highs.withModel((model) => {
    // Rows of a staffing model are short and few are redundant: presolving costs more than it saves.
    model.options.set({ output_flag: false, presolve: 'off' });
    model.passModel(sparse.toData(highs.constants.objectiveSense.maximize));
    model.clearIntegrality();
    const { modelStatus } = model.run({
      [highs.constants.callbackType.simplexInterrupt]: (event) => {
        if (cancelled() || performance.now() > deadline) event.interrupt();
        return undefined;
      },
    });
    if (modelStatus !== highs.constants.modelStatus.optimal) return undefined;
    return priceColumns(sparse, model.getSolution().rowDual);
  });
}
