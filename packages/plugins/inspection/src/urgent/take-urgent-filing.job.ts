import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { urgentReportFiled } from '../inspection.events.ts';
import { filingPlace } from './file-from-team.ts';
import { openUrgentReport } from './open-urgent-report.ts';
import { lockFiling, updateFiling } from './urgent-reports.repository.ts';
import { FileUrgentBody } from './urgent-reports.schemas.ts';

/** What a team handed in goes to whoever signs, once, and leaves nothing of its content behind. */
export const takeUrgentFiling = jobsFor<InspectionDatabase>()({
  name: 'inspection.take_urgent_filing',
  on: urgentReportFiled.name,
  run: (ctx, payload) => take(ctx, z.object({ filingId: z.uuid() }).parse(payload).filingId),
});

async function take(ctx: InspectionCtx, filingId: string): Promise<void> {
  const filing = await lockFiling(ctx.tx, filingId);
  if (filing === undefined || filing.contentSealed === null) return;
  const body = FileUrgentBody.parse(
    JSON.parse(await ctx.secrets.open(filing.contentSealed, filingPlace(filingId))),
  );
  const { concerned, id } = await openUrgentReport(ctx, body, {
    drafterId: filing.filedBy,
    drafterName: filing.filedByName,
    teamName: '巡察组',
    filingId,
  });
  await updateFiling(ctx.tx, filingId, {
    contentSealed: null,
    takenAt: ctx.now,
    keptFrom: [...concerned],
  });
  const moves = await ctx.workflow.available('urgentReport', id);
  if (moves.some(({ move, open }) => move === 'submit' && open))
    await ctx.workflow.move({ subject: 'urgentReport', id, move: 'submit' });
}
