import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { drawRecords, type DrawRecord } from './draw-steps.ts';
import { listDrawSteps, type PlanDrawRow } from './plan-draws.repository.ts';

/** One draw of a plan, with the whole chain it stands in. */
export async function findDraw(
  ctx: TalentPoolCtx,
  { planId, drawNo }: { readonly planId: string; readonly drawNo: number },
): Promise<{ readonly record: DrawRecord; readonly steps: readonly PlanDrawRow[] }> {
  const steps = await listDrawSteps(ctx.tx, planId);
  const record = requireFound(
    drawRecords(steps).find((it) => it.drawNo === drawNo),
    'draw',
  );
  return { record, steps };
}
