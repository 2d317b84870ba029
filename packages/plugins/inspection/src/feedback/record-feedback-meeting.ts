import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { lockEngagement } from '../engagements/engagements.repository.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  insertMeeting,
  listMeetings,
  lockMeeting,
  updateMeetingRow,
  type MeetingRow,
} from './feedback.repository.ts';
import { feedbackTitles, meetingRefusal } from './feedback.rules.ts';
import type { RecordMeetingBody, UpdateMeetingBody } from './feedback.schemas.ts';

/** 反馈会: first with the head of the unit alone, then with its leadership. */
export async function recordFeedbackMeeting(
  ctx: InspectionCtx,
  engagementId: string,
  body: RecordMeetingBody,
): Promise<void> {
  const engagement = requireFound(await lockEngagement(ctx.tx, engagementId), 'engagement');
  if (engagement.stage !== 'feedback')
    throw conflict('feedback_not_decided', '党委审议同意以后、转入整改以前才能登记反馈会');
  const held = await listMeetings(ctx.tx, engagementId);
  const refusal = meetingRefusal(body.step, held);
  if (refusal !== undefined) throw conflict('meeting_out_of_order', refusal);
  requireDates(ctx, body, held);

  const id = uuidv7();
  await insertMeeting(ctx.tx, {
    id,
    engagementId,
    ...body,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.feedback_meeting_recorded',
    subject: { type: 'engagement', id: engagementId },
    summary: `${engagement.unitName}：${feedbackTitles[body.step]}（${body.heldOn}）`,
    after: body,
    engagementId,
    unitId: engagement.unitId,
  });
}

/** Who signed, or what was recorded wrongly, until the unit has gone on to rectify. */
export async function updateFeedbackMeeting(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateMeetingBody; readonly version: number | undefined },
): Promise<string> {
  const before = requireFound(await lockMeeting(ctx.tx, id), 'feedback_meeting');
  requireVersion(before, version);
  const { engagementId } = before;
  const engagement = requireFound(await lockEngagement(ctx.tx, engagementId), 'engagement');
  if (engagement.stage !== 'feedback')
    throw conflict('feedback_over', '已转入集中整改，反馈会的记录不再修改');
  const changes = definedOf(body);
  const others = (await listMeetings(ctx.tx, engagementId)).filter((it) => it.id !== id);
  requireDates(ctx, { ...before, ...changes }, others);
  await updateMeetingRow(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.feedback_meeting_updated',
    subject: { type: 'engagement', id: engagementId },
    before: pick(before, changes),
    after: changes,
    engagementId,
    unitId: engagement.unitId,
  });
  return engagementId;
}

type Dated = Pick<MeetingRow, 'step' | 'heldOn' | 'signedBy' | 'signedOn'>;

function requireDates(
  ctx: InspectionCtx,
  { heldOn, signedBy, signedOn, step }: Dated,
  others: readonly Dated[],
): void {
  if (heldOn > ctx.calendar.today())
    throw invalid('meeting_in_future', '反馈会日期不能晚于今天', 'heldOn');
  const wrongly = others.some((it) =>
    step === 'leadership' ? it.heldOn > heldOn : it.heldOn < heldOn,
  );
  if (wrongly) throw invalid('meeting_order', '向领导班子反馈不能早于向主要负责人反馈', 'heldOn');
  if ((signedBy === null) !== (signedOn === null))
    throw invalid('meeting_receipt', '签收人和签收日期须一并填写', 'signedBy');
  if (signedOn !== null && (signedOn < heldOn || signedOn > ctx.calendar.today()))
    throw invalid('meeting_receipt', '签收日期应在反馈会当日至今天之间', 'signedOn');
}
