import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockPaper, updatePaper } from './working-papers.repository.ts';
import type { TagResultBody } from './working-papers.schemas.ts';

/** Links the minutes of the 组务会 that heard the paper. */
export async function linkMinutes(
  ctx: InspectionCtx,
  id: string,
  minutesNo: string,
): Promise<void> {
  const paper = requireFound(await lockPaper(ctx.tx, id), 'paper');
  if (paper.stage !== 'reviewing') {
    throw conflict('not_in_review', '底稿不在审核之中，不能登记组务会纪要');
  }

  await updatePaper(ctx.tx, id, { meetingMinutesNo: minutesNo });

  await ctx.audit({
    action: 'inspection.paper_minutes_linked',
    subject: { type: 'workingPaper', id },
    before: { meetingMinutesNo: paper.meetingMinutesNo },
    after: { meetingMinutesNo: minutesNo },
    engagementId: paper.engagementId,
    unitId: paper.unitId,
  });
}

/** What became of a locked paper that carries no finding. */
export async function tagResult(
  ctx: InspectionCtx,
  id: string,
  { resultTag }: TagResultBody,
): Promise<void> {
  const paper = requireFound(await lockPaper(ctx.tx, id), 'paper');
  if (paper.stage !== 'locked' && paper.stage !== 'filed') {
    throw conflict('paper_not_locked', '底稿锁定后才能登记结果');
  }
  if (paper.resultTag === 'adopted') {
    throw conflict('paper_adopted', '底稿已转反馈问题');
  }

  await updatePaper(ctx.tx, id, { resultTag });

  await ctx.audit({
    action: 'inspection.paper_result_tagged',
    subject: { type: 'workingPaper', id },
    before: { resultTag: paper.resultTag },
    after: { resultTag },
    engagementId: paper.engagementId,
    unitId: paper.unitId,
  });
}
