import type { EngagementColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { CheckItem, CheckVerdict, ReportKind } from './report.rules.ts';

type Instant = ColumnType<string, Date, never>;

interface Named {
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdAt: Instant;
}

interface InspectionReportsTable extends EngagementColumns, Named {
  roundId: string;
  teamId: string;
  unitId: string;
  kind: ReportKind;
  title: string;
  /** Empty where the report is an uploaded file. */
  body: string;
  paperIds: string[];
  /** 0 until it is handed to the office for the first time. */
  edition: Generated<number>;
  /** Whoever has written in it; none of them judges it. */
  authorIds: string[];
  meetingOn: string | null;
  meetingMinutesNo: string | null;
  factCheckedOn: string | null;
  factCheckedWith: string | null;
  factCheckResult: string | null;
  passedOn: string | null;
}

interface ReportEditionsTable extends EngagementColumns {
  reportId: string;
  edition: number;
  title: string;
  body: string;
  paperNumbers: string[];
  fileNames: string[];
  contentHash: string;
  submittedAt: Instant;
  submittedBy: string;
  submittedByName: string;
}

interface ReportChecksTable extends EngagementColumns {
  reportId: string;
  edition: number;
  item: CheckItem;
  verdict: CheckVerdict;
  words: string;
  checkedBy: string;
  checkedByName: string;
  checkedAt: ColumnType<string, Date, Date>;
}

/** Tables of 巡察报告; 0011-reports. */
export interface ReportTables {
  'p_inspection.inspection_reports': InspectionReportsTable;
  'p_inspection.report_editions': ReportEditionsTable;
  'p_inspection.report_checks': ReportChecksTable;
}
