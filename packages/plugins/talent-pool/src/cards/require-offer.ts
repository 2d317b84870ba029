import type { TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockOffer, type OfferRow } from './card-offers.repository.ts';
import { offerState, type OfferState } from './offer-state.rules.ts';

export const stateTitles: Readonly<Record<OfferState, string>> = {
  awaitingConsent: '待本人同意',
  awaitingApproval: '待审批',
  sent: '已报送',
  held: '市级持卡',
  withdrawn: '已撤回',
  expired: '已到期',
  declined: '本人不同意',
  refused: '审批不同意',
};

/** Locks the offer where it stands in one of these states; the refusal says where it stands instead. */
export async function requireOffer(
  ctx: TalentPoolCtx,
  id: string,
  states: readonly OfferState[],
): Promise<OfferRow> {
  const offer = requireFound(await lockOffer(ctx.tx, id), 'card');
  const state = offerState(offer, ctx.calendar.today());
  if (states.includes(state)) return offer;
  throw conflict('card_state', `这张卡现在是“${stateTitles[state]}”，不能这样办理`);
}
