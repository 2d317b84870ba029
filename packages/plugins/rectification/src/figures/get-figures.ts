import type { Ctx } from '@lianxun/plugin-api';

import type { LedgerValues } from '../assessments/score.ts';
import { inRectification, type RectificationCtx } from '../database.ts';
import { shownDay } from '../history/past-day.ts';
import {
  countFindings,
  countMeasures,
  countRecurring,
  listUnitNames,
  sumUnitReports,
} from './figures.repository.ts';
import { figuresOf, type Figure } from './figures.rules.ts';
import { countOutcomes, countReturns } from './outcomes.repository.ts';
import { noOutcome, percent, totalsOf, type Totals } from './totals.rules.ts';

const noReport = { lifeMeetings: 0, studySessions: 0, partyLessons: 0 };

/** Totals of whole rounds, for the round's own page and for the next round's comparison. */
export async function roundFigures<DB>(
  caller: Ctx<DB>,
  roundIds: readonly string[],
  asOf?: string,
): Promise<ReadonlyMap<string, { readonly totals: Totals; readonly figures: readonly Figure[] }>> {
  const ctx = inRectification(caller);
  const totals = await totalsBy(ctx, { by: 'roundId', roundIds, asOf });
  return new Map(
    roundIds.map((id) => {
      const ofRound = totals.get(id) ?? nothing();
      const within = { round: id, ...(asOf !== undefined && { asOf }) };
      return [id, { totals: ofRound, figures: figuresOf(ofRound, within) }];
    }),
  );
}

export async function listRoundFigures(
  ctx: RectificationCtx,
  roundIds: readonly string[],
  asOf?: string,
): Promise<{ roundId: string; figures: Figure[] }[]> {
  const byRound = await roundFigures(ctx, roundIds, asOf);
  return [...byRound].map(([roundId, { figures }]) => ({ roundId, figures: [...figures] }));
}

/** Totals of one unit in one round. */
export async function unitTotals(
  ctx: RectificationCtx,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<Totals> {
  const totals = await totalsBy(ctx, { by: 'unitId', roundIds: [roundId], asOf: undefined });
  return totals.get(unitId) ?? nothing();
}

/** Figures of every unit that has findings in the round, by name. */
export async function unitFigures(
  ctx: RectificationCtx,
  roundId: string,
  asOf?: string,
): Promise<{ unitId: string; unitName: string; figures: Figure[] }[]> {
  const totals = await totalsBy(ctx, { by: 'unitId', roundIds: [roundId], asOf });
  const past = asOf === undefined ? {} : { asOf };
  const units = await listUnitNames(ctx.tx, [...totals.keys()]);
  return units.map((unit) => ({
    unitId: unit.id,
    unitName: unit.name,
    figures: figuresOf(totals.get(unit.id) ?? nothing(), {
      round: roundId,
      unit: unit.id,
      ...past,
    }),
  }));
}

interface TotalsQuery {
  readonly by: 'roundId' | 'unitId';
  readonly roundIds: readonly string[];
  readonly asOf: string | undefined;
}

async function totalsBy(
  ctx: RectificationCtx,
  { by, roundIds, asOf }: TotalsQuery,
): Promise<ReadonlyMap<string, Totals>> {
  if (roundIds.length === 0) return new Map();
  const query = { by, roundIds, day: shownDay(ctx, asOf) };
  const findings = Map.groupBy(await countFindings(ctx.tx, query), (row) => row.groupId);
  const measures = Map.groupBy(await countMeasures(ctx.tx, query), (row) => row.groupId);
  const returns = Map.groupBy(await countReturns(ctx.tx, query), (row) => row.groupId);
  const outcomes = byGroup(await countOutcomes(ctx.tx, query));
  const recurring =
    ctx.scope.kind === 'unit' ? undefined : byGroup(await countRecurring(ctx.tx, query));
  const reports = byGroup(await sumUnitReports(ctx.tx, query));
  const groups = new Set([...findings.keys(), ...reports.keys()]);
  return new Map(
    [...groups].map((id) => {
      const { groupId: _, ...outcome } = outcomes.get(id) ?? { groupId: id };
      const beside = {
        report: reports.get(id) ?? noReport,
        outcome: { ...noOutcome, ...outcome },
        returns: returns.get(id) ?? [],
        ...(recurring && { recurring: recurring.get(id) ?? { repeats: 0, rebounds: 0 } }),
      };
      return [id, totalsOf(findings.get(id) ?? [], measures.get(id) ?? [], beside)];
    }),
  );
}

function byGroup<Row extends { readonly groupId: string }>(rows: readonly Row[]) {
  return new Map(rows.map((row) => [row.groupId, row]));
}

const nothing = () => totalsOf([], [], { report: noReport });

/** Percentages of one unit in one round, as its assessment counts them. */
export async function unitLedger(
  ctx: RectificationCtx,
  { roundId, unitId }: { readonly roundId: string; readonly unitId: string },
): Promise<LedgerValues> {
  const totals = (await totalsBy(ctx, { by: 'unitId', roundIds: [roundId], asOf: undefined })).get(
    unitId,
  );
  if (totals === undefined) return { rate: null, onTimeRate: null, measureRate: null };
  return {
    rate: percent(totals.done, totals.findings),
    onTimeRate: percent(totals.closedInTime, totals.due),
    measureRate: percent(totals.measuresDone, totals.measures),
  };
}
