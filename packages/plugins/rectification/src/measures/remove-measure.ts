import type { RectificationCtx } from '../database.ts';
import { listMeasuresOf, updateMeasure } from './measures.repository.ts';
import { lockPlannedMeasure } from './planned-measure.ts';

/** Takes a measure out of the plan; the row stays without a number, those behind it move up. */
export async function removeMeasure(
  ctx: RectificationCtx,
  id: string,
  version: number | undefined,
): Promise<void> {
  const before = await lockPlannedMeasure(ctx, id, version);

  await updateMeasure(ctx.tx, id, { seq: null });
  // Ascending, so that a number moved up never meets one still taken.
  for (const [index, measure] of (await listMeasuresOf(ctx.tx, [before.findingId])).entries()) {
    if (measure.seq !== index + 1) await updateMeasure(ctx.tx, measure.id, { seq: index + 1 });
  }
  await ctx.workflow.contentChanged('finding', before.findingId);

  await ctx.audit({
    action: 'rectification.measure_removed',
    subject: { type: 'finding', id: before.findingId },
    summary: `删除整改措施第${before.seq ?? '–'}条`,
    before: { measureId: id, text: before.text, seq: before.seq },
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
