import { namesIn } from '../briefings/briefing.rules.ts';
import { copyReceivers } from '../briefings/briefings.settings.ts';
import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { listCopyNotices, listMeetings, listReceivers } from './feedback.repository.ts';
import { feedbackSteps, meetingRefusal } from './feedback.rules.ts';
import type { FeedbackRecordView } from './feedback.schemas.ts';

/** The two meetings of the feedback, and who got a copy of it. */
export async function getFeedbackRecord(
  ctx: InspectionCtx,
  engagementId: string,
): Promise<FeedbackRecordView> {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const held = await listMeetings(ctx.tx, engagementId);
  const notices = await listCopyNotices(ctx.tx, engagementId);
  const receivers = await listReceivers(
    ctx.tx,
    notices.map(({ id }) => id),
  );
  const isOpen = engagement.stage === 'feedback';
  return {
    steps: feedbackSteps.map((step) => {
      const meeting = held.find((it) => it.step === step) ?? null;
      const late = '党委审议同意以后、转入整改以前才能登记反馈会';
      const refusal = meetingRefusal(step, held) ?? (isOpen ? null : late);
      return { step, meeting, refusal: meeting === null ? refusal : isOpen ? null : late };
    }),
    copies: notices.map((notice) => ({
      ...notice,
      receivers: receivers.filter(({ noticeId }) => noticeId === notice.id),
    })),
    copyRefusal: engagement.feedbackOn === null ? '反馈以后才能抄告' : null,
    usualReceivers: namesIn(await ctx.settings.get(copyReceivers)),
  };
}
