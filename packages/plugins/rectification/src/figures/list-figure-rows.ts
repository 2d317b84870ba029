import type { RectificationCtx } from '../database.ts';
import { shownDay } from '../history/past-day.ts';
import { listFigureRows, type FigureRow } from './figure-rows.repository.ts';
import { isEntryKind, returnCodeOf } from './figure-rows.ts';

export interface FigureRowsQuery {
  readonly figure: string;
  readonly round: string;
  readonly unit?: string | undefined;
  readonly asOf?: string | undefined;
  readonly start: number;
  readonly limit: number;
}

/** What a figure was counted from, row by row. */
export async function getFigureRows(
  ctx: RectificationCtx,
  { figure, round, unit, asOf, start, limit }: FigureRowsQuery,
): Promise<{ items: FigureRow[]; total: number; sum: number }> {
  const kind = isEntryKind(figure) ? figure : { returned: returnCodeOf(figure) ?? '' };
  const day = shownDay(ctx, asOf);
  return await listFigureRows(ctx.tx, { kind, roundId: round, unitId: unit, day, start, limit });
}
