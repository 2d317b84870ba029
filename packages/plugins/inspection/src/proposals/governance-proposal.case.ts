import { caseTypeFor, type CaseType } from '@lianxun/plugin-api';
import { usersOfRecipient } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { governanceProposalTemplates } from './governance-proposal-templates.workflow.ts';
import { governanceProposalVocabulary } from './governance-proposal.vocabulary.ts';
import { governanceProposalWorkflow } from './governance-proposal.workflow.ts';
import { findProposal, updateProposalRow, type ProposalRow } from './proposals.repository.ts';

const proposal = async (ctx: InspectionCtx, id: string): Promise<ProposalRow> =>
  requireFound(await findProposal(ctx.tx, id), 'proposal');

export const governanceProposalCase = caseTypeFor<InspectionDatabase>()({
  document: governanceProposalWorkflow,
  vocabulary: governanceProposalVocabulary,
  templates: governanceProposalTemplates,
  guards: {},
  relations: async (ctx, id) => {
    const row = await proposal(ctx, id);
    const drafter = [...new Set([row.draftedBy, row.writerId ?? row.draftedBy])];
    return { drafter, department: await usersOfRecipient(ctx, row) };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await proposal(ctx, id)) },
    evidence: await ctx.files.count('governanceProposal', id, 'evidence'),
  }),
  label: async (ctx, id) => {
    const row = await proposal(ctx, id);
    return {
      title: `专项治理建议 ${row.recipientName}：${row.proposal.slice(0, 30)}`,
      link: `/m/inspection/proposals/${id}`,
    };
  },
  releasedIn: ['issued'],
  onMoved: followProposal,
});

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

async function followProposal(
  ctx: InspectionCtx,
  { fromStage, move, stage, subjectId }: Moved,
): Promise<void> {
  if (move === null) return;
  const today = ctx.calendar.today();
  if (stage === 'issued') await updateProposalRow(ctx.tx, subjectId, { released: true });
  if (stage === 'handling' && fromStage === 'issued')
    await updateProposalRow(ctx.tx, subjectId, {
      acknowledgedOn: today,
      acknowledgedByName: ctx.actor.displayName,
    });
  if (stage === 'concluded') await updateProposalRow(ctx.tx, subjectId, { concludedOn: today });
}
