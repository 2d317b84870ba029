import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated, Selectable } from 'kysely';

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;
type Json<Value> = ColumnType<Value, string, string>;

/** R7 and R8; R6, the leads, goes its own restricted way. */
export const officeLedgers = ['proposals', 'assignments'] as const;
export type OfficeLedger = (typeof officeLedgers)[number];

/** What a cell says once it has left its register: references are told by their words. */
export type Cell = string | number | boolean | readonly string[] | null;
export type Cells = Readonly<Record<string, Cell>>;

/** Against the former return. */
export type RowChange = 'new' | 'changed' | 'same';

interface Halves {
  direction: 'outgoing' | 'incoming';
  exchangeId: string;
  partnerTenantId: number;
  partnerCode: string;
  partnerName: string;
}

interface SubmittedColumns extends TenantColumns {
  countyName: string;
  /** Last month of the period, and the first: `2026-09`. */
  period: string;
  starts: string;
  dueOn: string;
  /** Null until it is issued; a correction is the next one. */
  edition: number | null;
  formerExchangeId: string | null;
  correction: string | null;
  note: string | null;
  /** Everybody who took rows or wrote: none of them issues it. */
  authorIds: Generated<string[]>;
  authorNames: Generated<string[]>;
  takenAt: NullableInstant;
  remindedAt: NullableInstant;
  contentHash: string | null;
  issuedAt: NullableInstant;
  issuedByName: string | null;
  createdAt: Instant;
}

/** What returns of either kind have in common. */
export type SubmittedReturn = Selectable<SubmittedColumns>;

interface LedgerReturnsTable extends SubmittedColumns, Halves {
  /** By ledger, how many rows of the former return are no longer there. */
  gone: ColumnType<Partial<Record<OfficeLedger, number>>, string | undefined, string>;
}

interface RowColumns extends TenantColumns {
  returnId: string;
  position: number;
  /** Id of the record in the county: the same in every return. */
  rowKey: string;
  dueOn: string | null;
  isEnded: boolean;
  change: RowChange;
}

interface LedgerRowsTable extends RowColumns {
  ledger: OfficeLedger;
  cells: Json<Cells>;
}

interface LeadReturnsTable extends SubmittedColumns {
  direction: 'outgoing' | 'incoming';
  exchangeId: string;
  /** Null until the job that carries it has looked for the city. */
  partnerTenantId: number | null;
  partnerCode: string | null;
  partnerName: string | null;
  excludedUserIds: Generated<string[]>;
}

interface LeadReturnRowsTable extends RowColumns {
  excludedUserIds: Generated<string[]>;
  cellsSealed: string;
}

interface LedgerRemindersTable extends TenantColumns {
  countyTenantId: number;
  countyName: string;
  period: string;
  dueOn: string;
  note: string | null;
  sentAt: Instant;
  sentByName: string;
}

interface LedgerFollowUpsTable extends TenantColumns, Halves {
  returnId: string;
  ledger: OfficeLedger;
  rowKey: string;
  rowTitle: string;
  number: string;
  text: string;
  dueOn: string;
  askedByName: string;
  askedAt: ColumnType<string, Date, never>;
  answer: string | null;
  answeredBy: string | null;
  answeredByName: string | null;
  answeredAt: NullableInstant;
  verdictNote: string | null;
}

/** Tables of what a county submits; 0017-three-ledgers. */
export interface ThreeLedgerTables {
  'p_inspection.ledger_returns': LedgerReturnsTable;
  'p_inspection.ledger_rows': LedgerRowsTable;
  'p_inspection.ledger_reminders': LedgerRemindersTable;
  'p_inspection.lead_returns': LeadReturnsTable;
  'p_inspection.lead_return_rows': LeadReturnRowsTable;
  'p_inspection.ledger_follow_ups': LedgerFollowUpsTable;
}
