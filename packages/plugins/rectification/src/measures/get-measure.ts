import type { RectificationCtx } from '../database.ts';
import { requireMeasure } from '../findings/finding-errors.ts';
import { colourLadder } from '../settings.ts';
import { findMeasure } from './measures.repository.ts';
import { toMeasureView, type MeasureView } from './measures.schemas.ts';

export async function getMeasure(ctx: RectificationCtx, id: string): Promise<MeasureView> {
  const row = requireMeasure(await findMeasure(ctx.tx, id));
  return toMeasureView(row, ctx.calendar.today(), await ctx.settings.get(colourLadder));
}
