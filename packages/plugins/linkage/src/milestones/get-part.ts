import { Milestone, type CampaignPlan } from '../campaigns/campaign-plan.ts';
import { loadOwnChecklist, type OwnChecklist } from '../checklists/own-checklist.ts';
import type { LinkageCtx } from '../database.ts';
import { milestoneState } from './milestone-states.ts';
import { requirePart } from './open-part.ts';
import { listOwnMilestones, type OwnMilestoneRow, type PartRow } from './parts.repository.ts';
import type { PartView } from './parts.schemas.ts';
import { waitsFor } from './progress.rules.ts';
import { cityOf } from './save-milestones.ts';

/** 联动办理 of a county: the plan as the city told it, its own dates and the checklist it works with. */
export async function getPart(ctx: LinkageCtx, participationId: string): Promise<PartView> {
  const { facts, part } = await requirePart(ctx, participationId);
  const { plan } = part;
  const underway = await ctx.exchange.undelivered([part.exchangeId]);
  const { roundId, takesPart, theme, title, windowFrom, windowTo } = facts;
  return {
    id: participationId,
    version: part.version,
    title,
    theme,
    windowFrom,
    windowTo,
    roundId,
    takesPart,
    today: ctx.calendar.today(),
    sectors: [...plan.sectors],
    requirements: plan.requirements,
    revision: plan.revision,
    milestones: plan.milestones.map((milestone) => Milestone.parse(milestone)),
    states: await statesOf(ctx, part, await listOwnMilestones(ctx.tx, part.id)),
    city: ofCity(plan),
    checklist: checklistView(await loadOwnChecklist(ctx, part)),
    isUnderway: underway.has(part.exchangeId),
  };
}

const ofCity = ({ milestones }: CampaignPlan) =>
  milestones
    .filter(({ party }) => party === 'city')
    .map(({ cityDoneOn, key }) => ({ key, doneOn: cityDoneOn }));

async function statesOf(
  ctx: LinkageCtx,
  { plan }: PartRow,
  own: readonly OwnMilestoneRow[],
): Promise<PartView['states']> {
  const facts = new Map(own.map((row) => [row.milestoneKey, row]));
  const states: PartView['states'] = [];
  for (const milestone of plan.milestones.filter(({ party }) => party === 'county'))
    states.push(
      await milestoneState(ctx, milestone, {
        told: facts.get(milestone.key),
        waits: waitsFor({ ...cityOf(plan), counties: [] }, milestone, facts),
      }),
    );
  return states;
}

interface Named {
  readonly itemId: string;
  readonly code: string;
  readonly question: string;
}

const named = ({ code, itemId, question }: Named) => ({ itemId, code, question });

function checklistView({ difference, latest, pin }: OwnChecklist): PartView['checklist'] {
  return {
    used: pin ? { versionId: pin.versionId, number: pin.number, items: pin.itemCount } : null,
    latest: latest
      ? {
          versionId: latest.id,
          number: latest.number,
          title: latest.title,
          items: latest.items.length,
        }
      : null,
    difference: difference && {
      added: difference.added.map(named),
      removed: difference.removed.map(named),
      changed: difference.changed.map(({ after, before, fields }) => ({
        before: named(before),
        after: named(after),
        fields: [...fields],
      })),
      moved: difference.moved.length,
      unchanged: difference.unchanged,
    },
  };
}
