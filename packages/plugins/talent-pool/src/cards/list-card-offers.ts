import { toPage, type Page } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import {
  findOffer,
  listOfferRows,
  listOffersOfUser,
  listOfferUnits,
  listOpenOffersOf,
  listUses,
  type OfferRow,
} from './card-offers.repository.ts';
import type { CardOfferDetail, CardOfferView, ListCardOffersQuery } from './cards.schemas.ts';
import { consentPapers } from './consent-papers.ts';
import { offerState } from './offer-state.rules.ts';
import { listOwnCandidates } from './own-people.ts';
import { stateTitles } from './require-offer.ts';

function toView(ctx: TalentPoolCtx, row: OfferRow): CardOfferView {
  const state = offerState(row, ctx.calendar.today());
  return {
    ...row,
    state,
    stateTitle: stateTitles[state],
    isOwn: row.preparedBy === ctx.actor.userId,
    hasAccount: row.userId !== null,
  };
}

/** Cards this county has given or is about to give, newest first. */
export async function listCardOffers(
  ctx: TalentPoolCtx,
  page: ListCardOffersQuery,
): Promise<Page<CardOfferView>> {
  const rows = await listOfferRows(ctx.tx, page);
  return toPage(rows, page.limit, { cursor: ({ id }) => id, view: (row) => toView(ctx, row) });
}

/** Cards that speak of the reader. */
export async function listOwnOffers(ctx: TalentPoolCtx): Promise<{ items: CardOfferView[] }> {
  return {
    items: (await listOffersOfUser(ctx.tx, ctx.actor.userId)).map((row) => toView(ctx, row)),
  };
}

/** One card with its units, its papers and what the city has done with it. */
export async function getCardOffer(ctx: TalentPoolCtx, id: string): Promise<CardOfferDetail> {
  const row = requireFound(await findOffer(ctx.tx, id), 'card');
  return {
    ...toView(ctx, row),
    units: await listOfferUnits(ctx.tx, { offerId: id }),
    uses: await listUses(ctx.tx, id),
    files: await consentPapers(ctx, row),
  };
}

/** Pool members whose card is not with the city and not on its way there. */
export async function listOfferablePeople(ctx: TalentPoolCtx) {
  const candidates = await listOwnCandidates(ctx);
  const offered = await listOpenOffersOf(
    ctx.tx,
    candidates.map(({ staffing }) => staffing.id),
  );
  const taken = new Set(offered.map(({ memberId }) => memberId));
  return {
    items: candidates
      .filter(({ staffing }) => !taken.has(staffing.id))
      .map(({ staffing, userId }) => ({
        memberId: staffing.id,
        name: staffing.name,
        sendingUnitName: staffing.sendingUnitName,
        hasAccount: userId !== null,
      })),
  };
}
