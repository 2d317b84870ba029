import { listCityMilestones } from '../campaigns/campaigns.repository.ts';
import type { County, LoadedCampaign } from '../campaigns/load-campaign.ts';
import type { LinkageCtx } from '../database.ts';
import { listReceivedMilestones, type ReceivedMilestoneRow } from './county-states.repository.ts';
import type { Around, Party } from './progress.rules.ts';

export interface CountyParty extends Party {
  readonly county: County;
  readonly rows: readonly ReceivedMilestoneRow[];
}

export interface LoadedAround extends Around {
  readonly counties: readonly CountyParty[];
  /** Those that take part, and those that have left. */
  readonly all: readonly CountyParty[];
}

/** What everybody has told of the milestones. */
export async function loadAround(
  ctx: LinkageCtx,
  { counties, row }: LoadedCampaign,
): Promise<LoadedAround> {
  const told = await listReceivedMilestones(
    ctx.tx,
    counties.map(({ ownExchangeId }) => ownExchangeId),
  );
  const all = counties.map((county): CountyParty => {
    const rows = told.filter(({ exchangeId }) => exchangeId === county.ownExchangeId);
    return {
      county,
      rows,
      name: county.name,
      facts: new Map(rows.map((it) => [it.milestoneKey, it])),
    };
  });
  const own = await listCityMilestones(ctx.tx, row.id);
  return {
    milestones: row.milestones,
    city: new Map(own.map((it) => [it.milestoneKey, { plannedOn: null, doneOn: it.doneOn }])),
    counties: all.filter(({ county }) => county.takesPart),
    all,
  };
}
