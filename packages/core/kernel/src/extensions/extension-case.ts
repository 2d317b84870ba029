import { ConflictError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CaseRow } from '../workflow/cases.repository.ts';
import { auditCase } from '../workflow/tell-of-case.ts';
import { definitionIn } from '../workflow/workflow-work.ts';
import { findDeadline, type ExtensionRow } from './extensions.repository.ts';

export const notTheirs = (message: string) =>
  new ConflictError('core.extension_refused', message, {
    reasons: [{ code: 'extension.not_assigned', message }],
  });

export async function askedOf(ctx: Ctx, row: CaseRow, key: string) {
  const document = await definitionIn(coreTx(ctx), row.definitionId);
  const extension = document.deadlines.find((one) => one.key === key)?.extension;
  if (extension === undefined) return null;
  return { document, extension, people: await ctx.workflow.people(row.subjectType, row.subjectId) };
}

export async function askedOfDeadline(ctx: Ctx, row: CaseRow, { deadlineId }: ExtensionRow) {
  const deadline = await findDeadline(coreTx(ctx), deadlineId);
  return deadline === undefined ? null : await askedOf(ctx, row, deadline.key);
}

export async function record(
  ctx: Ctx,
  row: CaseRow,
  extension: ExtensionRow,
  summary: string,
): Promise<void> {
  const isNew = extension.status === 'requested';
  const action = isNew ? 'core.extension_requested' : 'core.extension_decided';
  await auditCase(ctx, row, { action, summary, after: extension });
}
