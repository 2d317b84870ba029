import { createFindings } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { noticeSourceType } from './notice-facts.ts';
import { lockNotice, updateNoticeRow } from './notices.repository.ts';
import type { CarryOverBody } from './notices.schemas.ts';

/** 转入全面整改: the notice becomes a proposed finding, which names it as its source. */
export async function carryOverNotice(
  ctx: InspectionCtx,
  id: string,
  body: CarryOverBody,
): Promise<string> {
  const notice = requireFound(await lockNotice(ctx.tx, id), 'notice');
  if (notice.findingId !== null) throw conflict('notice_carried_over', '已转入全面整改');
  if (notice.stage === 'drafted' || notice.stage === 'cancelled')
    throw conflict('notice_not_issued', '通知尚未下发或已撤销，不能转入全面整改');
  const engagement = requireFound(await findEngagement(ctx.tx, notice.engagementId), 'engagement');
  const round = requireFound(await findRound(ctx.tx, engagement.roundId), 'round');
  const { committeeTerm, roundNo, year } = round;

  const [finding] = await createFindings(ctx, {
    engagementId: engagement.id,
    round: { committeeTerm, year, roundNo },
    team: { id: notice.teamId, name: notice.teamName },
    findings: [{ ...body, manifestation: notice.issue, sources: [{ type: noticeSourceType, id }] }],
  });
  const findingId = finding?.id ?? null;
  await updateNoticeRow(ctx.tx, id, { findingId });
  await ctx.audit({
    action: 'inspection.notice_carried_over',
    subject: { type: 'immediateRectification', id },
    summary: '转入全面整改',
    after: { findingId },
    engagementId: notice.engagementId,
    unitId: notice.unitId,
  });
  return findingId ?? '';
}
