import type { Ctx } from '@lianxun/plugin-api';

import { inRectification, type RectificationCtx } from '../database.ts';
import {
  countFindings,
  countMeasures,
  listUnitNames,
  sumUnitReports,
} from './figures.repository.ts';
import { figuresOf, type Figure } from './figures.rules.ts';
import { totalsOf, type Totals } from './totals.rules.ts';

const noReport = { lifeMeetings: 0, studySessions: 0, partyLessons: 0 };

/** Totals of whole rounds, for the round's own page and for the next round's comparison. */
export async function roundFigures<DB>(
  caller: Ctx<DB>,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly totals: Totals; readonly figures: readonly Figure[] }>> {
  const totals = await totalsBy(inRectification(caller), 'roundId', roundIds);
  return new Map(
    roundIds.map((id) => {
      const ofRound = totals.get(id) ?? totalsOf([], [], noReport);
      return [id, { totals: ofRound, figures: figuresOf(ofRound, { round: id }) }];
    }),
  );
}

export async function listRoundFigures(
  ctx: RectificationCtx,
  roundIds: readonly string[],
): Promise<{ roundId: string; figures: Figure[] }[]> {
  const byRound = await roundFigures(ctx, roundIds);
  return [...byRound].map(([roundId, { figures }]) => ({ roundId, figures: [...figures] }));
}

/** Totals of one unit in one round. */
export async function unitTotals(
  ctx: RectificationCtx,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Totals> {
  const totals = await totalsBy(ctx, 'unitId', [roundId]);
  return totals.get(unitId) ?? totalsOf([], [], noReport);
}

/** Figures of every unit that has findings in the round, by name. */
export async function unitFigures(
  ctx: RectificationCtx,
  roundId: string,
): Promise<{ unitId: string; unitName: string; figures: Figure[] }[]> {
  const totals = await totalsBy(ctx, 'unitId', [roundId]);
  const units = await listUnitNames(ctx.tx, [...totals.keys()]);
  return units.map((unit) => ({
    unitId: unit.id,
    unitName: unit.name,
    figures: figuresOf(totals.get(unit.id) ?? totalsOf([], [], noReport), {
      round: roundId,
      unit: unit.id,
    }),
  }));
}

async function totalsBy(
  ctx: RectificationCtx,
  by: 'roundId' | 'unitId',
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, Totals>> {
  if (roundIds.length === 0) return new Map();
  const query = { by, roundIds, today: ctx.calendar.today() };
  const findings = Map.groupBy(await countFindings(ctx.tx, query), (row) => row.groupId);
  const measures = Map.groupBy(await countMeasures(ctx.tx, query), (row) => row.groupId);
  const reports = new Map((await sumUnitReports(ctx.tx, query)).map((row) => [row.groupId, row]));
  const groups = new Set([...findings.keys(), ...reports.keys()]);
  return new Map(
    [...groups].map((id) => [
      id,
      totalsOf(findings.get(id) ?? [], measures.get(id) ?? [], reports.get(id) ?? noReport),
    ]),
  );
}
