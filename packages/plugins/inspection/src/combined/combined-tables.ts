import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;
type Json = ColumnType<Readonly<Record<string, unknown>>, string, string>;

interface Undertaking {
  committeeTerm: number;
  year: number;
  roundNo: number;
  title: string;
  /** Key of the inspection mode. */
  mode: string;
  /** 主题; null where the mode has none. */
  theme: string | null;
  /** First and last day on site, of all counties together. */
  windowFrom: string;
  windowTo: string;
}

interface Leader {
  leaderUserId: string | null;
  leaderName: string | null;
  leaderNominatedAt: NullableInstant;
  leaderDocument: string | null;
  leaderAuthorisedOn: string | null;
  leaderRefusal: string | null;
}

interface Answer {
  joinedAt: NullableInstant;
  declinedAt: NullableInstant;
  leftAt: NullableInstant;
  answeredByName: string | null;
  answerReason: string | null;
}

interface CombinedInspectionsTable extends TenantColumns, Undertaking {
  planDocument: string | null;
  authorId: string;
  authorName: string;
  createdAt: Instant;
}

/** One county of an undertaking, as the city hears of it. */
interface CombinedCountiesTable extends TenantColumns, Leader, Answer {
  combinedId: string;
  countyTenantId: number;
  countyCode: string;
  countyName: string;
  exchangeId: string;
  invitedAt: NullableInstant;
  roundTitle: string | null;
  roundStage: string | null;
  roundFrom: string | null;
  roundTo: string | null;
  heardAt: NullableInstant;
}

/** The county's half: the undertaking as it was told, its own answer and its own round. */
interface ParticipationsTable extends TenantColumns, Undertaking, Leader, Answer {
  exchangeId: string;
  combinedId: string;
  cityTenantId: number;
  cityName: string;
  modeTitle: string;
  /** What the mode sent along. */
  content: Json;
  roundId: string | null;
  /** Stage of the round the city was told last. */
  toldStage: string | null;
  receivedAt: Instant;
  /** The city has closed or cancelled the undertaking. */
  endedAt: NullableInstant;
  answeredBy: string | null;
  /** Where the leader comes from. */
  leaderFrom: string | null;
  leaderAuthorisedBy: string | null;
  leaderAuthorisedByName: string | null;
}

/** Tables of 市县统合巡察; 0005-combined. */
export interface CombinedTables {
  'p_inspection.combined_inspections': CombinedInspectionsTable;
  'p_inspection.combined_counties': CombinedCountiesTable;
  'p_inspection.participations': ParticipationsTable;
}
