import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { BriefingResult } from './briefing.rules.ts';

type Instant = ColumnType<string, Date, never>;

interface Recorded {
  recordedBy: string;
  recordedByName: string;
  recordedAt: Instant;
}

interface BriefingsTable extends TenantColumns, Recorded {
  roundId: string;
  /** Null: the round as a whole was heard. */
  engagementId: string | null;
  step: number;
  /** Who is briefed, one after the other, as the list stood at the first of them. */
  steps: string[];
  reportedBy: string;
  heldOn: string;
  place: string;
  receivers: string;
  receivedBy: string;
  minutesNo: string;
  minutes: string | null;
  result: BriefingResult;
  returnReason: string | null;
  /** Of the whole round: units that went back alone afterwards, for which it counts no longer. */
  returnedEngagementIds: Generated<string[]>;
  /** Set when the report went back: those that follow begin anew. */
  supersededAt: ColumnType<string | null, Date | null, Date | null>;
}

interface BriefingDecisionsTable extends TenantColumns, Recorded {
  briefingId: string;
  opinion: string;
  responsible: string;
  dueOn: string;
  doneOn: string | null;
  outcome: string | null;
}

/** Tables of 三个汇报; 0011-reports. */
export interface BriefingTables {
  'p_inspection.briefings': BriefingsTable;
  'p_inspection.briefing_decisions': BriefingDecisionsTable;
}
