import type { EngagementColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

import type { TeamRole } from '../staffing/staffing-problem.ts';
import type { EvaluationGrade } from './evaluation.settings.ts';
import type { PartKey, PartWeights } from './score.rules.ts';

type Json<Value> = ColumnType<Value, string, string>;

/** 五位一体评价 of one team in one round, with the rules of the day it was opened. */
interface EvaluationsTable extends EngagementColumns {
  roundId: string;
  roundName: string;
  teamId: string;
  teamName: string;
  /** Number among the evaluations of the team; a cancelled one keeps its own. */
  seq: number;
  weights: Json<PartWeights>;
  grades: Json<readonly EvaluationGrade[]>;
  /** Per cent of 综合评定 that 县区满意度 makes, where a county has rated. */
  countyShare: number;
  dueOn: string;
  openedOn: string;
  openedByName: string;
  /** Set when rating ended; the slips are gone from then on. */
  closedOn: ColumnType<string | null, undefined, string>;
  concludedOn: ColumnType<string | null, undefined, string>;
  concludedBy: ColumnType<string | null, undefined, string | null>;
  concludedByName: ColumnType<string | null, undefined, string>;
  createdAt: ColumnType<string, Date, never>;
}

/** Who is evaluated. */
interface EvaluationSheetsTable extends EngagementColumns {
  evaluationId: string;
  seq: number;
  userId: string;
  personId: string | null;
  displayName: string;
  role: TeamRole;
}

/** Who has to rate, and whether he did: never what, and never when. */
interface EvaluationRatersTable extends EngagementColumns {
  evaluationId: string;
  userId: string;
  userName: string;
  status: 'pending' | 'rated' | 'expired';
}

/** What a rater has typed so far, sealed; gone when he hands it in. */
interface RatingDraftsTable extends EngagementColumns {
  evaluationId: string;
  raterId: string;
  sealed: string;
}

/**
 * The ballot box. A slip is one mark of one sheet, sealed. Those of anonymous parts carry no rater;
 * all of them are written anew with every slip that comes in, so that none can be told from another.
 */
interface EvaluationSlipsTable extends EngagementColumns {
  evaluationId: string;
  part: Exclude<PartKey, 'overall'>;
  /** Null in anonymous parts. */
  raterId: string | null;
  sealed: string;
}

/** What a sheet comes to; its parts stay with the office. */
interface EvaluationResultsTable extends TenantColumns {
  evaluationId: string;
  sheetId: string;
  userId: string;
  personId: string | null;
  /** Highest total that discipline events leave. */
  cap: number | null;
  capReason: string | null;
  totalHundredths: number | null;
  grade: string | null;
  gradeTitle: string | null;
  concludedOn: string | null;
  /** What it did to the standing in the pool; null where nothing. */
  effect: string | null;
}

/** One part of a sheet: how many rated, and the sum of their marks. */
interface EvaluationPartsTable extends TenantColumns {
  evaluationId: string;
  sheetId: string;
  part: PartKey;
  raters: number;
  /** Null in an anonymous part with too few raters: their marks are not kept. */
  total: number | null;
  /** Of parts whose rater is known. */
  remark: string | null;
  raterName: string | null;
}

/** What the person himself learns: total and the leader's text. */
interface EvaluationNoticesTable extends EngagementColumns {
  evaluationId: string;
  sheetId: string;
  userId: string;
  totalHundredths: number | null;
  gradeTitle: string | null;
  leaderText: string | null;
  concludedOn: string;
}

/** 县区满意度 with one person who was sent to this county. */
interface CountyRatingsTable extends TenantColumns {
  /** What was served: a demand of the county. */
  sourceId: string;
  candidateId: string;
  targetIds: string[];
  title: string;
  /** 1 to 5. */
  mark: number;
  comment: string;
  ratedOn: string;
  ratedByName: string;
  /** The one sheet it counts in, from its conclusion on. */
  sheetId: string | null;
}

/** 复核, asked for once by the person and decided by somebody who has not concluded it. */
interface EvaluationReviewsTable extends EngagementColumns {
  evaluationId: string;
  sheetId: string;
  userId: string;
  reason: string;
  requestedOn: string;
  outcome: ColumnType<'upheld' | 'changed' | null, undefined, 'upheld' | 'changed'>;
  decision: ColumnType<string | null, undefined, string>;
  totalBefore: ColumnType<number | null, undefined, number | null>;
  decidedBy: ColumnType<string | null, undefined, string>;
  decidedByName: ColumnType<string | null, undefined, string>;
  decidedOn: ColumnType<string | null, undefined, string>;
}

/** What a unit rates the team by: the link, or the first of a set of ballots. */
interface ReverseLinksTable extends TenantColumns {
  evaluationId: string;
  unitId: string;
  unitName: string;
  linkId: string;
  /** How many were asked to rate; no more forms than these are taken. */
  invited: number;
}

interface MandatesTable {
  id: string;
  targetTenantId: number;
  teamId: string;
  userId: string;
  validFrom: string;
  validTo: string;
  revokedAt: string | null;
}

export interface EvaluationTables {
  'core.mandates': MandatesTable;
  'p_talent_pool.evaluations': EvaluationsTable;
  'p_talent_pool.evaluation_sheets': EvaluationSheetsTable;
  'p_talent_pool.evaluation_raters': EvaluationRatersTable;
  'p_talent_pool.rating_drafts': RatingDraftsTable;
  'p_talent_pool.evaluation_slips': EvaluationSlipsTable;
  'p_talent_pool.evaluation_results': EvaluationResultsTable;
  'p_talent_pool.evaluation_parts': EvaluationPartsTable;
  'p_talent_pool.county_ratings': CountyRatingsTable;
  'p_talent_pool.evaluation_notices': EvaluationNoticesTable;
  'p_talent_pool.evaluation_reviews': EvaluationReviewsTable;
  'p_talent_pool.reverse_links': ReverseLinksTable;
}
