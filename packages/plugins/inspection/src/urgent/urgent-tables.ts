import type { EngagementColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

export const urgentKinds = ['direct', 'special'] as const;
/** 直报 / 专报. */
export type UrgentKind = (typeof urgentKinds)[number];

export const urgentReasons = [
  'leadingCadre',
  'massIncident',
  'majorLoss',
  'obstruction',
  'safety',
  'other',
] as const;
/** 涉领导干部重大问题 / 可能引发群体性事件 / 重大损失风险 / 干扰巡察 / 安全隐患 / 其他重大紧急情况. */
export type UrgentReason = (typeof urgentReasons)[number];

/** Somebody of the city; the account tells him from others of his name. */
export interface UrgentReceiver {
  readonly name: string;
  readonly userName: string | null;
}

export const urgentVerbs = ['report', 'received', 'decided', 'closed'] as const;
/** 报送 / 签收 / 批示 / 办结, as one half tells the other. */
export type UrgentVerb = (typeof urgentVerbs)[number];

interface UrgentReportsTable extends TenantColumns {
  excludedUserIds: Generated<string[]>;
  /** Our own to the city, or the half of one that came from a county. */
  direction: 'outgoing' | 'incoming';
  reportNo: string;
  kind: UrgentKind;
  reason: UrgentReason;
  exchangeId: string;
  filingId: string | null;
  partnerTenantId: number | null;
  partnerName: string | null;
  contentSealed: string;
  /** Whom the city is to let read it, as JSON. */
  receivers: ColumnType<UrgentReceiver[], string, string>;
  /** Their accounts, in the city. */
  receiverIds: Generated<string[]>;
  drafterId: string | null;
  drafterName: string;
  /** Who wrote in it last, here; he does not sign it either. */
  writerId: string | null;
  teamName: string | null;
  sentAt: NullableInstant;
  receivedAt: NullableInstant;
  receivedByName: string | null;
  refusal: string | null;
  decisionSealed: string | null;
  decidedAt: NullableInstant;
  decidedByName: string | null;
  handlingSealed: string | null;
  handledAt: NullableInstant;
  handledById: string | null;
  handledByName: string | null;
  /** What was done here and the other half has not been told, in order. */
  toTell: Generated<UrgentVerb[]>;
  createdAt: Instant;
}

/** What a team has handed in: who and when, and the content until it is taken over. */
interface UrgentFilingsTable extends EngagementColumns {
  kind: UrgentKind;
  filedBy: string;
  filedByName: string;
  filedAt: Instant;
  contentSealed: string | null;
  takenAt: NullableInstant;
  keptFrom: Generated<string[]>;
}

export interface UrgentTables {
  'p_inspection.urgent_reports': UrgentReportsTable;
  'p_inspection.urgent_filings': UrgentFilingsTable;
}
