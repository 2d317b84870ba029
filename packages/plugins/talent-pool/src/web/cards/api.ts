import type { ApiSchema } from '@lianxun/api-client';

export type CardOffer = ApiSchema<'CardOffer'>;
export type CardOfferDetail = ApiSchema<'CardOfferDetail'>;
export type CandidateCard = ApiSchema<'CandidateCard'>;
export type TargetCard = ApiSchema<'TargetCard'>;

export interface Listed<Item> {
  readonly items: readonly Item[];
}

export interface EndedCard {
  readonly id: string;
  readonly kind: 'candidate' | 'target';
  readonly fromName: string;
  readonly ended: 'withdrawn' | 'expired';
  readonly receivedAt: string;
  readonly endedAt: string;
}

export interface OfferablePerson {
  readonly memberId: string;
  readonly name: string;
  readonly sendingUnitName: string;
  readonly hasAccount: boolean;
}
