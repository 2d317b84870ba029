import { checklistToSend, inInspection } from '@lianxun/plugin-inspection/api';

import type { LinkageCtx } from '../database.ts';
import { campaignExchangeId } from '../exchange-id.ts';
import { listCountyStates } from '../milestones/county-states.repository.ts';
import { requireFound } from '../refusals.ts';
import type { CampaignPlan } from './campaign-plan.ts';
import {
  findCampaign,
  listCityMilestones,
  lockCampaign,
  type CampaignRow,
} from './campaigns.repository.ts';
import { countiesOf, type Undertaking } from './load-campaign.ts';

/** What the city lays down, as plain data for a message. */
export async function planToSend(ctx: LinkageCtx, row: CampaignRow): Promise<CampaignPlan> {
  const facts = await listCityMilestones(ctx.tx, row.id);
  const done = new Map(facts.map(({ doneOn, milestoneKey }) => [milestoneKey, doneOn]));
  return {
    revision: row.revision,
    sectors: [...row.sectors],
    requirements: row.requirements,
    milestones: row.milestones.map((milestone) => ({
      ...milestone,
      cityDoneOn: done.get(milestone.key) ?? null,
    })),
  };
}

/** Everything a county has to know, its checklist included; also for one that is called late. */
export async function messageOf(
  ctx: LinkageCtx,
  row: CampaignRow,
): Promise<Readonly<Record<string, unknown>>> {
  const { checklistVersionId } = row;
  return {
    plan: await planToSend(ctx, row),
    checklist:
      checklistVersionId === null
        ? null
        : await checklistToSend(inInspection(ctx), checklistVersionId),
  };
}

/** Counties that take part hear what counts now. */
export async function tellCounties(ctx: LinkageCtx, combined: Undertaking): Promise<void> {
  const row = requireFound(await findCampaign(ctx.tx, combined.id), 'campaign');
  const content = await messageOf(ctx, row);
  for (const county of countiesOf(combined))
    if (county.takesPart) await tellCounty(ctx, county, content);
}

/** A county that joins hears what changed since it was called. */
export async function tellJoining(
  ctx: LinkageCtx,
  combinedId: string,
  county: { readonly exchangeId: string; readonly tenantId: number },
): Promise<void> {
  const row = await lockCampaign(ctx.tx, combinedId);
  if (row === undefined) return;
  const ownExchangeId = campaignExchangeId(county.exchangeId);
  const [state] = await listCountyStates(ctx.tx, [ownExchangeId]);
  if (state?.planRevision === row.revision) return;
  await tellCounty(ctx, { ...county, ownExchangeId }, await messageOf(ctx, row));
}

async function tellCounty(
  ctx: LinkageCtx,
  { ownExchangeId, tenantId }: { readonly ownExchangeId: string; readonly tenantId: number },
  content: Readonly<Record<string, unknown>>,
): Promise<void> {
  await ctx.exchange.send({
    type: 'linkageCampaign',
    exchangeId: ownExchangeId,
    to: tenantId,
    verb: 'plan',
    content,
  });
}
