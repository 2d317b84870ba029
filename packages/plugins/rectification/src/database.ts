import type {
  CoreReadTables,
  Ctx,
  EngagementColumns,
  InspectionType,
  UnitColumns,
} from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { AssignmentTables } from './assignments/assignment-tables.ts';

export type FindingLevel = 'county' | 'village';
export type DisciplineForm = 'first' | 'second' | 'third' | 'fourth';
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
  accountableCount: number | null;
  form: DisciplineForm | null;
  refundedFen: number | null;
  recoveredFen: number | null;
  savedFen: number | null;
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
  recordedBy: string;
  recordedByName: string;
}

export interface RectificationDatabase extends CoreReadTables, AssignmentTables {
  'p_rectification.findings': FindingsTable;
  'p_rectification.measures': MeasuresTable;
  'p_rectification.progress_entries': ProgressEntriesTable;
  'p_rectification.finding_sources': FindingSourcesTable;
  'p_rectification.finding_rules': FindingRulesTable;
  'p_rectification.unit_reports': UnitReportsTable;
  'p_rectification.close_out_opinions': CloseOutOpinionsTable;
  'p_rectification.due_date_extensions': DueDateExtensionsTable;
  'p_rectification.rebounds': ReboundsTable;
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
