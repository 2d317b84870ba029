import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import {
  listPlanUnits,
  listUnitsOf,
  replacePlanUnits,
  updateAnnualPlanRow,
} from './annual-plans.repository.ts';
import type { PlanUnitsBody } from './annual-plans.schemas.ts';
import { draftOf } from './save-annual-plan.ts';

/** 巡察对象建议名单: the whole list in place of what it was. */
export async function setPlanUnits(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: PlanUnitsBody; readonly version: number | undefined },
): Promise<void> {
  await draftOf(ctx, id, version);
  await requireUnits(ctx, body.units);
  const before = await listPlanUnits(ctx.tx, id);
  await replacePlanUnits(
    ctx.tx,
    id,
    body.units.map((line) => ({ id: uuidv7(), planId: id, ...line })),
  );
  await updateAnnualPlanRow(ctx.tx, id, {});
  await ctx.workflow.contentChanged('annualPlan', id);
  await ctx.audit({
    action: 'inspection.annual_plan_units_set',
    subject: { type: 'annualPlan', id },
    summary: `巡察对象建议名单${body.units.length}个单位`,
    before: before.map(({ inspectionType, quarter, unitName }) => ({
      unitName,
      inspectionType,
      quarter,
    })),
    after: body.units,
  });
}

async function requireUnits(ctx: InspectionCtx, units: PlanUnitsBody['units']): Promise<void> {
  const ids = units.map(({ unitId }) => unitId);
  const known = new Map((await listUnitsOf(ctx.tx, ids)).map((unit) => [unit.id, unit]));
  for (const [index, id] of ids.entries()) {
    const unit = known.get(id);
    const field = `units.${index}.unitId`;
    if (unit === undefined) throw invalid('unit_unknown', '单位库中没有这个单位', field);
    if (!unit.active) throw invalid('unit_inactive', `${unit.name}已停用，请选择现有单位`, field);
    if (ids.indexOf(id) !== index) throw invalid('unit_twice', `${unit.name}在名单中重复`, field);
  }
}
