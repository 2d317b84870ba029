import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireVersion } from '../refusals.ts';
import { updateDispatch } from './dispatches.repository.ts';
import type { ReviewNomineeBody } from './dispatches.schemas.ts';
import { requireDispatch } from './require-dispatch.ts';

/** 专业背景、工作经历 of the nominee as the office judges them. */
export async function reviewNominee(
  ctx: TalentPoolCtx,
  id: string,
  { body, version }: { readonly body: ReviewNomineeBody; readonly version: number | undefined },
): Promise<void> {
  const row = await requireDispatch(ctx, id);
  requireVersion(row, version);
  if (row.half !== 'requester' || row.stage !== 'nominated')
    throw conflict('not_nominated', '只有待审查的推荐人选才填写审查意见');
  await updateDispatch(ctx.tx, id, { review: body.review });
  await ctx.audit({
    action: 'talent-pool.dispatch_reviewed',
    subject: { type: 'dispatch', id },
    summary: `填写${row.personName}的审查意见`,
    before: { review: row.review },
    after: { review: body.review },
  });
}
