import type { InspectionCtx } from '../database.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import { lockNotice, updateNoticeRow } from './notices.repository.ts';

/** 报告写入: whether the inspection report tells of it. */
export async function tagNotice(
  ctx: InspectionCtx,
  id: string,
  { inReport, version }: { readonly inReport: boolean; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockNotice(ctx.tx, id), 'notice');
  requireVersion(before, version);
  await updateNoticeRow(ctx.tx, id, { inReport });
  await ctx.audit({
    action: 'inspection.notice_tagged',
    subject: { type: 'immediateRectification', id },
    before: { inReport: before.inReport },
    after: { inReport },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
