import { ConflictError } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { requireFound, requireVersion } from '../refusals.ts';
import { requireTeamMembers } from './create-paper.ts';
import { closedDraft } from './paper-guards.rules.ts';
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
  const closed = closedDraft(paper, ctx.actor.userId);
  if (closed === null) return;
  throw new ConflictError(closed.code, closed.message, { reasons: [closed] });
}
