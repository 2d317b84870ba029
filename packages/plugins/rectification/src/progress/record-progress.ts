import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireMeasure, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { findMeasure } from '../measures/measures.repository.ts';
import { insertProgress } from './progress.repository.ts';

/** What was done, on a finding or on one of its measures. Never changed afterwards. */
export interface ProgressInput {
  readonly findingId: string;
  readonly measureId: string | null;
  readonly text: string;
}

export async function recordProgress(ctx: RectificationCtx, input: ProgressInput): Promise<string> {
  const finding = requireFinding(await findFinding(ctx.tx, input.findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');

  const id = uuidv7();
  const { engagementId, unitId, released } = finding;
  await insertProgress(ctx.tx, {
    id,
    engagementId,
    unitId,
    released,
    ...input,
    reportedOn: ctx.calendar.today(),
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });

  await ctx.audit({
    action: 'rectification.progress_recorded',
    subject: { type: 'finding', id: finding.id },
    summary: '填报整改进展',
    after: { progressId: id, ...input },
    engagementId,
    unitId,
  });
  return id;
}

export async function recordMeasureProgress(
  ctx: RectificationCtx,
  measureId: string,
  text: string,
): Promise<string> {
  const { findingId } = requireMeasure(await findMeasure(ctx.tx, measureId));
  return await recordProgress(ctx, { findingId, measureId, text });
}
