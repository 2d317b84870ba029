import type { OfferRow } from './card-offers.repository.ts';

export const offerStates = [
  'awaitingConsent',
  'awaitingApproval',
  'sent',
  'held',
  'withdrawn',
  'expired',
  'declined',
  'refused',
] as const;
/** 待本人同意 / 待审批 / 已报送 / 市级持卡 / 已撤回 / 已到期 / 本人不同意 / 审批不同意. */
export type OfferState = (typeof offerStates)[number];

type Dated = Pick<
  OfferRow,
  'kind' | 'consent' | 'approvedAt' | 'heldAt' | 'ended' | 'expiresOn' | 'heldUntil'
>;

/** Where an offer stands: out of what has happened to it, nothing is kept twice. */
export function offerState(offer: Dated, today: string): OfferState {
  if (offer.ended !== null) return offer.ended;
  if (offer.expiresOn < today) return 'expired';
  if (offer.kind === 'candidate' && offer.consent === null) return 'awaitingConsent';
  if (offer.approvedAt === null) return 'awaitingApproval';
  return offer.heldAt === null ? 'sent' : 'held';
}
