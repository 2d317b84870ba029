import type {
  CoreReadTables,
  Ctx,
  EngagementColumns,
  InspectionType,
  TenantColumns,
  UnitColumns,
} from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { AssessmentDocument } from './assessments/assessment-document.ts';
import type { Result } from './assessments/score.ts';
import type { AssignmentTables } from './assignments/assignment-tables.ts';
import type { FollowUpOutcome, FormerAccount } from './follow-ups/former-account.ts';
import type { DisciplineForm, RecordTables } from './record-tables.ts';

export {
  amountKinds,
  handlings,
  type AmountKind,
  type DisciplineForm,
  type Handling,
} from './record-tables.ts';
export type FindingLevel = 'county' | 'village';
export type RectificationType = 'immediate' | 'concentrated' | 'longTerm';
export type OpinionBody =
  | 'resident'
  | 'organization'
  | 'publicity'
  | 'office'
  | 'team'
  | 'discipline';
export type ReboundOrigin = 'followUp' | 'unannounced' | 'tip' | 'repeat';

interface FindingsTable extends UnitColumns {
  engagementId: string;
  roundId: string;
  committeeTerm: number;
  year: number;
  roundNo: number;
  teamId: string | null;
  teamName: string;
  inspectionType: InspectionType;
  /** Number in the feedback list of the unit; null once merged. */
  seq: number | null;
  level: FindingLevel;
  cat1: string;
  cat2: string | null;
  cat3: string | null;
  tags: Generated<string[]>;
  isKey: Generated<boolean>;
  text: string;
  manifestation: string | null;
  rootCause: string | null;
  goal: string | null;
  leadLeaderId: string | null;
  leadLeader: string | null;
  principalId: string | null;
  principal: string | null;
  generalise: string | null;
  selfOpinion: string | null;
  /** 人次 that a ledger brought as a plain number; what is registered person by person counts beside it. */
  accountableCount: number | null;
  /** As a ledger brought it, until persons are registered. */
  form: DisciplineForm | null;
  note: string | null;
  /** Set when the feedback is recorded; the count is frozen from then on. */
  issuedOn: string | null;
  dueOn: string | null;
  originalDueOn: string | null;
  /** Set while a date agreed after the first one runs. */
  newDueOn: string | null;
  closedOn: string | null;
  nextReviewOn: string | null;
  rebounds: Generated<number>;
  mergedIntoId: string | null;
  batchId: string | null;
  /** Set when the import that made it was taken back: no list shows it any more. */
  withdrawnAt: ColumnType<string | null, Date | undefined, Date>;
  createdAt: ColumnType<string, Date, never>;
}

interface MeasuresTable extends UnitColumns {
  findingId: string;
  /** Number within the finding; null once taken out of the plan. */
  seq: number | null;
  text: string;
  leadDepartment: string;
  coDepartment: string | null;
  ownerId: string | null;
  owner: string;
  /** Null only for long-term measures. */
  dueOn: string | null;
  originalDueOn: string | null;
  rectificationType: RectificationType;
  result: string | null;
  verifiedOn: string | null;
  batchId: string | null;
}

interface ProgressEntriesTable extends UnitColumns {
  findingId: string;
  /** Null for progress of the finding as a whole. */
  measureId: string | null;
  text: string;
  reportedOn: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: ColumnType<string, Date, never>;
}

interface FindingSourcesTable extends EngagementColumns {
  findingId: string;
  sourceType: string;
  sourceId: string;
}

interface FindingRulesTable extends UnitColumns {
  findingId: string;
  seq: number;
  name: string;
  documentNo: string | null;
  adoptedOn: string | null;
  recordedAt: ColumnType<string, Date, never>;
}

interface UnitReportsTable extends UnitColumns {
  engagementId: string;
  roundId: string;
  lifeMeetings: number;
  studySessions: number;
  partyLessons: number;
}

interface CloseOutOpinionsTable extends UnitColumns {
  findingId: string;
  body: OpinionBody;
  opinion: string;
  signedBy: string;
  signedByName: string;
  signedOn: string;
}

interface DueDateExtensionsTable extends UnitColumns {
  findingId: string;
  /** Null for the date of the finding itself. */
  measureId: string | null;
  oldDueOn: string | null;
  newDueOn: string;
  reason: string;
  approvedBy: string;
  approvedByName: string;
  approvedOn: string;
}

interface ReboundsTable extends UnitColumns {
  findingId: string;
  origin: ReboundOrigin;
  description: string;
  foundOn: string;
  /** The close-out that did not hold. */
  closedOn: string | null;
  /** Who had signed that close-out. */
  approvers: Generated<string[]>;
  recordedBy: string;
  recordedByName: string;
}

/** JSON that is written as text. */
type Json<Value> = ColumnType<Value, string, string>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

interface AssessmentTemplatesTable extends TenantColumns {
  /** The same for all editions of a template. */
  familyId: string;
  edition: number;
  name: string;
  basis: string | null;
  document: Json<AssessmentDocument>;
  /** Everybody who has written on the draft; none of them publishes it. */
  authorIds: string[];
  draftedByName: string;
  publishedBy: string | null;
  publishedByName: string | null;
  publishedOn: string | null;
  createdAt: ColumnType<string, Date, never>;
}

interface AssessmentsTable extends UnitColumns {
  roundId: string;
  /** Number among the assessments of the engagement. */
  seq: number;
  templateId: string;
  templateName: string;
  document: Json<AssessmentDocument>;
  dueOn: string;
  /** Who has still to hand in; the unit, which sees no other sheet, needs it too. */
  pendingRaters: string[];
  selfPending: boolean;
  openedByName: string;
  openedOn: string;
  result: ColumnType<Result | null, string | null, string | null>;
  scoreHundredths: number | null;
  computedGrade: string | null;
  /** As computed, or as two people have decided. */
  grade: string | null;
  gradeReason: string | null;
  concludedOn: string | null;
  concludedByName: string | null;
  createdAt: ColumnType<string, Date, never>;
}

interface AssessmentSheetsTable extends UnitColumns {
  assessmentId: string;
  rater: string;
  /** Null for the unit's self-rating, which any of its people may fill in. */
  userId: string | null;
  userName: string;
  marks: Json<Readonly<Record<string, number>>>;
  remark: string | null;
  /** How many people a 社会评议 has asked. */
  participants: number | null;
  submittedAt: NullableInstant;
  submittedBy: string | null;
  submittedByName: string | null;
}

interface RepeatLinksTable extends EngagementColumns {
  findingId: string;
  earlierId: string;
  /** Percent. */
  similarity: number;
  decision: 'repeat' | 'dismissed';
  note: string | null;
  decidedBy: string;
  decidedByName: string;
  decidedOn: string;
}

interface FollowUpChecksTable extends EngagementColumns {
  findingId: string;
  earlierEngagementId: string;
  account: Json<FormerAccount>;
  outcome: FollowUpOutcome | null;
  facts: string | null;
  checkedOn: string | null;
  checkedBy: string | null;
  checkedByName: string | null;
  /** The rebound that the office recorded because of it. */
  reboundId: string | null;
}

interface FindingMergesTable extends EngagementColumns {
  findingId: string;
  targetId: string;
  seqBefore: number | null;
  /** Text of the target, before and after. */
  textBefore: string;
  textAfter: string | null;
  /** Sources the target got by it. */
  sourceIds: string[];
  mergedOn: string;
  mergedByName: string;
}

export interface RectificationDatabase extends CoreReadTables, AssignmentTables, RecordTables {
  'p_rectification.findings': FindingsTable;
  'p_rectification.measures': MeasuresTable;
  'p_rectification.progress_entries': ProgressEntriesTable;
  'p_rectification.finding_sources': FindingSourcesTable;
  'p_rectification.finding_rules': FindingRulesTable;
  'p_rectification.unit_reports': UnitReportsTable;
  'p_rectification.close_out_opinions': CloseOutOpinionsTable;
  'p_rectification.due_date_extensions': DueDateExtensionsTable;
  'p_rectification.rebounds': ReboundsTable;
  'p_rectification.assessment_templates': AssessmentTemplatesTable;
  'p_rectification.assessments': AssessmentsTable;
  'p_rectification.assessment_sheets': AssessmentSheetsTable;
  'p_rectification.repeat_links': RepeatLinksTable;
  'p_rectification.follow_up_checks': FollowUpChecksTable;
  'p_rectification.finding_merges': FindingMergesTable;
}

export type RectificationCtx = Ctx<RectificationDatabase>;

/** This plugin's context for another plugin's code, which looks at its own tables. */
export function forOthers(ctx: RectificationCtx): Ctx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host's transaction spans every schema
  return ctx as unknown as Ctx;
}

/** The caller's context on this plugin's tables: the host's transaction spans every schema. */
export function inRectification<DB>(ctx: Ctx<DB>): RectificationCtx {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above; only the view of the tables changes
  return ctx as unknown as RectificationCtx;
}
