import { usersOfRecipient } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { manageNotices } from '../permissions.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { requireDates } from './create-proposal.ts';
import { lockProposal, updateProposalRow, type ProposalRow } from './proposals.repository.ts';
import type { ProposalHandlingBody, UpdateProposalBody } from './proposals.schemas.ts';

interface Change<Body> {
  readonly body: Body;
  readonly version: number | undefined;
}

/** Changes a proposal until it is referred; whoever wrote in it last does not refer it. */
export async function updateProposal(
  ctx: InspectionCtx,
  id: string,
  { body, version }: Change<UpdateProposalBody>,
): Promise<void> {
  const before = requireFound(await lockProposal(ctx.tx, id), 'proposal');
  requireVersion(before, version);
  if (before.stage !== 'drafted')
    throw conflict('proposal_issued', '建议已移交，内容不能再改；确需变更请撤销后重新移交');
  const changes = definedOf(body);
  requireDates({ ...before, ...changes });
  await updateProposalRow(ctx.tx, id, { ...changes, writerId: ctx.actor.userId });
  await record(ctx, before, { action: 'inspection.proposal_updated', changes });
}

/** 具体办理情况, 成果运用情况 and 反馈文号: by the department, or by the office for one without an account. */
export async function stateHandling(
  ctx: InspectionCtx,
  id: string,
  { body, version }: Change<ProposalHandlingBody>,
): Promise<void> {
  const before = requireFound(await lockProposal(ctx.tx, id), 'proposal');
  requireVersion(before, version);
  const isDepartment = (await usersOfRecipient(ctx, before)).includes(ctx.actor.userId);
  if (!isDepartment && !ctx.can(manageNotices))
    throw conflict('not_the_department', '只有移交单位和巡察办可以填写办理情况');
  if (before.stage !== 'handling' && before.stage !== 'reported')
    throw conflict('proposal_not_in_hand', '签收以后、办结以前才能填写办理情况');
  const changes = definedOf(body);
  await updateProposalRow(ctx.tx, id, changes);
  await record(ctx, before, { action: 'inspection.proposal_handling_stated', changes });
}

async function record(
  ctx: InspectionCtx,
  before: ProposalRow,
  { action, changes }: { readonly action: string; readonly changes: object },
): Promise<void> {
  await ctx.audit({
    action,
    subject: { type: 'governanceProposal', id: before.id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
