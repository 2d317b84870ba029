import { listCommonItems } from '../common-problems/common-problems.repository.ts';
import type { InspectionCtx } from '../database.ts';
import type { ProposalRow } from './proposals.repository.ts';

/** The rows, named by the units of the common problem they grew from. Other scopes see no names of units. */
export async function withCommonUnits(
  ctx: InspectionCtx,
  rows: readonly ProposalRow[],
): Promise<readonly ProposalRow[]> {
  const problemIds = rows.flatMap(({ commonProblemId }) => commonProblemId ?? []);
  if (ctx.scope.kind !== 'member' || problemIds.length === 0) return rows;
  const items = await listCommonItems(ctx.tx, problemIds);
  const inside = items.filter(({ takenOutAt }) => takenOutAt === null);
  const byProblem = Map.groupBy(inside, ({ problemId }) => problemId);
  return rows.map((row) => {
    const units = byProblem.get(row.commonProblemId ?? '')?.map(({ unitName }) => unitName);
    if (units === undefined) return row;
    return { ...row, inspectedUnitName: [...new Set(units)].join('、') };
  });
}
