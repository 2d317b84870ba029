import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<string, Date, never>;
type LaterInstant = ColumnType<string | null, Date | null, Date | null>;

/** 人选卡 / 对象卡. */
export type CardKind = 'candidate' | 'target';
/** How a person agreed: with his own account, or on a signed paper that is attached. */
export type Consent = 'account' | 'paper';

interface CardOffersTable extends TenantColumns {
  kind: CardKind;
  cityTenantId: number;
  /** Name of the person, or of the undertaking. */
  title: string;
  memberId: string | null;
  personId: string | null;
  userId: string | null;
  roundId: string | null;
  reason: string | null;
  expiresOn: string;
  preparedBy: string;
  preparedByName: string;
  preparedAt: ColumnType<string, Date, Date>;
  consent: Consent | null;
  consentedAt: LaterInstant;
  consentedByName: string | null;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: LaterInstant;
  /** Until when the city may hold what was last given; null before it was given. */
  heldUntil: string | null;
  /** When the city said that it holds the card. */
  heldAt: LaterInstant;
  ended: 'withdrawn' | 'expired' | 'declined' | 'refused' | null;
  endedAt: LaterInstant;
  endedReason: string | null;
  /** When the city said that it has deleted the card. */
  deletedAt: LaterInstant;
}

/** The id of a row names the unit outside this tenant. */
interface CardOfferUnitsTable extends TenantColumns {
  offerId: string;
  unitId: string;
}

export type CardUse = 'held' | 'deleted' | 'asked' | 'returned' | 'used' | 'ended';

interface CardUsesTable extends TenantColumns {
  offerId: string;
  what: CardUse;
  text: string;
  happenedAt: Instant;
}

interface CardsTable extends TenantColumns {
  kind: CardKind;
  fromTenantId: number;
  fromCode: string;
  fromName: string;
  contentSealed: string;
  expiresOn: string;
  receivedAt: ColumnType<string, Date, Date>;
}

interface EndedCardsTable extends TenantColumns {
  cardId: string;
  kind: CardKind;
  fromName: string;
  ended: 'withdrawn' | 'expired';
  receivedAt: Instant;
  endedAt: Instant;
}

interface SecretChecksTable extends TenantColumns {
  candidateId: string;
  targetId: string;
  askedAt: ColumnType<string, Date, Date>;
  answeredAt: LaterInstant;
  barred: Generated<boolean>;
}

/** Tables of 人选卡 and 对象卡; 0004-cards. */
export interface CardTables {
  'p_talent_pool.card_offers': CardOffersTable;
  'p_talent_pool.card_offer_units': CardOfferUnitsTable;
  'p_talent_pool.card_uses': CardUsesTable;
  'p_talent_pool.cards': CardsTable;
  'p_talent_pool.ended_cards': EndedCardsTable;
  'p_talent_pool.secret_checks': SecretChecksTable;
}
