import { getChecklistVersion, inInspection } from '@lianxun/plugin-inspection/api';

import type { LinkageCtx } from '../database.ts';
import { listCountyStates } from '../milestones/county-states.repository.ts';
import { loadAround, type CountyParty, type LoadedAround } from '../milestones/load-around.ts';
import { milestoneState } from '../milestones/milestone-states.ts';
import { onSiteOf } from '../milestones/on-site.ts';
import { commonDays, waitsFor } from '../milestones/progress.rules.ts';
import { suggestedTimetable } from '../milestones/suggested-timetable.ts';
import { listReceivedSubmissions } from '../submissions/submissions.repository.ts';
import { campaignWarnings } from './campaign-warnings.ts';
import {
  findCampaign,
  listCampaignChecklists,
  listCityMilestones,
  type CampaignRow,
} from './campaigns.repository.ts';
import type { CampaignView } from './campaigns.schemas.ts';
import { countiesOf, requireUndertaking, type LoadedCampaign } from './load-campaign.ts';

/** 联动: the plan, where everybody stands, and who waits for whom. */
export async function getCampaign(ctx: LinkageCtx, combinedId: string): Promise<CampaignView> {
  const combined = await requireUndertaking(ctx, combinedId);
  const row = await findCampaign(ctx.tx, combinedId);
  const { stage, theme, title, windowFrom, windowTo } = combined;
  const head = { combinedId, title, theme, stage, windowFrom, windowTo };
  const shown = { ...head, today: ctx.calendar.today() };
  if (row === undefined)
    return { ...shown, ...nothingSet, milestones: suggestedTimetable(combined) };
  const loaded = { combined, counties: countiesOf(combined), row };
  const around = await loadAround(ctx, loaded);
  const windows = around.counties.map((party) => onSiteOf(row.milestones, party));
  return {
    ...shown,
    version: row.version,
    sectors: [...row.sectors],
    requirements: row.requirements,
    revision: row.revision,
    milestones: [...row.milestones],
    checklist: await checklistOf(ctx, row),
    versions: (await listCampaignChecklists(ctx.tx, row.id)).map(
      ({ at, byName, number, reason, versionId }) => ({ versionId, number, reason, byName, at }),
    ),
    city: await cityStates(ctx, loaded, around),
    counties: await progressOf(ctx, loaded, around),
    together: commonDays(windows) ?? null,
    warnings: await campaignWarnings(ctx, { combined, windows }),
  };
}

const nothingSet = {
  version: 0,
  sectors: [],
  requirements: null,
  revision: 0,
  checklist: null,
  versions: [],
  city: [],
  counties: [],
  together: null,
  warnings: [],
};

async function checklistOf(
  ctx: LinkageCtx,
  { checklistVersionId }: CampaignRow,
): Promise<CampaignView['checklist']> {
  if (checklistVersionId === null) return null;
  const found = await getChecklistVersion(inInspection(ctx), checklistVersionId);
  const { checklistId, id, items, number, title } = found;
  return { versionId: id, checklistId, number, title, items: items.length };
}

async function cityStates(
  ctx: LinkageCtx,
  { row }: LoadedCampaign,
  around: LoadedAround,
): Promise<CampaignView['city']> {
  const notes = new Map(
    (await listCityMilestones(ctx.tx, row.id)).map((it) => [it.milestoneKey, it]),
  );
  const states: CampaignView['city'] = [];
  for (const milestone of row.milestones.filter(({ party }) => party === 'city')) {
    const told = notes.get(milestone.key);
    states.push(
      await milestoneState(ctx, milestone, {
        told: told && { plannedOn: null, doneOn: told.doneOn, note: told.note },
        waits: waitsFor(around, milestone, around.city),
      }),
    );
  }
  return states;
}

async function progressOf(
  ctx: LinkageCtx,
  { counties, row }: LoadedCampaign,
  around: LoadedAround,
): Promise<CampaignView['counties']> {
  const ids = counties.map(({ ownExchangeId }) => ownExchangeId);
  const states = new Map((await listCountyStates(ctx.tx, ids)).map((it) => [it.exchangeId, it]));
  const submissions = Map.groupBy(
    await listReceivedSubmissions(ctx.tx, ids),
    ({ exchangeId }) => exchangeId,
  );
  const views: CampaignView['counties'] = [];
  for (const party of around.all) {
    const { county } = party;
    const state = states.get(county.ownExchangeId);
    const [last] = submissions.get(county.ownExchangeId) ?? [];
    const milestones = await countyStates(ctx, { row, around, party });
    const window = onSiteOf(row.milestones, party);
    const checklistNumber = state?.checklistNumber ?? null;
    views.push({
      tenantId: county.tenantId,
      code: county.code,
      name: county.name,
      takesPart: county.takesPart,
      joinedAt: county.joinedAt,
      leftAt: county.leftAt,
      hasPlan: state?.planRevision === row.revision,
      checklistNumber,
      isOnOldVersion: row.checklistNumber !== null && checklistNumber !== row.checklistNumber,
      submitted: last === undefined ? null : { number: last.number, sentAt: last.sentAt },
      behind: behindOf(county.takesPart, milestones),
      onSiteFrom: window.from,
      onSiteTo: window.to,
      heardAt: state?.heardAt ?? null,
      milestones,
    });
  }
  return views;
}

/** Whoever has left is not waited for. */
function behindOf(
  takesPart: boolean,
  milestones: CampaignView['counties'][number]['milestones'],
): number {
  const late = milestones.filter(({ standing }) => standing === 'late').map(({ delay }) => delay);
  return takesPart ? Math.max(0, ...late) : 0;
}

async function countyStates(
  ctx: LinkageCtx,
  {
    around,
    party,
    row,
  }: {
    readonly row: CampaignRow;
    readonly around: LoadedAround;
    readonly party: CountyParty;
  },
): Promise<CampaignView['city']> {
  const states: CampaignView['city'] = [];
  for (const milestone of row.milestones.filter((it) => it.party === 'county'))
    states.push(
      await milestoneState(ctx, milestone, {
        told: party.rows.find(({ milestoneKey }) => milestoneKey === milestone.key),
        waits: party.county.takesPart ? waitsFor(around, milestone, party.facts) : [],
      }),
    );
  return states;
}
