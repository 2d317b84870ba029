import { inInspection, planChanged } from '@lianxun/plugin-inspection/api';
import { v7 as uuidv7 } from 'uuid';

import type { LinkageCtx } from '../database.ts';
import { timetableFaults } from '../milestones/timetable.rules.ts';
import { invalid, requireVersion } from '../refusals.ts';
import {
  insertCampaign,
  lockCampaign,
  updateCampaign,
  type CampaignRow,
} from './campaigns.repository.ts';
import type { SetCampaignBody } from './campaigns.schemas.ts';
import { requireUndertaking, type Undertaking } from './load-campaign.ts';
import { tellCounties } from './tell-counties.ts';

/** 联动方案: sectors, requirements and timetable; counties that take part hear of each change. */
export async function setCampaign(
  ctx: LinkageCtx,
  combinedId: string,
  { body, version }: { readonly body: SetCampaignBody; readonly version: number | undefined },
): Promise<void> {
  await requireUndertaking(ctx, combinedId);
  const before = await lockCampaign(ctx.tx, combinedId);
  const combined = await requireUndertaking(ctx, combinedId);
  requireVersion(before ?? { version: 0 }, version);
  requireSound(body, combined);
  const kept = {
    sectors: JSON.stringify(body.sectors),
    requirements: body.requirements,
    milestones: JSON.stringify(body.milestones),
    byUser: ctx.actor.userId,
    byName: ctx.actor.displayName,
    at: ctx.now,
  };
  if (before === undefined)
    await insertCampaign(ctx.tx, { id: uuidv7(), ...kept, ...fresh(combinedId) });
  else await updateCampaign(ctx.tx, before.id, { ...kept, revision: before.revision + 1 });
  await tellCounties(ctx, combined);
  await planChanged(inInspection(ctx), combinedId);

  await ctx.audit({
    action: 'linkage.campaign_set',
    subject: { type: 'linkageCampaign', id: combinedId },
    summary: before === undefined ? '制定联动方案' : `调整联动方案（第${before.revision + 1}次）`,
    before: before === undefined ? null : contentOf(before),
    after: body,
  });
}

const fresh = (combinedId: string) => ({
  combinedId,
  revision: 1,
  checklistVersionId: null,
  checklistId: null,
  checklistNumber: null,
});

const contentOf = ({ milestones, requirements, sectors }: CampaignRow) => ({
  sectors,
  requirements,
  milestones,
});

function requireSound({ milestones, sectors }: SetCampaignBody, combined: Undertaking): void {
  if (new Set(sectors).size < sectors.length)
    throw invalid('sector_twice', '领域重复，请核对', 'sectors');
  const [fault] = timetableFaults(milestones, combined);
  if (fault !== undefined) throw invalid(fault.code, fault.message, 'milestones');
}
