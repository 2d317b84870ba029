import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, Json, NullableInstant } from './table-columns.ts';

/** Messages between the halves of shared records; 0014-exchanges. */
export interface ExchangeTables {
  'core.exchange_messages': TenantColumns & {
    counterpartTenantId: number;
    delivered: Generated<boolean>;
    exchangeId: string;
    type: string;
    seq: number;
    verb: string;
    content: Json;
    attachmentIds: string[];
    sentByName: string;
    sentAt: Instant;
    deliveredAt: NullableInstant;
    /** Sealed until it arrives, empty afterwards. */
    transient: Generated<boolean>;
  };
  'core.exchange_receipts': TenantColumns & {
    fromTenantId: number;
    exchangeId: string;
    seq: number;
    receivedAt: Instant;
  };
}
