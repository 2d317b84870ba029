import { v7 as uuidv7 } from 'uuid';

import { updateCampaign } from '../campaigns/campaigns.repository.ts';
import { openCampaign } from '../campaigns/load-campaign.ts';
import type { LinkageCtx } from '../database.ts';
import { invalid, requireFound } from '../refusals.ts';
import { loadWording } from './load-wording.ts';
import { listJudgements, upsertJudgement } from './submissions.repository.ts';
import type { JudgeItemBody } from './submissions.schemas.ts';

/** 原因认定: what the city holds to be the cause of what an item shows over all counties. */
export async function judgeItem(
  ctx: LinkageCtx,
  { id, itemId }: { readonly id: string; readonly itemId: string },
  { body, version }: { readonly body: JudgeItemBody; readonly version: number | undefined },
): Promise<void> {
  const { row } = await openCampaign(ctx, id, version);
  const { items } = await loadWording(ctx, row);
  const { item } = requireFound(
    items.find((worded) => worded.item.itemId === itemId),
    'item',
  );
  if (body.isInstitutional && body.cause === null)
    throw invalid('cause_missing', '认定为体制机制问题的，请写明原因', 'cause');
  const before = (await listJudgements(ctx.tx, row.id)).find((it) => it.itemId === itemId);
  await upsertJudgement(ctx.tx, {
    id: uuidv7(),
    campaignId: row.id,
    itemId,
    ...body,
    commonProblemId: before?.commonProblemId ?? null,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await updateCampaign(ctx.tx, row.id, {});

  await ctx.audit({
    action: 'linkage.item_judged',
    subject: { type: 'linkageCampaign', id },
    summary: `认定清单事项${item.code}的原因${body.isInstitutional ? '（体制机制问题）' : ''}`,
    before:
      before === undefined
        ? null
        : { isInstitutional: before.isInstitutional, cause: before.cause },
    after: { itemId, ...body },
  });
}
