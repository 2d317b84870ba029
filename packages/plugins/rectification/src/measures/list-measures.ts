import { toPage, type Page } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { decodeCursor, encodeCursor } from '../findings/list-cursor.ts';
import { shownDay, type ShownDay } from '../history/past-day.ts';
import { colourLadder } from '../settings.ts';
import {
  countMeasures,
  listMeasureRows,
  measurePosition,
  type MeasureConditions,
  type MeasureListRow,
} from './measure-list.repository.ts';
import { toMeasureView, type ListMeasuresQuery, type MeasureView } from './measures.schemas.ts';

/** Measures of issued findings, the most urgent first. */
export async function listMeasures(
  ctx: RectificationCtx,
  query: ListMeasuresQuery,
): Promise<Page<MeasureListRow & MeasureView>> {
  const { limit, after, ...filter } = query;
  const day = shownDay(ctx, filter.asOf);
  const ladder = await ctx.settings.get(colourLadder);
  const rows = await listMeasureRows(ctx.tx, {
    ...conditionsOf(day, filter),
    limit,
    after: decodeCursor(after),
  });
  return toPage(rows, limit, {
    cursor: (row) => encodeCursor(measurePosition(row)),
    view: (row) => toMeasureView(row, day.today, ladder),
  });
}

type Filter = Omit<ListMeasuresQuery, 'limit' | 'after'>;

export async function getMeasureTotals(
  ctx: RectificationCtx,
  filter: Filter,
): Promise<{ measures: number }> {
  const conditions = conditionsOf(shownDay(ctx, filter.asOf), filter);
  return { measures: await countMeasures(ctx.tx, conditions) };
}

function conditionsOf({ today, asOf }: ShownDay, filter: Filter): MeasureConditions {
  const { round, unit, finding, stage, done, overdue } = filter;
  return {
    roundId: round,
    unitId: unit,
    findingId: finding,
    stage,
    done,
    dueBefore: overdue === true ? today : undefined,
    asOf,
    findingStages: findingBuckets.flatMap(stagesOf),
  };
}
