import type { InspectionCtx } from '../database.ts';
import { openUrgentReport } from './open-urgent-report.ts';
import type { FileUrgentBody } from './urgent-reports.schemas.ts';

/** 拟写直报专报, in the restricted scope. */
export async function fileUrgentReport(
  ctx: InspectionCtx,
  body: FileUrgentBody,
): Promise<{ readonly id: string }> {
  return await openUrgentReport(ctx, body, {
    drafterId: ctx.actor.userId,
    drafterName: ctx.actor.displayName,
    teamName: null,
    filingId: null,
  });
}
