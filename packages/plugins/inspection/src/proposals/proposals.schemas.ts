import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { IsoDate, LongText } from '../fields.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const Short = z.string().trim().min(1).max(200);

const content = {
  referredOn: IsoDate,
  count: z.int().min(1).max(10_000),
  proposal: LongText,
  dueOn: IsoDate,
};

export const CreateProposalBody = z.object({
  engagementId: z.uuid(),
  to: z.union([z.strictObject({ unitId: z.uuid() }), z.strictObject({ bodyId: z.uuid() })]),
  ...content,
  findingIds: z.array(z.uuid()).max(500).default([]),
});
export type CreateProposalBody = z.output<typeof CreateProposalBody>;

export const CommonProposalBody = CreateProposalBody.omit({ engagementId: true, findingIds: true });
export type CommonProposalBody = z.output<typeof CommonProposalBody>;

export const UpdateProposalBody = z.object(content).partial();
export type UpdateProposalBody = z.output<typeof UpdateProposalBody>;

export const ProposalHandlingBody = z
  .object({
    handlerName: Short.nullable(),
    handling: LongText.nullable(),
    uptake: LongText.nullable(),
    replyNo: Short.nullable(),
  })
  .partial();
export type ProposalHandlingBody = z.output<typeof ProposalHandlingBody>;

export const ListProposalsQuery = ListQuery.extend({
  engagement: z.uuid().optional(),
  stage: z.enum(workflowStages.governanceProposal).optional(),
  /** Overdue or about to be. */
  pressing: flag.optional(),
});
export type ListProposalsQuery = z.output<typeof ListProposalsQuery>;

const text = z.string().nullable();

export const ProposalView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    engagementId: z.uuid().nullable(),
    committeeTerm: z.int(),
    year: z.int(),
    roundNo: z.int(),
    teamName: z.string(),
    inspectedUnitId: z.uuid().nullable(),
    commonProblemId: z.uuid().nullable(),
    inspectedUnitName: text,
    unitId: z.uuid().nullable(),
    bodyId: z.uuid().nullable(),
    recipientName: z.string(),
    referredOn: z.string(),
    count: z.int(),
    proposal: z.string(),
    dueOn: z.string(),
    dueState: z.enum(['due', 'soon', 'later']).nullable(),
    dueStateTitle: z.string(),
    findingIds: z.array(z.uuid()),
    handlerName: text,
    handling: text,
    uptake: text,
    replyNo: text,
    acknowledgedOn: text,
    acknowledgedByName: text,
    concludedOn: text,
    draftedByName: z.string(),
    state: text,
    stateTitle: text,
    stage: text,
  })
  .meta({ id: 'GovernanceProposal' });
export type ProposalView = z.input<typeof ProposalView>;
