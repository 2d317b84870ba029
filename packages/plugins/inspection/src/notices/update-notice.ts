import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { requireBeforeOffSite } from './create-notice.ts';
import { lockNotice, updateNoticeRow } from './notices.repository.ts';
import type { UpdateNoticeBody } from './notices.schemas.ts';

/** Changes a notice until it is signed. */
export async function updateNotice(
  ctx: InspectionCtx,
  id: string,
  {
    body,
    version,
  }: {
    readonly body: UpdateNoticeBody & {
      readonly issuedOn?: string | undefined;
      readonly inReport?: boolean | undefined;
    };
    readonly version: number | undefined;
  },
): Promise<void> {
  const before = requireFound(await lockNotice(ctx.tx, id), 'notice');
  requireVersion(before, version);
  if (before.stage !== 'drafted') throw conflict('notice_issued', '通知已签发，内容不能再改');
  const engagement = await findEngagement(ctx.tx, before.engagementId);
  requireBeforeOffSite(body.dueOn ?? before.dueOn, engagement?.offSiteOn ?? null);
  const changes = definedOf(body);
  await updateNoticeRow(ctx.tx, id, changes);
  await ctx.audit({
    action: 'inspection.notice_updated',
    subject: { type: 'immediateRectification', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
