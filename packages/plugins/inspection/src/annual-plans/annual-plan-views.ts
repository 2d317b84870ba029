import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { departmentsConsulted, deviationOf, unitsProposed } from './annual-plan.rules.ts';
import {
  findAnnualPlan,
  listAnnualPlanRows,
  listOpenRounds,
  listOpinions,
  listPlanUnits,
  listYearUnits,
  type AnnualPlanRow,
  type YearUnit,
} from './annual-plans.repository.ts';
import type {
  AnnualPlanItem,
  AnnualPlanView,
  ListAnnualPlansQuery,
} from './annual-plans.schemas.ts';

export async function listAnnualPlans(
  ctx: InspectionCtx,
  { after, limit }: ListAnnualPlansQuery,
): Promise<Page<AnnualPlanItem>> {
  const cursor = listCursor(ctx, 'annualPlans', {});
  const [year, id] = cursor.decode(after) ?? [];
  const rows = await listAnnualPlanRows(ctx.tx, {
    limit,
    after: year === undefined ? undefined : [Number(year), String(id)],
  });
  return toPage(rows, limit, {
    cursor: (row) => cursor.encode([row.year, row.id]),
    view: (row) => row,
  });
}

export async function getAnnualPlan(ctx: InspectionCtx, id: string): Promise<AnnualPlanView> {
  const row = requireFound(await findAnnualPlan(ctx.tx, id), 'annual_plan');
  const lines = await listPlanUnits(ctx.tx, id);
  const taken = await listYearUnits(ctx.tx, row);
  const byUnit = new Map(taken.map((unit) => [unit.unitId, roundOf(unit)]));
  const planned = new Set(lines.map(({ unitId }) => unitId));
  const today = ctx.calendar.today();
  const isRunning = row.stage === 'approved' || row.stage === 'finished';
  return {
    ...row,
    units: lines.map((line) => {
      const round = byUnit.get(line.unitId) ?? null;
      const deviation = isRunning
        ? deviationOf({ ...line, round }, { today, year: row.year })
        : null;
      return { ...line, round, deviation };
    }),
    unplanned: isRunning
      ? taken
          .filter(({ unitId }) => !planned.has(unitId))
          .map((unit) => ({ unitId: unit.unitId, unitName: unit.unitName, round: roundOf(unit) }))
      : [],
    opinions: await listOpinions(ctx.tx, id),
    rounds: row.stage === 'approved' ? await listOpenRounds(ctx.tx, row) : [],
    problems: await problemsOf(ctx, row),
  };
}

const roundOf = ({ inspectionType, roundId, roundName }: YearUnit) => ({
  id: roundId,
  name: roundName,
  inspectionType,
});

async function problemsOf(ctx: InspectionCtx, row: AnnualPlanRow): Promise<string[]> {
  if (row.stage !== 'drafting') return [];
  const asked = (await listOpinions(ctx.tx, row.id)).map(({ department }) => department);
  return [unitsProposed(row.units, row.target), departmentsConsulted(asked)].flatMap((result) =>
    result === true ? [] : result.map(({ message }) => message),
  );
}
