import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, never>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

interface Written {
  reportNo: string;
  title: string;
  /** Empty where the report is an uploaded file. */
  body: string;
}

/** The report as it went up once and came back, with why. */
export interface ReturnedReport extends Written {
  readonly sentAt: string;
  readonly sentByName: string;
  readonly returnedAt: string;
  readonly returnedByName: string;
  readonly reason: string;
}

interface Answered {
  /** The oldest first. */
  returns: ColumnType<readonly ReturnedReport[], string | undefined, string>;
  receiptedAt: NullableInstant;
  receiptedByName: string | null;
  receiptNo: string | null;
  reply: string | null;
  repliedAt: NullableInstant;
  repliedByName: string | null;
}

/** The county's half: what it wrote, and what the city answered. */
interface CityReportsTable extends TenantColumns, Written, Answered {
  roundId: string;
  exchangeId: string;
  cityTenantId: number;
  cityName: string;
  sentAt: NullableInstant;
  sentByName: string | null;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Instant;
}

/** The city's half: the report as it came, and its own answer. */
interface ReceivedReportsTable extends TenantColumns, Written, Answered {
  exchangeId: string;
  /** The undertaking it belongs to; null for a county's round of its own. */
  combinedId: string | null;
  countyTenantId: number;
  countyCode: string;
  countyName: string;
  roundName: string;
  sentAt: ColumnType<string, Date, Date>;
  sentByName: string;
  receivedAt: ColumnType<string, Date, Date>;
  /** Null unless it went back and has not come again. */
  returnedAt: NullableInstant;
}

/** Tables of 双报告 to the city; 0011-reports. */
export interface CityReportTables {
  'p_inspection.city_reports': CityReportsTable;
  'p_inspection.received_reports': ReceivedReportsTable;
}
