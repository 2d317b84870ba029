import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { leadReturnIssued } from '../inspection.events.ts';
import { requireFound } from '../refusals.ts';
import { nextEdition, refuseOwnReturn } from './issue-return.ts';
import { listLeadReturns, lockLeadReturn, updateLeadReturn } from './lead-returns.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** Stands where the hash will: a job, which sees every row, makes it. */
export const unhashed = '';

/** Issued; what was issued is hashed and carried by a job. */
export async function followLeadReturn(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.stage !== 'issued' || moved.fromStage === 'issued') return;
  const row = requireFound(await lockLeadReturn(ctx.tx, moved.subjectId), 'lead_return');
  refuseOwnReturn(row.authorIds, moved.actors);
  const { period } = row;
  const edition = nextEdition(await listLeadReturns(ctx.tx, { direction: 'outgoing', period }));
  await updateLeadReturn(ctx.tx, row.id, {
    edition,
    contentHash: unhashed,
    issuedAt: ctx.now,
    issuedByName: ctx.actor.displayName,
  });
  await ctx.emit(leadReturnIssued, { returnId: row.id });
}
