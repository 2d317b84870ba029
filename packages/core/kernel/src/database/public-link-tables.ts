import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, Json, NullableInstant } from './table-columns.ts';

/** Links to public forms, and what came in by them; 0016-public-links. */
export interface PublicLinkTables {
  'core.public_links': TenantColumns & {
    kind: string;
    subjectType: string;
    subjectId: string;
    title: string;
    content: Json;
    tokenHash: string;
    /** Shared by the ballots issued together. */
    ballotSet: string | null;
    opensAt: Instant;
    expiresAt: Instant;
    revokedAt: NullableInstant;
    /** Null where it may be used any number of times. */
    maxUses: number | null;
    usedCount: Generated<number>;
    issuedBy: string;
    issuedByName: string;
    issuedAt: Instant;
  };
  /** Waiting for the job that hands them to the form's owner; no time, no source. */
  'core.public_answers': TenantColumns & {
    linkId: string;
    sealed: string;
    givenOn: string;
  };
}
