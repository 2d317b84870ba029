import type { RectificationCtx } from '../database.ts';
import { definedOf, pick } from '../findings/changed-fields.rules.ts';
import { requireDueDate } from './add-measure.ts';
import { updateMeasure as storeMeasure, type MeasureChanges } from './measures.repository.ts';
import type { UpdateMeasureBody } from './measures.schemas.ts';
import { lockPlannedMeasure } from './planned-measure.ts';

/** Changes a measure while the plan is open. */
export async function updateMeasure(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: UpdateMeasureBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockPlannedMeasure(ctx, id, version);
  const sent = definedOf(body);
  requireDueDate({ ...before, ...sent });

  const changes: MeasureChanges = {
    ...sent,
    ...(body.dueOn !== undefined && { originalDueOn: body.dueOn }),
  };
  await storeMeasure(ctx.tx, id, changes);
  await ctx.workflow.contentChanged('finding', before.findingId);

  await ctx.audit({
    action: 'rectification.measure_updated',
    subject: { type: 'finding', id: before.findingId },
    summary: `修改整改措施第${before.seq ?? '–'}条`,
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
