import type { EngagementColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type {
  SurveyKind,
  SurveyMember,
  SurveyPlacement,
  SurveyQuestion,
} from './survey-content.ts';
import type { SurveyResult } from './tally.ts';

type Instant = ColumnType<string, Date, never>;
type Json<Value> = ColumnType<Value, string, string>;

interface SurveyTemplatesTable extends TenantColumns {
  isPublished: Generated<boolean>;
  /** Editions of one template share it. */
  familyId: string;
  edition: number;
  title: string;
  kind: SurveyKind;
  intro: string;
  questions: Json<readonly SurveyQuestion[]>;
  retiredOn: ColumnType<string | null, undefined, string>;
  createdBy: string;
  createdByName: string;
  createdOn: string;
}

/** 民主测评 or 问卷 of one unit in one round. */
interface SurveysTable extends EngagementColumns {
  roundId: string;
  teamName: string;
  kind: SurveyKind;
  title: string;
  intro: string;
  /** Template and edition it grew from, in words. */
  templateTitle: string | null;
  questions: Json<readonly SurveyQuestion[]>;
  members: Json<readonly SurveyMember[]>;
  placements: Json<readonly SurveyPlacement[]>;
  opensOn: string;
  closesOn: string;
  /** Fewer answers than these are not told. */
  leastAnswers: number;
  /** Forms in the box; those on their way are not among them. */
  received: Generated<number>;
  closedOn: ColumnType<string | null, undefined, string>;
  /** Set when the forms were counted; they are gone from then on. */
  countedOn: ColumnType<string | null, undefined, string>;
  result: ColumnType<SurveyResult | null, undefined, string>;
  authorId: string;
  authorName: string;
  createdAt: Instant;
}

/** The link, or the first of the links, of one placement: known to the office alone. */
interface SurveyCodesTable extends TenantColumns {
  surveyId: string;
  placement: number;
  linkId: string;
  issuedOn: string;
  issuedByName: string;
}

/**
 * The ballot box. All forms of a survey are written anew, under new random ids and in their order, with
 * every one that comes in: no row tells when it came, after which other, or by which code.
 */
interface SurveySlipsTable extends TenantColumns {
  surveyId: string;
  sealed: string;
}

/** Tables of 民主测评 and 问卷; 0016-surveys. */
export interface SurveyTables {
  'p_inspection.survey_templates': SurveyTemplatesTable;
  'p_inspection.surveys': SurveysTable;
  'p_inspection.survey_codes': SurveyCodesTable;
  'p_inspection.survey_slips': SurveySlipsTable;
}
