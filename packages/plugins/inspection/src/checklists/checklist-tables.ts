import type { EngagementColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<string, Date, Date>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

export const checklistKinds = ['countyWork', 'village', 'campaign', 'other'] as const;
/** 县级巡察工作 / 一表清 / 联动清单 / 其他. */
export type ChecklistKind = (typeof checklistKinds)[number];

export const answerKinds = ['problem', 'number', 'text'] as const;
/** 是否发现问题 / 数 / 文字. */
export type AnswerKind = (typeof answerKinds)[number];

interface ChecklistVersionsTable extends TenantColumns {
  /** The same in every tenant that has a copy. */
  checklistId: string;
  number: number;
  /** 0 as its owner published it; more with the own items of a tenant that received it. */
  edition: Generated<number>;
  kind: ChecklistKind;
  title: string;
  note: string | null;
  ownerTenantId: number;
  ownerName: string;
  /** Null for a received copy. */
  draftedBy: string | null;
  draftedByName: string;
  createdAt: Instant;
  receivedAt: NullableInstant;
  /** From here on nothing of it changes. */
  publishedAt: NullableInstant;
  publishedBy: string | null;
  publishedByName: string | null;
  /** Tenants below may read it. */
  isPublished: Generated<boolean>;
}

interface ChecklistItemsTable extends TenantColumns {
  versionId: string;
  /** The same in every version and every tenant. */
  itemId: string;
  position: number;
  code: string;
  groups: string[];
  question: string;
  basis: string | null;
  method: string | null;
  taxonomy: string[];
  answerKind: AnswerKind;
  unitOfNumber: string | null;
  asksEvidence: boolean;
  /** Added by the tenant that received the checklist. */
  isLocal: boolean;
  isPublished: Generated<boolean>;
}

interface RoundChecklistsTable extends TenantColumns {
  roundId: string;
  checklistId: string;
  versionId: string;
  pinnedAt: Instant;
  /** Null where a plugin's message brought it. */
  pinnedBy: string | null;
  pinnedByName: string;
  reason: string | null;
}

interface ChecklistSheetsTable extends EngagementColumns {
  checklistId: string;
  /** Village or community; empty for the unit itself. */
  place: string;
  openedByName: string;
  openedAt: Instant;
}

interface ChecklistAnswersTable extends EngagementColumns {
  sheetId: string;
  itemId: string;
  isChecked: boolean;
  hasProblem: boolean;
  number: number | null;
  words: string | null;
  answeredBy: string;
  answeredByName: string;
  answeredAt: Instant;
}

export type CitingRecord = 'paper' | 'finding';

interface ChecklistCitationsTable extends EngagementColumns {
  citedBy: CitingRecord;
  recordId: string;
  /** Both null: 清单外. */
  checklistId: string | null;
  itemId: string | null;
  citedByName: string;
  citedAt: Instant;
}

interface Replied {
  reply: string | null;
  repliedAt: NullableInstant;
  repliedByName: string | null;
}

interface CountyChecksTable extends TenantColumns, Replied {
  exchangeId: string;
  countyTenantId: number;
  countyName: string;
  /** The undertaking during which the county was looked at; null for a check of its own. */
  combinedId: string | null;
  versionId: string;
  checkedOn: string;
  /** Who went there, as names. */
  people: string;
  conclusion: string | null;
  authorName: string;
  createdAt: Instant;
  /** From here on nothing of it changes. */
  sentAt: NullableInstant;
  sentByName: string | null;
}

interface CountyCheckAnswersTable extends TenantColumns {
  checkId: string;
  itemId: string;
  isChecked: boolean;
  hasProblem: boolean;
  number: number | null;
  words: string | null;
  answeredBy: string;
  answeredByName: string;
  answeredAt: Instant;
}

interface ReceivedCountyChecksTable extends TenantColumns, Replied {
  exchangeId: string;
  cityTenantId: number;
  cityName: string;
  title: string;
  checkedOn: string;
  people: string;
  conclusion: string;
  items: ColumnType<unknown, string, never>;
  sentByName: string;
  receivedAt: Instant;
}

/** Tables of 巡察清单; 0014-checklists. */
export interface ChecklistTables {
  'p_inspection.checklist_versions': ChecklistVersionsTable;
  'p_inspection.checklist_items': ChecklistItemsTable;
  'p_inspection.round_checklists': RoundChecklistsTable;
  'p_inspection.checklist_sheets': ChecklistSheetsTable;
  'p_inspection.checklist_answers': ChecklistAnswersTable;
  'p_inspection.checklist_citations': ChecklistCitationsTable;
  'p_inspection.county_checks': CountyChecksTable;
  'p_inspection.county_check_answers': CountyCheckAnswersTable;
  'p_inspection.received_county_checks': ReceivedCountyChecksTable;
}
