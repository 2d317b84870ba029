import { inspectionTypes, ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, IsoDate, ShortText } from '../fields.ts';

export const AddEngagementsBody = z
  .object({
    roundId: z.uuid(),
    units: z
      .array(z.object({ unitId: z.uuid(), inspectionType: z.enum(inspectionTypes) }))
      .min(1)
      .max(200),
  })
  .meta({ id: 'AddEngagements' });
export type AddEngagementsBody = z.output<typeof AddEngagementsBody>;

export const UpdateEngagementBody = z
  .object({
    teamId: z.uuid().nullable(),
    onSiteOn: IsoDate.nullable(),
    offSiteOn: IsoDate.nullable(),
  })
  .partial()
  .meta({ id: 'UpdateEngagement' });
export type UpdateEngagementBody = z.output<typeof UpdateEngagementBody>;

export const GiveFeedbackBody = z
  .object({ issuedOn: IsoDate, documentNo: ShortText, dueOn: IsoDate })
  .meta({ id: 'GiveFeedback' });
export type GiveFeedbackBody = z.output<typeof GiveFeedbackBody>;

export const RecordReceiptBody = z
  .object({ receivedOn: IsoDate, receivedBy: z.string().trim().min(1).max(60) })
  .meta({ id: 'RecordReceipt' });
export type RecordReceiptBody = z.output<typeof RecordReceiptBody>;

export const ListEngagementsQuery = ListQuery.extend({
  round: z.uuid().optional(),
  team: z.uuid().optional(),
  unit: z.uuid().optional(),
  stage: z.enum(workflowStages.engagement).optional(),
});
export type ListEngagementsQuery = z.output<typeof ListEngagementsQuery>;

export const EngagementView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    roundId: z.uuid(),
    roundName: z.string(),
    unitId: z.uuid(),
    unitName: z.string(),
    inspectionType: z.enum(inspectionTypes),
    teamId: z.uuid().nullable(),
    /** Null without a team, and for the inspected unit. */
    teamName: z.string().nullable(),
    onSiteOn: z.string().nullable(),
    offSiteOn: z.string().nullable(),
    feedbackOn: z.string().nullable(),
    feedbackDocument: z.string().nullable(),
    rectifyBy: z.string().nullable(),
    receivedOn: z.string().nullable(),
    receivedBy: z.string().nullable(),
    released: z.boolean(),
    ...CaseFields,
  })
  .meta({ id: 'Engagement' });
export type EngagementView = z.input<typeof EngagementView>;
