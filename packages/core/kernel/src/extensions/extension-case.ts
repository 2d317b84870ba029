import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { findCase, type CaseRow } from '../workflow/cases.repository.ts';
import { definitionIn } from '../workflow/workflow-work.ts';
import { findDeadline, type ExtensionRow } from './extensions.repository.ts';

export const notTheirs = (message: string) =>
  new ConflictError('core.extension_refused', message, {
    reasons: [{ code: 'extension.not_assigned', message }],
  });

export async function requireCase(
  ctx: Ctx,
  { type, id }: { readonly type: string; readonly id: string },
): Promise<CaseRow> {
  const row = await findCase(coreTx(ctx), type, id);
  if (row !== undefined) return row;
  throw new NotFoundError('core.case_not_found', `No case of ${type} ${id}`);
}

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

export async function tell(
  ctx: Ctx,
  row: CaseRow,
  notice: { readonly key: string; readonly userIds: readonly string[]; readonly title: string },
): Promise<void> {
  const { title, link } = await ctx.workflow.label(row.subjectType, row.subjectId);
  const { engagementId, unitId, restricted } = row;
  const subject = { type: row.subjectType, id: row.subjectId, engagementId, unitId, restricted };
  await ctx.notify.send({ ...notice, title: `${notice.title}：${title}`, subject, link });
}

export async function record(
  ctx: Ctx,
  row: CaseRow,
  extension: ExtensionRow,
  summary: string,
): Promise<void> {
  const { engagementId, unitId, restricted } = row;
  await ctx.audit({
    action:
      extension.status === 'requested' ? 'core.extension_requested' : 'core.extension_decided',
    subject: { type: row.subjectType, id: row.subjectId },
    summary,
    after: extension,
    engagementId,
    unitId,
    restricted,
  });
}
