import { getChecklistVersion, inInspection, planChanged } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import type { LinkageCtx } from '../database.ts';
import { conflict, invalid } from '../refusals.ts';
import {
  insertCampaignChecklist,
  updateCampaign,
  type CampaignRow,
} from './campaigns.repository.ts';
import type { SetChecklistBody } from './campaigns.schemas.ts';
import { openCampaign } from './load-campaign.ts';
import { tellCounties } from './tell-counties.ts';

type Version = Awaited<ReturnType<typeof getChecklistVersion>>;

/** 共用清单: the version that counts; a newer one reaches every county, which looks through it first. */
export async function setCampaignChecklist(
  ctx: LinkageCtx,
  combinedId: string,
  {
    body: { reason, versionId },
    version,
  }: { readonly body: SetChecklistBody; readonly version: number | undefined },
): Promise<void> {
  const { combined, counties, row } = await openCampaign(ctx, combinedId, version);
  const chosen = await getChecklistVersion(inInspection(ctx), versionId);
  requireUsable(row, chosen, { isUnderWay: counties.length > 0, reason });
  await updateCampaign(ctx.tx, row.id, {
    checklistVersionId: chosen.id,
    checklistId: chosen.checklistId,
    checklistNumber: chosen.number,
    revision: row.revision + 1,
  });
  await insertCampaignChecklist(ctx.tx, {
    id: uuidv7(),
    campaignId: row.id,
    versionId: chosen.id,
    number: chosen.number,
    reason,
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  });
  await tellCounties(ctx, combined);
  await planChanged(inInspection(ctx), combinedId);

  await ctx.audit({
    action: 'linkage.checklist_set',
    subject: { type: 'linkageCampaign', id: combinedId },
    summary: `共用清单采用“${chosen.title}”第${chosen.number}版`,
    before: { versionId: row.checklistVersionId, number: row.checklistNumber },
    after: { versionId: chosen.id, number: chosen.number, reason },
  });
}

function requireUsable(
  row: CampaignRow,
  { checklistId, isOwn, number, publishedAt }: Version,
  { isUnderWay, reason }: { readonly isUnderWay: boolean; readonly reason: string | null },
): void {
  if (publishedAt === null)
    throw invalid('checklist_not_published', '这一版清单尚未发布，请先发布', 'versionId');
  if (!isOwn)
    throw invalid('checklist_not_own', '共用清单须由市级编制，请选择本级的清单', 'versionId');
  if (row.checklistId === null || !isUnderWay) return;
  if (row.checklistId !== checklistId)
    throw conflict('checklist_other', '县区已在使用原来的清单，只能修订为它的新版本');
  if (number <= (row.checklistNumber ?? 0))
    throw conflict('checklist_not_newer', '只能换用更新的版本');
  if (reason === null)
    throw invalid('checklist_reason_missing', '县区已在使用清单，修订须写明原因', 'reason');
}
