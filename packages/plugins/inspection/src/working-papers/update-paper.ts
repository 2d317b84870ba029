import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import { requireTeamMembers } from './create-paper.ts';
import {
  lockPaper,
  updatePaper as storePaper,
  type PaperRow,
} from './working-papers.repository.ts';
import type { UpdatePaperBody } from './working-papers.schemas.ts';

/** Changes a draft; signatures given to the old text lapse. */
export async function updatePaper(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdatePaperBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFound(await lockPaper(ctx.tx, id), 'paper');
  requireVersion(before, version);
  requireOwnDraft(ctx, before);
  const changes = definedOf(body);
  await requireTeamMembers(ctx, before.teamId, changes);

  await storePaper(ctx.tx, id, changes);
  await ctx.workflow.contentChanged('workingPaper', id);

  await ctx.audit({
    action: 'inspection.paper_updated',
    subject: { type: 'workingPaper', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}

/** Only a draft changes, and only by those who answer for it. */
export function requireOwnDraft(ctx: InspectionCtx, paper: PaperRow): void {
  if (paper.stage === 'reviewing') {
    throw conflict('paper_in_review', '底稿正在审核，须先退回草稿才能修改');
  }
  if (paper.stage !== 'drafting') {
    throw conflict('paper_locked', '底稿已锁定，不能修改；确需更正请由组长修订为新版本');
  }
  const { userId } = ctx.actor;
  if (paper.createdBy !== userId && !paper.handlerIds.includes(userId)) {
    throw conflict('not_your_paper', '只有编制人和承办人可以修改底稿');
  }
}
