import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, Json, NullableInstant } from './table-columns.ts';

/** Long work beside the event loop; 0015-computations. */
export interface ComputationTables {
  'core.computations': TenantColumns & {
    name: string;
    subjectType: string;
    subjectId: string;
    label: string | null;
    request: Json;
    state: Generated<'queued' | 'running' | 'finished' | 'failed' | 'cancelled'>;
    /** Null until the work has said something. */
    progress: Json | null;
    requestedBy: string;
    requestedByName: string;
    requestedAt: Instant;
    startedAt: NullableInstant;
    finishedAt: NullableInstant;
    cancelRequestedAt: NullableInstant;
    /** Names the process that runs it. */
    runner: string | null;
    /** Until when that process is taken to be alive. */
    leasedUntil: NullableInstant;
    /** Chinese sentence, where it failed. */
    error: string | null;
  };
}
