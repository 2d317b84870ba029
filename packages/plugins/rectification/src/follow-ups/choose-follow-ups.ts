import { NotFoundError, type Ctx, type Engagement } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { refusal } from '../assessments/assessment-errors.ts';
import { inRectification, type RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import { bucketOf } from '../findings/finding.rules.ts';
import { listFindingsById } from '../findings/findings.repository.ts';
import { describeFormerAccounts } from './describe-former-accounts.ts';
import { insertChecks } from './follow-ups.repository.ts';

/** 回头看: puts earlier findings of the unit on the checking list of a follow-up engagement. */
export async function chooseFollowUps<DB>(
  caller: Ctx<DB>,
  engagementId: string,
  findingIds: readonly string[],
): Promise<void> {
  const ctx = inRectification(caller);
  const engagement = await requireFollowUp(ctx, engagementId);
  const ids = [...new Set(findingIds)];
  const findings = await listFindingsById(ctx.tx, ids);
  requireFinding(findings.length === ids.length ? findings : undefined);
  const isEligible = findings.every(
    (it) =>
      it.unitId === engagement.unitId &&
      it.engagementId !== engagementId &&
      bucketOf(it.stage) !== null,
  );
  if (!isEligible) throw refusal('follow_up_other_unit', '只能选同一单位以前反馈的问题');

  const accounts = await describeFormerAccounts(ctx, findings);
  await insertChecks(
    ctx.tx,
    ids.flatMap((findingId) => {
      const account = accounts.get(findingId);
      const earlier = findings.find(({ id }) => id === findingId)?.engagementId;
      if (account === undefined || earlier === undefined || earlier === null) return [];
      return [
        {
          id: uuidv7(),
          engagementId,
          findingId,
          earlierEngagementId: earlier,
          account: JSON.stringify(account),
          outcome: null,
          facts: null,
          checkedOn: null,
          checkedBy: null,
          checkedByName: null,
          reboundId: null,
        },
      ];
    }),
  );

  await ctx.audit({
    action: 'rectification.follow_ups_chosen',
    subject: { type: 'engagement', id: engagementId },
    summary: `${ids.length}个问题列入回头看清单`,
    after: { findingIds: ids },
    engagementId,
    unitId: engagement.unitId,
  });
}

async function requireFollowUp(ctx: RectificationCtx, id: string): Promise<Engagement> {
  const engagement = await ctx.engagements.find(id);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  if (engagement.inspectionType !== 'followUp')
    throw refusal('not_a_follow_up', '只有“回头看”的巡察任务才有回头看清单');
  return engagement;
}
