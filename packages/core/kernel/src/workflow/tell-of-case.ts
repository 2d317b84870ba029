import type { Ctx } from '@lianxun/plugin-api';

import type { CaseRow } from './cases.repository.ts';

/** Notices about a case, named and linked as its record is. */
export async function tellOfCase(
  ctx: Ctx,
  row: CaseRow,
  notice: {
    readonly key: string;
    readonly userIds: readonly string[];
    readonly title: string;
    readonly body?: string | undefined;
  },
): Promise<void> {
  const { key, userIds, body } = notice;
  const { title, link } = await ctx.workflow.label(row.subjectType, row.subjectId);
  const { engagementId, unitId, restricted } = row;
  await ctx.notify.send({
    key,
    userIds,
    title: `${notice.title}：${title}`,
    ...(body === undefined ? {} : { body }),
    subject: { type: row.subjectType, id: row.subjectId, engagementId, unitId, restricted },
    link,
  });
}

/** An entry of the record about a case, with the scope of its record. */
export async function auditCase(
  ctx: Ctx,
  { subjectType, subjectId, engagementId, unitId, restricted }: CaseRow,
  entry: { readonly action: string; readonly summary: string; readonly after: unknown },
): Promise<void> {
  const subject = { type: subjectType, id: subjectId };
  await ctx.audit({ ...entry, subject, engagementId, unitId, restricted });
}
