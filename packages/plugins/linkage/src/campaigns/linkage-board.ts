import type { ModeFigure } from '@lianxun/plugin-inspection/api';

import type { LinkageCtx } from '../database.ts';
import { findCampaign } from './campaigns.repository.ts';
import type { CampaignView } from './campaigns.schemas.ts';
import { getCampaign } from './get-campaign.ts';

/** Of each county that takes part: who is behind, on which checklist, and whether it has submitted. */
export async function linkageBoard(ctx: LinkageCtx, combinedId: string): Promise<ModeFigure[]> {
  if ((await findCampaign(ctx.tx, combinedId)) === undefined) return [];
  const { counties } = await getCampaign(ctx, combinedId);
  return counties.filter(({ takesPart }) => takesPart).flatMap(figuresOf);
}

function figuresOf({
  behind,
  checklistNumber,
  isOnOldVersion,
  submitted,
  tenantId,
}: CampaignView['counties'][number]): ModeFigure[] {
  return [
    {
      tenantId,
      title: '节点进度',
      text: behind === 0 ? '按期' : `落后${behind}个工作日`,
      needsAttention: behind > 0,
    },
    {
      tenantId,
      title: '共用清单',
      text: checklistNumber === null ? '尚未采用' : `第${checklistNumber}版`,
      needsAttention: isOnOldVersion,
    },
    {
      tenantId,
      title: '汇总',
      text: submitted === null ? '未报送' : `已报送第${submitted.number}次`,
    },
  ];
}
