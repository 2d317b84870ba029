import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { DueView, IsoDate, LongText, ShortText } from '../findings/findings.schemas.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const AssignmentParams = z.object({ id: z.uuid() });

/** The record something grew from; it exists in this tenant. */
export const SubjectInput = z.object({ type: z.string().min(1).max(80), id: z.uuid() });

const demanded = {
  matter: LongText,
  demand: LongText,
  dueOn: IsoDate,
};
const background = {
  instructedBy: ShortText.nullable(),
  instructionNo: ShortText.nullable(),
  instructedOn: IsoDate.nullable(),
  instruction: LongText.nullable(),
  contactName: ShortText.nullable(),
  contactPhone: ShortText.nullable(),
};

/** To whom: an inspected unit or a body of this tenant, or a county below it. */
export const Recipient = z.union([
  z.strictObject({ unitId: z.uuid() }),
  z.strictObject({ bodyId: z.uuid() }),
  z.strictObject({ tenantCode: z.string().min(1).max(20) }),
]);

export const CreateAssignmentBody = z.object({
  issuerName: ShortText.nullable().default(null),
  ...demanded,
  instructedBy: background.instructedBy.default(null),
  instructionNo: background.instructionNo.default(null),
  instructedOn: background.instructedOn.default(null),
  instruction: background.instruction.default(null),
  contactName: background.contactName.default(null),
  contactPhone: background.contactPhone.default(null),
  subject: SubjectInput.nullable().default(null),
  to: z.array(Recipient).min(1).max(100),
});
export type CreateAssignmentBody = z.output<typeof CreateAssignmentBody>;

export const UpdateAssignmentBody = z
  .object({ issuerName: ShortText, ...demanded, ...background })
  .partial();
export type UpdateAssignmentBody = z.output<typeof UpdateAssignmentBody>;

export const AssignmentResultBody = z.object({
  result: LongText.nullable(),
  effect: LongText.nullable(),
});
export type AssignmentResultBody = z.output<typeof AssignmentResultBody>;

export const FeedbackBody = z.object({ text: LongText });

const filters = z.object({
  direction: z.enum(['internal', 'outgoing', 'incoming']).optional(),
  stage: z.enum(workflowStages.assignment).optional(),
  unit: z.uuid().optional(),
  subject: z.uuid().optional(),
  contains: z.string().trim().min(1).max(100).optional(),
  overdue: flag.optional(),
});
export const ListAssignmentsQuery = ListQuery.extend(filters.shape);
export type ListAssignmentsQuery = z.output<typeof ListAssignmentsQuery>;
export const AssignmentTotalsQuery = filters;
export type AssignmentFilters = z.output<typeof filters>;
export const AssignmentTotals = z
  .object({ assignments: z.int(), overdue: z.int() })
  .meta({ id: 'AssignmentTotals' });

const text = z.string().nullable();

export const AssignmentItem = z
  .object({
    id: z.uuid(),
    version: z.int(),
    direction: z.enum(['internal', 'outgoing', 'incoming']),
    number: text,
    issuerName: z.string(),
    recipientName: z.string(),
    unitId: z.uuid().nullable(),
    bodyId: z.uuid().nullable(),
    matter: z.string(),
    subjectType: text,
    subjectId: z.uuid().nullable(),
    subjectTitle: text,
    issuedOn: text,
    dueOn: z.string(),
    originalDueOn: z.string(),
    acknowledgedOn: text,
    concludedOn: text,
    state: text,
    stateTitle: text,
    stage: text,
    caseDueOn: text,
    due: DueView,
    reminders: z.int(),
  })
  .meta({ id: 'AssignmentItem' });
export type AssignmentItem = z.input<typeof AssignmentItem>;

const File = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  purpose: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});

export const AssignmentDetail = AssignmentItem.extend({
  demand: z.string(),
  instructedBy: text,
  instructionNo: text,
  instructedOn: text,
  instruction: text,
  contactName: text,
  contactPhone: text,
  requestedDueOn: text,
  requestReason: text,
  acknowledgedByName: text,
  result: text,
  effect: text,
  reportedOn: text,
  reviewerName: text,
  draftedByName: z.string(),
  feedbacks: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      fromPartner: z.boolean(),
      recordedOn: z.string(),
      recordedByName: z.string(),
      recordedAt: z.string(),
    }),
  ),
  extensions: z.array(
    z.object({
      id: z.uuid(),
      oldDueOn: z.string(),
      newDueOn: z.string(),
      reason: z.string(),
      approved: z.boolean(),
      decidedByName: z.string(),
      decidedOn: z.string(),
      opinion: text,
    }),
  ),
  files: z.array(File),
  /** What was done here has not reached the other tenant yet. */
  isOnItsWay: z.boolean(),
  /** Whether the reader answers for it: he alone writes feedback and result. */
  isHandler: z.boolean(),
}).meta({ id: 'AssignmentDetail' });
export type AssignmentDetail = z.input<typeof AssignmentDetail>;
