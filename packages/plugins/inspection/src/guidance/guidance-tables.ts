import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, never>;

export const guidancePhases = ['before', 'during', 'after'] as const;

interface GuidanceEventsTable extends TenantColumns {
  combinedId: string;
  /** The county that was visited; null for all of them together. */
  countyId: string | null;
  /** 巡前 / 巡中 / 巡后. */
  phase: (typeof guidancePhases)[number];
  heldOn: string;
  place: string;
  participants: string;
  issues: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Instant;
}

/** 指导督导意见书, one half in the city and one in the county. */
interface GuidanceNoticesTable extends TenantColumns {
  direction: 'outgoing' | 'incoming';
  exchangeId: string;
  partnerTenantId: number;
  partnerName: string;
  combinedId: string | null;
  participationId: string | null;
  eventId: string | null;
  /** Null until it is issued. */
  number: string | null;
  title: string;
  visitedOn: string;
  place: string;
  dueOn: string;
  issuedOn: string | null;
  draftedBy: string;
  draftedByName: string;
  createdAt: Instant;
}

interface GuidanceOpinionsTable extends TenantColumns {
  noticeId: string;
  no: number;
  text: string;
  answer: string | null;
  answeredByName: string | null;
  answeredOn: string | null;
  verdict: 'accepted' | 'returned' | null;
  verdictNote: string | null;
}

/** Tables of guidance; 0008-guidance. */
export interface GuidanceTables {
  'p_inspection.guidance_events': GuidanceEventsTable;
  'p_inspection.guidance_notices': GuidanceNoticesTable;
  'p_inspection.guidance_opinions': GuidanceOpinionsTable;
}
