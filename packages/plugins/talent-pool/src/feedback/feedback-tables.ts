import type { UnitColumns } from '@lianxun/plugin-api';

import type { TeamRole } from '../staffing/staffing-problem.ts';

/** 评价反馈: what an evaluation tells the unit that sent somebody; the parts stay with the office. */
interface EvaluationFeedbacksTable extends Omit<UnitColumns, 'unitId'> {
  /** Null where no unit of this tenant sent him. */
  unitId: string | null;
  /** Sent away to another tenant, or kept for a unit of this one. */
  half: 'sent' | 'received';
  /** Null where another tenant has evaluated. */
  sheetId: string | null;
  /** Known to both halves where it came from another tenant or went there. */
  exchangeId: string | null;
  personName: string;
  sendingUnit: string;
  /** Who has evaluated. */
  fromName: string;
  roundName: string;
  teamName: string;
  role: TeamRole;
  totalHundredths: number;
  gradeTitle: string;
  leaderText: string | null;
  concludedOn: string;
  deliveredOn: string;
  deliveredByName: string;
}

export interface FeedbackTables {
  'p_talent_pool.evaluation_feedbacks': EvaluationFeedbacksTable;
}
