import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { lockEngagement } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import {
  hasCopyNoticeNo,
  insertCopyNotice,
  insertReceivers,
  listLeadPapers,
  lockReceiver,
  updateReceiverRow,
} from './feedback.repository.ts';
import { repeatsLead } from './feedback.rules.ts';
import type { CopyReceiptBody, IssueCopyBody } from './feedback.schemas.ts';

/** 抄告: the feedback goes on to who leads or supervises the unit, without a word of leads. */
export async function issueCopyNotice(
  ctx: InspectionCtx,
  engagementId: string,
  { content, issuedOn, noticeNo, receivers }: IssueCopyBody,
): Promise<void> {
  const { unitId, unitName } = await requireCopyable(ctx, engagementId, {
    content,
    issuedOn,
    noticeNo,
  });
  const first = { supersedesId: null, correction: null };
  await keepNotice(ctx, engagementId, { content, issuedOn, noticeNo, receivers, ...first });
  await ctx.audit({
    action: 'inspection.copy_notice_issued',
    subject: { type: 'engagement', id: engagementId },
    summary: `抄告${unitName}反馈意见（${noticeNo}）：${receivers.map(({ name }) => name).join('、')}`,
    after: { noticeNo, issuedOn, content, receivers },
    engagementId,
    unitId,
  });
}

/** After the feedback, under a number of its own, without a word of leads. */
export async function requireCopyable(
  ctx: InspectionCtx,
  engagementId: string,
  { content, issuedOn, noticeNo }: Pick<IssueCopyBody, 'content' | 'issuedOn' | 'noticeNo'>,
): Promise<{ readonly unitId: string; readonly unitName: string }> {
  const engagement = requireFound(await lockEngagement(ctx.tx, engagementId), 'engagement');
  const { feedbackOn } = engagement;
  if (feedbackOn === null) throw conflict('copy_before_feedback', '反馈以后才能抄告');
  if (issuedOn < feedbackOn || issuedOn > ctx.calendar.today())
    throw invalid('copy_date', `抄告日期应在反馈日期${feedbackOn}至今天之间`, 'issuedOn');
  if (await hasCopyNoticeNo(ctx.tx, noticeNo))
    throw invalid('copy_no_taken', '已有这个文号的抄告', 'noticeNo');
  if (repeatsLead(content, await listLeadPapers(ctx.tx, engagementId)))
    throw invalid(
      'lead_content',
      '内容与涉问题线索的底稿相同。问题线索另行移交，不得写入抄告，请删去有关文字',
      'content',
    );
  return engagement;
}

type NoticeBody = IssueCopyBody & {
  readonly supersedesId: string | null;
  readonly correction: string | null;
};

/** The letter with who gets it; nobody has signed yet. */
export async function keepNotice(
  ctx: InspectionCtx,
  engagementId: string,
  { receivers, ...notice }: NoticeBody,
): Promise<void> {
  const id = uuidv7();
  await insertCopyNotice(ctx.tx, {
    id,
    engagementId,
    ...notice,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await insertReceivers(
    ctx.tx,
    receivers.map((receiver, index) => ({
      id: uuidv7(),
      engagementId,
      noticeId: id,
      position: index + 1,
      ...receiver,
      receivedBy: null,
      receivedOn: null,
    })),
  );
}

/** One receiver has signed for it. */
export async function receiptCopyNotice(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: CopyReceiptBody; readonly version: number | undefined },
): Promise<string> {
  const before = requireFound(await lockReceiver(ctx.tx, id), 'copy_receiver');
  requireVersion(before, version);
  if (before.receivedOn !== null) throw conflict('copy_receipted', `${before.name}已签收`);
  if (body.receivedOn > ctx.calendar.today())
    throw invalid('copy_date', '签收日期不能晚于今天', 'receivedOn');
  await updateReceiverRow(ctx.tx, id, body);
  const { engagementId, name } = before;
  await ctx.audit({
    action: 'inspection.copy_notice_receipted',
    subject: { type: 'engagement', id: engagementId },
    summary: `${name}签收抄告（${body.receivedBy}）`,
    after: body,
    engagementId,
  });
  return engagementId;
}
