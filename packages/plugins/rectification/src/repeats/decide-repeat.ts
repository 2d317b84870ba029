import { v7 as uuidv7 } from 'uuid';

import { refusal } from '../assessments/assessment-errors.ts';
import type { RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import { findFinding, lockFinding } from '../findings/findings.repository.ts';
import { upsertRepeatLink } from './repeat-links.repository.ts';
import { findingSimilarity } from './repeat-similarity.rules.ts';
import type { DecideRepeatBody } from './repeats.schemas.ts';

/** 屡巡屡犯 or not: a person decides, and the decision is remembered. */
export async function decideRepeat(
  ctx: RectificationCtx,
  findingId: string,
  { earlierId, decision, note }: DecideRepeatBody,
): Promise<void> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  const earlier = requireFinding(await findFinding(ctx.tx, earlierId));
  if (earlier.unitId !== finding.unitId || earlier.engagementId === finding.engagementId)
    throw refusal('not_a_repeat', '屡巡屡犯只在同一单位的前后两次巡察之间认定');
  if (earlier.issuedOn === null && !earlier.released)
    throw refusal('not_a_repeat', '前一个问题还没有反馈，不能认定屡巡屡犯');

  await upsertRepeatLink(ctx.tx, {
    id: uuidv7(),
    engagementId: finding.engagementId ?? '',
    findingId,
    earlierId,
    similarity: findingSimilarity(finding.text, earlier.text),
    decision,
    note,
    decidedBy: ctx.actor.userId,
    decidedByName: ctx.actor.displayName,
    decidedOn: ctx.calendar.today(),
  });

  await ctx.audit({
    action: 'rectification.repeat_decided',
    subject: { type: 'finding', id: findingId },
    summary: decision === 'repeat' ? '认定为屡巡屡犯' : '认定不是屡巡屡犯',
    after: { earlierId, decision, note },
    engagementId: finding.engagementId,
    unitId: finding.unitId,
  });
}
