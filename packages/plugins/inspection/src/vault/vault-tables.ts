import type { EngagementColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

export type OpeningBasis = 'guidance' | 'approval';

interface Signed {
  contentHash: string;
  /** What the county signed, word for word. */
  statement: string;
  signature: string;
  keyId: string;
}

/** The signing key of the other side as it first came: another one is refused. */
interface ExchangeKeysTable extends TenantColumns {
  partnerTenantId: number;
  partnerName: string;
  keyId: string;
  publicKey: string;
  firstSeenAt: Instant;
}

/** County: an edition that was signed and sent. Its id is that of the exchange. */
interface PaperDeliveriesTable extends EngagementColumns, Signed {
  participationId: string;
  roundId: string;
  paperId: string;
  edition: number;
  paperNo: string;
  cityTenantId: number;
  cityName: string;
  /** The paper is on a leading cadre: nothing but the hash leaves. */
  digestOnly: boolean;
  sentAt: Instant;
}

/** County: what the city answered. */
interface PaperReceiptsTable extends EngagementColumns {
  deliveryId: string;
  outcome: 'kept' | 'refused';
  reason: string | null;
  statement: string | null;
  signature: string | null;
  keyId: string | null;
  /** Of the city's clock. */
  keptAt: ColumnType<string | null, Date | null, never>;
  receivedAt: Instant;
}

/** County: an opening the city told of. */
interface HeardOpeningsTable extends TenantColumns {
  deliveryId: string;
  readingId: string;
  basis: OpeningBasis;
  reason: string;
  approvedByName: string | null;
  openedByName: string;
  openedAt: Instant;
  heardAt: Instant;
}

/** City: a sealed copy, never changed and never removed. */
interface VaultCopiesTable extends TenantColumns, Signed {
  combinedId: string;
  countyTenantId: number;
  countyName: string;
  exchangeId: string;
  engagementId: string;
  roundTitle: string;
  paperId: string;
  edition: number;
  paperNo: string;
  evidenceCount: number;
  digestOnly: boolean;
  contentSealed: string | null;
  receiptStatement: string;
  receiptSignature: string;
  receiptKeyId: string;
  keptAt: Instant;
}

/** City: one person asks to open a copy, another decides. */
interface VaultOpeningsTable extends TenantColumns {
  copyId: string;
  reason: string;
  askedBy: string;
  askedByName: string;
  askedAt: Instant;
  approves: boolean | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: NullableInstant;
  decisionReason: string | null;
  expiresAt: NullableInstant;
}

/** City: a copy was read. */
interface VaultReadingsTable extends TenantColumns {
  copyId: string;
  openingId: string | null;
  basis: OpeningBasis;
  reason: string;
  readBy: string;
  readByName: string;
  readAt: Instant;
}

export interface VaultTables {
  'p_inspection.exchange_keys': ExchangeKeysTable;
  'p_inspection.paper_deliveries': PaperDeliveriesTable;
  'p_inspection.paper_receipts': PaperReceiptsTable;
  'p_inspection.heard_openings': HeardOpeningsTable;
  'p_inspection.vault_copies': VaultCopiesTable;
  'p_inspection.vault_openings': VaultOpeningsTable;
  'p_inspection.vault_readings': VaultReadingsTable;
}
