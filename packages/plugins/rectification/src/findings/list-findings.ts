import { toPage, type Page } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { addDays } from '../due-dates/due.rules.ts';
import { shownDay, type ShownDay } from '../history/past-day.ts';
import { tallyMeasures } from '../measures/measures.repository.ts';
import { colourLadder } from '../settings.ts';
import {
  countFindings,
  listFindingRows,
  positionOf,
  type FindingConditions,
  type FindingTotals,
} from './finding-list.repository.ts';
import { findingBuckets, stagesOf, type FindingStage } from './finding.rules.ts';
import { toFindingItem, type FindingItem, type ListFindingsQuery } from './findings.schemas.ts';
import { decodeCursor, encodeCursor } from './list-cursor.ts';

export async function listFindings(
  ctx: RectificationCtx,
  query: ListFindingsQuery,
): Promise<Page<FindingItem>> {
  const { limit, after, sort, ...filter } = query;
  const day = shownDay(ctx, filter.asOf);
  const rows = await listFindingRows(ctx.tx, {
    conditions: conditionsHere(ctx, day, filter),
    sort,
    limit,
    after: decodeCursor(after),
  });
  const ladder = await ctx.settings.get(colourLadder);
  const tallies = new Map(
    (
      await tallyMeasures(
        ctx.tx,
        rows.map((row) => row.id),
        day,
      )
    ).map((tally) => [tally.findingId, tally]),
  );
  return toPage(rows, limit, {
    cursor: (row) => encodeCursor(positionOf(row, sort)),
    view: (row) => toFindingItem(row, { today: day.today, ladder, tally: tallies.get(row.id) }),
  });
}

type Filter = Omit<ListFindingsQuery, 'limit' | 'after' | 'sort'>;

export function getFindingTotals(ctx: RectificationCtx, filter: Filter): Promise<FindingTotals> {
  return countFindings(ctx.tx, conditionsHere(ctx, shownDay(ctx, filter.asOf), filter));
}

/** The conditions of a filter, as far as this scope reaches. */
export function conditionsHere(
  ctx: RectificationCtx,
  day: ShownDay,
  filter: Filter,
): FindingConditions {
  const conditions = conditionsOf(day, filter);
  if (ctx.scope.kind !== 'unit') return conditions;
  return { ...conditions, isRepeat: undefined, hidesRepeats: true };
}

function conditionsOf({ today, asOf }: ShownDay, filter: Filter): FindingConditions {
  const { overdue, dueWithin } = filter;
  const endOfWindow = dueWithin === undefined ? undefined : addDays(today, dueWithin + 1);
  return {
    asOf,
    roundId: filter.round,
    engagementId: filter.engagement,
    unitId: filter.unit,
    stages: stagesWanted(filter),
    cat1: filter.cat1,
    isKey: filter.key,
    contains: filter.contains,
    dueBefore: overdue === true ? today : endOfWindow,
    dueFrom: dueWithin !== undefined && overdue !== true ? today : undefined,
    originalDueBy: filter.originalDue === 'reached' ? today : undefined,
    isOnTime: filter.onTime,
    isRepeat: filter.repeat,
    isRebound: filter.rebound,
  };
}

/** All conditions on the stage together; undefined when there is none. */
export function stagesWanted(
  filter: Pick<Filter, 'stage' | 'bucket' | 'issued' | 'overdue' | 'dueWithin'>,
): readonly FindingStage[] | undefined {
  const owed = filter.overdue === true || filter.dueWithin !== undefined;
  const sets = [
    filter.stage === undefined ? undefined : [filter.stage],
    filter.bucket === undefined ? undefined : stagesOf(filter.bucket),
    filter.issued === true ? findingBuckets.flatMap(stagesOf) : undefined,
    filter.issued === false ? (['proposed', 'merged'] as const) : undefined,
    owed ? stagesOf('notDone') : undefined,
  ].filter((set) => set !== undefined);
  const [first, ...rest] = sets;
  return first?.filter((stage) => rest.every((set) => set.some((it) => it === stage)));
}
