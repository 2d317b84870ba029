import { recipientOf } from '@lianxun/plugin-rectification/api';
import { v7 as uuidv7 } from 'uuid';

import {
  insertCommonActs,
  listCommonItems,
  lockCommonProblem,
} from '../common-problems/common-problems.repository.ts';
import { findComparisonById } from '../common-problems/comparisons.repository.ts';
import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { keepProposal, requireDates } from './create-proposal.ts';
import type { CommonProposalBody } from './proposals.schemas.ts';

/** Drafts one proposal to a department out of what several units have in common. */
export async function createCommonProposal(
  ctx: InspectionCtx,
  problemId: string,
  { to, ...body }: CommonProposalBody,
): Promise<string> {
  const problem = requireFound(await lockCommonProblem(ctx.tx, problemId), 'common_problem');
  requireDates(body);
  if (problem.decision !== 'confirmed' || problem.mergedIntoId !== null)
    throw conflict('common_problem_unconfirmed', '认定为共性问题以后才能拟专项治理建议');
  const comparison = requireFound(
    await findComparisonById(ctx.tx, problem.comparisonId),
    'common_problem',
  );
  const items = await listCommonItems(ctx.tx, [problemId]);
  const inside = items.filter(({ takenOutAt }) => takenOutAt === null);
  const { committeeTerm, roundNo, year } = comparison;
  const recipient = await recipientOf(ctx, to);
  const id = await keepProposal(ctx, {
    committeeTerm,
    year,
    roundNo,
    teamName: '巡察办',
    commonProblemId: problemId,
    findingIds: inside.flatMap(({ findingId }) => findingId ?? []),
    ...recipient,
    ...body,
  });
  await insertCommonActs(ctx.tx, [
    {
      id: uuidv7(),
      problemId,
      act: 'referred',
      note: `拟专项治理建议：${recipient.recipientName}`,
      actedBy: ctx.actor.userId,
      actedByName: ctx.actor.displayName,
      actedAt: ctx.now,
    },
  ]);
  return id;
}
