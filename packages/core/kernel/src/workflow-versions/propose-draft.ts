import { ConflictError, type Ctx, type Plugin } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { publishWorkflows } from '../core-plugin/permissions.ts';
import { listUsersWithPermissions } from '../people/people-lookup.repository.ts';
import type { DefinitionProblem } from '../workflow/check-definition.ts';
import { lockDefinition, updateDefinition } from './definitions.repository.ts';
import { problemsOf, versionNotFound } from './get-version.ts';
import { authorsWith, lockDraft } from './save-draft.ts';

/** Hands a draft without errors to the security administrator. */
export async function proposeDraft(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, note }: { readonly id: string; readonly note: string },
): Promise<void> {
  const tx = coreTx(ctx);
  const row = await lockDraft(ctx, id);
  refuseFaulty(
    await problemsOf(ctx, plugins, { subject: row.subjectType, document: row.document }),
  );
  await updateDefinition(tx, id, {
    status: 'proposed',
    note,
    proposedBy: ctx.actor.userId,
    proposedAt: ctx.now,
    returnReason: null,
    authorIds: authorsWith(row, ctx.actor.userId),
  });
  const deciders = await listUsersWithPermissions(tx, [publishWorkflows.id]);
  await ctx.notify.send({
    key: `core.workflow_proposed:${id}:${row.version}`,
    userIds: deciders.filter((userId) => userId !== ctx.actor.userId),
    title: `流程“${row.title}”（第${row.number}版）待审核发布`,
    body: note,
    subject: { type: 'workflowDefinition', id },
    link: '/admin/workflows',
  });
  await ctx.audit({
    action: 'core.workflow_proposed',
    subject: { type: 'workflowDefinition', id },
    summary: `提交流程“${row.title}”（第${row.number}版）审核`,
    after: { note },
  });
}

/** @throws ConflictError with every error of the definition. */
export function refuseFaulty(problems: readonly DefinitionProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ConflictError('core.workflow_faulty', `${errors.length} errors`, {
    reasons: errors.map(({ code, place, message, remedy }) => ({
      code: `core.workflow_${code}`,
      message: `${message}，请${remedy}`,
      field: place,
    })),
    problems: errors,
  });
}

/** Takes a proposal back to go on drafting, before anybody has decided. */
export async function takeBackDraft(ctx: Ctx, id: string): Promise<void> {
  const row = await lockDefinition(coreTx(ctx), id);
  if (row === undefined) throw versionNotFound(id);
  if (row.status !== 'proposed')
    throw new ConflictError('core.not_proposed', `Version ${id} is ${row.status}`);
  await updateDefinition(coreTx(ctx), id, { status: 'draft', proposedBy: null, proposedAt: null });
  await ctx.audit({
    action: 'core.workflow_taken_back',
    subject: { type: 'workflowDefinition', id },
    summary: `收回流程“${row.title}”（第${row.number}版）的审核`,
  });
}

/** Gives a draft up; the record keeps it. */
export async function discardDraft(ctx: Ctx, id: string): Promise<void> {
  const row = await lockDraft(ctx, id);
  await updateDefinition(coreTx(ctx), id, { status: 'discarded' });
  await ctx.audit({
    action: 'core.workflow_draft_discarded',
    subject: { type: 'workflowDefinition', id },
    summary: `放弃流程草稿“${row.title}”（第${row.number}版）`,
  });
}
