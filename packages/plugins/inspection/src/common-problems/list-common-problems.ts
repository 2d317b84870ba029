import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import {
  listProposalsOfProblems,
  type ProposalOfProblem,
} from '../proposals/proposals.repository.ts';
import { requireFound } from '../refusals.ts';
import {
  findCommonProblem,
  listCommonActs,
  listCommonItems,
  listCommonProblemRows,
  type CommonActRow,
  type CommonItemRow,
  type CommonProblemRow,
} from './common-problems.repository.ts';
import type {
  CommonComparisonView,
  CommonProblemsView,
  CommonProblemView,
  ListComparisonsQuery,
} from './common-problems.schemas.ts';
import { isCommon, reachOf } from './common.rules.ts';
import {
  findComparison,
  findComparisonById,
  listComparisonRows,
  type ComparisonRow,
} from './comparisons.repository.ts';

/** What was compared in a scope and what came of it: widest reach first, dismissed ones last. */
export async function listCommonProblems(
  ctx: InspectionCtx,
  scope: { readonly type: string; readonly id: string },
): Promise<CommonProblemsView> {
  const comparison = await findComparison(ctx.tx, scope);
  if (comparison === undefined) return { comparison: null, problems: [] };
  const rows = await listCommonProblemRows(ctx.tx, comparison.id);
  const live = rows.filter(({ mergedIntoId }) => mergedIntoId === null);
  const problems = await viewsOf(ctx, live, comparison);
  return {
    comparison,
    problems: problems.toSorted((a, b) => rank(a) - rank(b) || b.unitCount - a.unitCount),
  };
}

const rank = ({ decision }: CommonProblemView) => (decision === 'dismissed' ? 1 : 0);

/** Everything that was compared here, the latest scope first. */
export async function listComparisons(
  ctx: InspectionCtx,
  { after, limit }: ListComparisonsQuery,
): Promise<Page<CommonComparisonView>> {
  const cursor = listCursor(ctx, 'commonComparisons', {});
  const rows = await listComparisonRows(ctx.tx, { limit, after: cursor.decode(after) });
  return toPage(rows, limit, {
    cursor: ({ id }) => cursor.encode([id]),
    view: (row) => row,
  });
}

export async function getCommonProblem(ctx: InspectionCtx, id: string): Promise<CommonProblemView> {
  const row = requireFound(await findCommonProblem(ctx.tx, id), 'common_problem');
  const comparison = await findComparisonById(ctx.tx, row.comparisonId);
  const [view] = await viewsOf(ctx, [row], requireFound(comparison, 'common_problem'));
  return requireFound(view, 'common_problem');
}

async function viewsOf(
  ctx: InspectionCtx,
  rows: readonly CommonProblemRow[],
  comparison: ComparisonRow,
): Promise<CommonProblemView[]> {
  const ids = rows.map(({ id }) => id);
  const items = Map.groupBy(await listCommonItems(ctx.tx, ids), (it) => it.problemId);
  const acts = Map.groupBy(await listCommonActs(ctx.tx, ids), (it) => it.problemId);
  const proposals = Map.groupBy(
    await listProposalsOfProblems(ctx.tx, ids),
    (it) => it.commonProblemId ?? '',
  );
  return rows.map((row) =>
    toView(row, comparison, {
      items: items.get(row.id) ?? [],
      acts: acts.get(row.id) ?? [],
      proposals: proposals.get(row.id) ?? [],
    }),
  );
}

interface Parts {
  readonly items: readonly CommonItemRow[];
  readonly acts: readonly CommonActRow[];
  readonly proposals: readonly ProposalOfProblem[];
}

function toView(
  row: CommonProblemRow,
  { leastShare, leastUnits, scopeId, scopeType, unitCount }: ComparisonRow,
  { acts, items, proposals }: Parts,
): CommonProblemView {
  const inside = items.filter(({ takenOutAt }) => takenOutAt === null);
  const reach = reachOf(
    inside.map(({ unitKey }) => unitKey),
    unitCount,
  );
  return {
    ...row,
    scopeType,
    scopeId,
    units: [...new Map(inside.map(({ unitKey, unitName }) => [unitKey, unitName])).values()],
    unitCount: reach.units.length,
    of: reach.of,
    share: reach.share,
    isCommon: isCommon(reach, { units: leastUnits, share: leastShare }),
    items: inside,
    takenOut: items.filter(({ takenOutAt }) => takenOutAt !== null),
    acts: [...acts],
    proposals: [...proposals],
    isReferred: proposals.some(({ stage }) => stage !== 'cancelled'),
  };
}
