import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { findCopyNotice, listCopyNotices, listReceivers } from './feedback.repository.ts';
import type { CorrectCopyBody } from './feedback.schemas.ts';
import { keepNotice, requireCopyable } from './issue-copy-notice.ts';

/** A letter takes the place of one that was wrong; whoever got that one gets this one, and both stay. */
export async function correctCopyNotice(
  ctx: InspectionCtx,
  id: string,
  { correction, ...body }: CorrectCopyBody,
): Promise<string> {
  const before = requireFound(await findCopyNotice(ctx.tx, id), 'copy_notice');
  const { engagementId } = before;
  const { unitId, unitName } = await requireCopyable(ctx, engagementId, {
    ...body,
    content: `${body.content}\n${correction}`,
  });
  const notices = await listCopyNotices(ctx.tx, engagementId);
  const later = notices.find(({ supersedesId }) => supersedesId === id);
  if (later !== undefined)
    throw conflict('copy_corrected', `这份抄告已由${later.noticeNo}更正，请更正那一份`);
  if (body.issuedOn < before.issuedOn)
    throw invalid('copy_date', `更正日期不能早于原抄告日期${before.issuedOn}`, 'issuedOn');
  await requireSameReceivers(ctx, id, body);
  await keepNotice(ctx, engagementId, { ...body, correction, supersedesId: id });
  await ctx.audit({
    action: 'inspection.copy_notice_corrected',
    subject: { type: 'engagement', id: engagementId },
    summary: `更正${unitName}的抄告：${body.noticeNo}代替${before.noticeNo}（${correction}）`,
    before: { noticeNo: before.noticeNo, content: before.content },
    after: { ...body, correction },
    engagementId,
    unitId,
  });
  return engagementId;
}

async function requireSameReceivers(
  ctx: InspectionCtx,
  id: string,
  { receivers }: Pick<CorrectCopyBody, 'receivers'>,
): Promise<void> {
  const named = new Set(receivers.map(({ name }) => name));
  const left = (await listReceivers(ctx.tx, [id])).filter(({ name }) => !named.has(name));
  if (left.length > 0)
    throw invalid(
      'copy_receivers',
      `收到原抄告的都须收到更正函，还缺：${left.map(({ name }) => name).join('、')}`,
      'receivers',
    );
}
