import type { EngagementColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

import type { FeedbackStep } from './feedback.rules.ts';

interface Recorded {
  recordedBy: string;
  recordedByName: string;
  recordedAt: ColumnType<string, Date, never>;
}

interface FeedbackMeetingsTable extends EngagementColumns, Recorded {
  step: FeedbackStep;
  heldOn: string;
  place: string;
  fromTeam: string;
  fromGroup: string;
  present: string;
  signedBy: string | null;
  signedOn: string | null;
}

interface CopyNoticesTable extends EngagementColumns, Recorded {
  noticeNo: string;
  issuedOn: string;
  content: string;
  /** The letter this one takes the place of, and why; null where it is the first. */
  supersedesId: string | null;
  correction: string | null;
}

interface CopyReceiversTable extends EngagementColumns {
  noticeId: string;
  position: number;
  /** 分管县领导, 主责部门 … */
  role: string;
  name: string;
  receivedBy: string | null;
  receivedOn: string | null;
}

/** Tables of 反馈会 and 抄告; 0011-reports. */
export interface FeedbackTables {
  'p_inspection.feedback_meetings': FeedbackMeetingsTable;
  'p_inspection.copy_notices': CopyNoticesTable;
  'p_inspection.copy_receivers': CopyReceiversTable;
}
