import type { RectificationCtx } from '../database.ts';
import {
  requireFinding,
  requireMeasure,
  requireStage,
  requireVersion,
} from '../findings/finding-errors.ts';
import { mayPlan } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { findMeasure, lockMeasure, type MeasureRow } from './measures.repository.ts';

/** A measure whose plan is still open, locked after its finding: always in this order. */
export async function lockPlannedMeasure(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<MeasureRow> {
  const { findingId } = requireMeasure(await findMeasure(ctx.tx, id));
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayPlan, 'rectification.plan_fixed');
  const measure = requireMeasure(await lockMeasure(ctx.tx, id));
  requireVersion(measure, version);
  return measure;
}
