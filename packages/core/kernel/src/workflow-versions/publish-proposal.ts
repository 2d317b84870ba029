import { ConflictError, type Ctx, type Plugin, type Reason } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import {
  findOwnTenant,
  findPublished,
  lockDefinition,
  updateDefinition,
  type DefinitionHead,
  type DefinitionRow,
} from './definitions.repository.ts';
import { problemsOf, versionNotFound } from './get-version.ts';
import { refuseFaulty } from './propose-draft.ts';
import { findHighestTemplateNumber, insertTemplate } from './templates.repository.ts';
import { workflowDecided } from './workflow-versions.events.ts';

/** Why this person may not decide on a proposal; nobody who wrote in it does, whatever his roles. */
export function decisionConflicts(
  {
    authorIds,
    draftedBy,
    proposedBy,
  }: Pick<DefinitionHead, 'authorIds' | 'draftedBy' | 'proposedBy'>,
  userId: string,
): readonly Reason[] {
  return [...authorIds, draftedBy, proposedBy].includes(userId)
    ? [
        {
          code: 'core.own_workflow',
          message: '您参与了该流程的起草，须由其他安全管理员审核发布',
        },
      ]
    : [];
}

/** Puts a proposal into force: new cases start in it, running ones keep theirs. */
export async function publishProposal(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, asTemplate }: { readonly id: string; readonly asTemplate: boolean },
): Promise<void> {
  const tx = coreTx(ctx);
  const row = await lockProposal(ctx, id);
  refuseFaulty(
    await problemsOf(ctx, plugins, { subject: row.subjectType, document: row.document }),
  );
  const former = await findPublished(tx, row.subjectType);
  if (former !== undefined) await updateDefinition(tx, former.id, { status: 'retired' });
  await updateDefinition(tx, id, {
    status: 'published',
    publishedBy: ctx.actor.userId,
    publishedAt: ctx.now,
  });
  const template = asTemplate ? await publishTemplate(ctx, row) : null;
  await ctx.emit(workflowDecided, { definitionId: id, isPublished: true });
  await ctx.audit({
    action: 'core.workflow_published',
    subject: { type: 'workflowDefinition', id },
    summary: `发布流程“${row.title}”（第${row.number}版）${template === null ? '' : '，并作为模板下发'}`,
    before: former === undefined ? null : { id: former.id, number: former.number },
    after: { number: row.number, document: row.document, template },
  });
}

/** Gives a proposal back to whoever drafts, with the reason. */
export async function returnProposal(
  ctx: Ctx,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const row = await lockProposal(ctx, id);
  await updateDefinition(coreTx(ctx), id, { status: 'draft', returnReason: reason });
  await ctx.emit(workflowDecided, { definitionId: id, isPublished: false });
  await ctx.audit({
    action: 'core.workflow_returned',
    subject: { type: 'workflowDefinition', id },
    summary: `退回流程“${row.title}”（第${row.number}版）`,
    after: { reason },
  });
}

async function lockProposal(ctx: Ctx, id: string): Promise<DefinitionRow> {
  const row = await lockDefinition(coreTx(ctx), id);
  if (row === undefined) throw versionNotFound(id);
  if (row.status !== 'proposed')
    throw new ConflictError('core.not_proposed', `Version ${id} is ${row.status}`);
  const reasons = decisionConflicts(row, ctx.actor.userId);
  if (reasons.length > 0)
    throw new ConflictError('core.decision_refused', 'An author may not decide', { reasons });
  return row;
}

async function publishTemplate(ctx: Ctx, row: DefinitionRow): Promise<{ number: number }> {
  const tx = coreTx(ctx);
  const tenant = await findOwnTenant(tx);
  if (!offersTemplates(tenant?.kind)) {
    throw new ConflictError('core.no_template_here', 'Only a city or province offers templates');
  }
  const number = (await findHighestTemplateNumber(tx, row.subjectType)) + 1;
  await insertTemplate(tx, {
    id: uuidv7(),
    isPublished: true,
    subjectType: row.subjectType,
    number,
    title: row.title,
    summary: row.note ?? '',
    document: JSON.stringify(row.document),
    definitionId: row.id,
    publisherName: tenant?.shortName ?? '',
    publishedBy: ctx.actor.userId,
    publishedAt: ctx.now,
  });
  return { number };
}

/** Only who has counties below publishes for others. */
export const offersTemplates = (kind: string | undefined) => kind === 'city' || kind === 'province';
