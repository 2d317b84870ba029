import { refusal } from '../assessments/assessment-errors.ts';
import type { RectificationCtx } from '../database.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { deleteCheck, lockCheck } from './follow-ups.repository.ts';
import { requireCheck } from './require-check.ts';

/** Takes a finding off the checking list before it was checked. */
export async function dropFollowUp(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const check = requireCheck(await lockCheck(ctx.tx, id));
  requireVersion(check, version);
  if (check.outcome !== null) throw refusal('follow_up_checked', '这个问题已经核查，不能移出清单');
  await deleteCheck(ctx.tx, id);

  await ctx.audit({
    action: 'rectification.follow_up_dropped',
    subject: { type: 'engagement', id: check.engagementId },
    summary: '从回头看清单移出一个问题',
    before: { findingId: check.findingId },
    engagementId: check.engagementId,
  });
}
