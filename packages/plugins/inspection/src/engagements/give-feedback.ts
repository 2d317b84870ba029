import { issueFindings } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { feedbackGiven } from '../inspection.events.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockEngagement, updatePlan } from './engagements.repository.ts';
import type { GiveFeedbackBody } from './engagements.schemas.ts';

/** 反馈: fixes the findings, shows them and the plan to the unit. */
export async function giveFeedback(
  ctx: InspectionCtx,
  id: string,
  { issuedOn, documentNo, dueOn }: GiveFeedbackBody,
): Promise<{ readonly issued: number }> {
  const engagement = requireFound(await lockEngagement(ctx.tx, id), 'engagement');
  if (engagement.stage !== 'feedback') {
    throw conflict('feedback_not_decided', '县委审议同意后才能反馈');
  }
  if (engagement.feedbackOn !== null) {
    throw conflict('feedback_given', '已经反馈，不能重复办理');
  }
  const { roundId, unitId } = engagement;
  const feedback = { feedbackOn: issuedOn, feedbackDocument: documentNo, rectifyBy: dueOn };

  const result = await issueFindings(ctx, { engagementId: id, issuedOn, dueOn });
  await updatePlan(ctx.tx, id, { ...feedback, released: true });
  await ctx.workflow.rescope({ type: 'engagement', id, engagementId: id, unitId, released: true });
  await ctx.emit(feedbackGiven, { engagementId: id, roundId });

  await ctx.audit({
    action: 'inspection.feedback_given',
    subject: { type: 'engagement', id },
    summary: `向${engagement.unitName}反馈${result.issued}个问题（${documentNo}）`,
    after: { ...feedback, issued: result.issued },
    engagementId: id,
    unitId,
  });
  return result;
}
