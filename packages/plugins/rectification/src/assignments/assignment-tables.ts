import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

/** Rows that go to a unit, or to a body of the tenant, which has none. */
export interface RecipientColumns extends TenantColumns {
  engagementId: string | null;
  unitId: string | null;
  /** True from the moment the unit may see the row. */
  released: Generated<boolean>;
}

/** `internal` lies in one tenant; `outgoing` and `incoming` are the two halves of an exchange. */
export type AssignmentDirection = 'internal' | 'outgoing' | 'incoming';

interface Drafted {
  draftedBy: string;
  draftedByName: string;
  createdAt: ColumnType<string, Date, never>;
}

interface AssignmentsTable extends RecipientColumns, Drafted {
  direction: AssignmentDirection;
  /** 交办编号 or 交办单号; issued with the assignment, by the issuer. */
  number: string | null;
  exchangeId: string | null;
  partnerTenantId: number | null;
  issuerName: string;
  bodyId: string | null;
  recipientName: string;
  matter: string;
  demand: string;
  instructedBy: string | null;
  instructionNo: string | null;
  instructedOn: string | null;
  instruction: string | null;
  contactName: string | null;
  contactPhone: string | null;
  /** The finding, measure or assignment it grew from. */
  subjectType: string | null;
  subjectId: string | null;
  subjectTitle: string | null;
  issuedOn: string | null;
  dueOn: string;
  originalDueOn: string;
  /** Set while an extension waits for its decision. */
  requestedDueOn: string | null;
  requestReason: string | null;
  acknowledgedOn: string | null;
  acknowledgedByName: string | null;
  result: string | null;
  effect: string | null;
  reportedOn: string | null;
  concludedOn: string | null;
  reviewerName: string | null;
  batchId: string | null;
}

interface AssignmentFeedbacksTable extends RecipientColumns {
  assignmentId: string;
  text: string;
  /** Came with a message from the other tenant. */
  fromPartner: Generated<boolean>;
  recordedOn: string;
  recordedByName: string;
  recordedAt: ColumnType<string, Date, never>;
}

interface AssignmentExtensionsTable extends RecipientColumns {
  assignmentId: string;
  oldDueOn: string;
  newDueOn: string;
  reason: string;
  approved: boolean;
  decidedByName: string;
  decidedOn: string;
  opinion: string | null;
}

interface WarningTalksTable extends TenantColumns, Drafted {
  isCollective: boolean;
  heldOn: string;
  /** Time of day as people write it: 上午9:30. */
  heldAt: string | null;
  place: string;
  talkers: string;
  attendees: string;
  minutes: string | null;
  followUpOn: string | null;
}

interface EscalationsTable extends RecipientColumns, Drafted {
  form: 'letter' | 'talk';
  /** Key of the rung in the tenant's ladder. */
  rung: string;
  rungTitle: string;
  needsApproval: Generated<boolean>;
  number: string | null;
  subjectType: string;
  subjectId: string;
  subjectTitle: string;
  /** Due date of the matter when the letter was drafted. */
  subjectDueOn: string | null;
  bodyId: string | null;
  recipientName: string;
  reason: string;
  demand: string;
  nextStep: string | null;
  talkId: string | null;
  /** When and where the talk is held, for the unit, which sees no more of it. */
  talkOn: string | null;
  talkPlace: string | null;
  triggeredOn: string;
  issuedOn: string | null;
  /** Until when a reply is asked for. */
  dueOn: string;
  acknowledgedOn: string | null;
  acknowledgedByName: string | null;
  reply: string | null;
  repliedOn: string | null;
  closedOn: string | null;
  batchId: string | null;
}

/** Tables of 交办 and 督办; 0005-assignments. */
export interface AssignmentTables {
  'p_rectification.assignments': AssignmentsTable;
  'p_rectification.assignment_feedbacks': AssignmentFeedbacksTable;
  'p_rectification.assignment_extensions': AssignmentExtensionsTable;
  'p_rectification.warning_talks': WarningTalksTable;
  'p_rectification.escalations': EscalationsTable;
}
