import type { InspectionCtx } from '../database.ts';
import { listProposalsOfProblems } from '../proposals/proposals.repository.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { lockCommonProblem, type CommonProblemRow } from './common-problems.repository.ts';

/** The problem as it may still change: nobody else has changed it, and nothing rests on it. */
export async function lockOpenProblem(
  ctx: InspectionCtx,
  id: string,
  version?: { readonly expected: number | undefined },
): Promise<CommonProblemRow> {
  const row = requireFound(await lockCommonProblem(ctx.tx, id), 'common_problem');
  if (version !== undefined) requireVersion(row, version.expected);
  if (row.mergedIntoId !== null)
    throw conflict('common_problem_merged', '这组问题已并入另一组，请在那一组办理');
  const proposals = await listProposalsOfProblems(ctx.tx, [id]);
  if (proposals.some(({ stage }) => stage !== 'cancelled'))
    throw conflict(
      'common_problem_referred',
      '已据此拟专项治理建议，问题不再调整；确需调整请先作废或撤销建议',
    );
  return row;
}
