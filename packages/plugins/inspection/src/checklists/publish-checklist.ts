import type { InspectionCtx } from '../database.ts';
import { conflict, requireVersion } from '../refusals.ts';
import { versionName } from './checklist.rules.ts';
import {
  listItemRows,
  listVersionsOf,
  showItemsBelow,
  updateChecklistVersion,
} from './checklists.repository.ts';
import { PublishChecklistBody } from './checklists.schemas.ts';
import { lockDraft } from './save-checklist.ts';

/** From now on rounds may use it, and nobody changes it any more. */
export async function publishChecklist(
  ctx: InspectionCtx,
  versionId: string,
  { body, version }: { readonly body: PublishChecklistBody; readonly version: number | undefined },
): Promise<void> {
  const row = await lockDraft(ctx, versionId);
  requireVersion(row, version);
  if (row.draftedBy === ctx.actor.userId)
    throw conflict('checklist_own_draft', '拟稿人不能发布自己拟的清单，请由其他人员审核发布');
  const items = await listItemRows(ctx.tx, [versionId]);
  if (items.length === 0) throw conflict('checklist_empty', '清单还没有条目，不能发布');
  const versions = await listVersionsOf(ctx.tx, row.checklistId);
  if (versions.some(({ number }) => number > row.number))
    throw conflict('checklist_superseded', '已收到更新的版本，请在最新一版上增补');
  const { sharesDown } = PublishChecklistBody.parse(body);
  const shared = sharesDown && row.ownerTenantId === ctx.scope.tenantId;
  if (shared) await showItemsBelow(ctx.tx, versionId);
  await updateChecklistVersion(ctx.tx, versionId, {
    isPublished: shared,
    publishedAt: ctx.now,
    publishedBy: ctx.actor.userId,
    publishedByName: ctx.actor.displayName,
  });
  await ctx.audit({
    action: 'inspection.checklist_published',
    subject: { type: 'checklist', id: versionId },
    summary: `发布清单“${row.title}”${versionName(row)}`,
    after: { items: items.length, sharesDown: shared },
  });
}
