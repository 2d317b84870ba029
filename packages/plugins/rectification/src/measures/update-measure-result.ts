import type { RectificationCtx } from '../database.ts';
import {
  requireFinding,
  requireMeasure,
  requireStage,
  requireVersion,
} from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { lockMeasure, updateMeasure } from './measures.repository.ts';

/** 完成情况 of a measure, as the unit states it. */
export async function updateMeasureResult(
  ctx: RectificationCtx,
  id: string,
  { result, version }: { readonly result: string | null; readonly version: number | undefined },
): Promise<void> {
  const before = requireMeasure(await lockMeasure(ctx.tx, id));
  requireVersion(before, version);
  const finding = requireFinding(await findFinding(ctx.tx, before.findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');

  await updateMeasure(ctx.tx, id, { result });

  await ctx.audit({
    action: 'rectification.measure_result_updated',
    subject: { type: 'measure', id },
    before: { result: before.result },
    after: { result },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
