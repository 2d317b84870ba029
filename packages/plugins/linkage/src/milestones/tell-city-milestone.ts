import { v7 as uuidv7 } from 'uuid';

import {
  deleteCityMilestone,
  listCityMilestones,
  updateCampaign,
  upsertCityMilestone,
} from '../campaigns/campaigns.repository.ts';
import type { CityMilestoneBody } from '../campaigns/campaigns.schemas.ts';
import { openCampaign, type LoadedCampaign } from '../campaigns/load-campaign.ts';
import { tellCounties } from '../campaigns/tell-counties.ts';
import type { LinkageCtx } from '../database.ts';
import { invalid, requireFound } from '../refusals.ts';
import { loadAround } from './load-around.ts';
import { waitsFor } from './progress.rules.ts';

/** The city has done a milestone of its own, or takes that back. */
export async function tellCityMilestone(
  ctx: LinkageCtx,
  { id, key }: { readonly id: string; readonly key: string },
  { body, version }: { readonly body: CityMilestoneBody; readonly version: number | undefined },
): Promise<void> {
  const loaded = await openCampaign(ctx, id, version);
  const { combined, row } = loaded;
  const milestone = requireFound(
    row.milestones.find((it) => it.key === key && it.party === 'city'),
    'milestone',
  );
  const before = (await listCityMilestones(ctx.tx, row.id)).find((it) => it.milestoneKey === key);
  if (body.doneOn === null) await deleteCityMilestone(ctx.tx, row.id, key);
  else {
    await requireDone(ctx, loaded, { key, doneOn: body.doneOn, note: body.note });
    await upsertCityMilestone(ctx.tx, {
      id: uuidv7(),
      campaignId: row.id,
      milestoneKey: key,
      doneOn: body.doneOn,
      note: body.note,
      byUser: ctx.actor.userId,
      byName: ctx.actor.displayName,
      at: ctx.now,
    });
  }
  await updateCampaign(ctx.tx, row.id, { revision: row.revision + 1 });
  await tellCounties(ctx, combined);

  await ctx.audit({
    action: 'linkage.city_milestone_told',
    subject: { type: 'linkageCampaign', id },
    summary: body.doneOn === null ? `撤回节点“${milestone.title}”` : `完成节点“${milestone.title}”`,
    before: before === undefined ? null : { doneOn: before.doneOn, note: before.note },
    after: { key, ...body },
  });
}

async function requireDone(
  ctx: LinkageCtx,
  loaded: LoadedCampaign,
  told: { readonly key: string; readonly doneOn: string; readonly note: string | null },
): Promise<void> {
  if (told.doneOn > ctx.calendar.today())
    throw invalid('done_in_future', '完成日期不能晚于今天', 'doneOn');
  const around = await loadAround(ctx, loaded);
  const milestone = requireFound(
    around.milestones.find(({ key }) => key === told.key),
    'milestone',
  );
  const waiting = waitsFor(around, milestone, around.city);
  if (waiting.length > 0 && told.note === null)
    throw invalid(
      'milestone_waits',
      `“${milestone.title}”还在等${waiting.join('、')}；确已完成的，请写明情况`,
      'note',
    );
}
