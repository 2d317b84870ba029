import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, requireFound, requireVersion } from '../refusals.ts';
import {
  insertAnnualPlan,
  lockAnnualPlan,
  updateAnnualPlanRow,
  type AnnualPlanRow,
} from './annual-plans.repository.ts';
import type { CreateAnnualPlanBody, UpdateAnnualPlanBody } from './annual-plans.schemas.ts';

/** 编制年度计划. */
export async function createAnnualPlan(
  ctx: InspectionCtx,
  body: CreateAnnualPlanBody,
): Promise<string> {
  const id = uuidv7();
  await insertAnnualPlan(ctx.tx, {
    id,
    ...body,
    authorId: ctx.actor.userId,
    authorName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'annualPlan', id });
  await ctx.audit({
    action: 'inspection.annual_plan_created',
    subject: { type: 'annualPlan', id },
    summary: `编制“${body.title}”`,
    after: body,
  });
  return id;
}

export async function updateAnnualPlan(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateAnnualPlanBody; readonly version: number | undefined },
): Promise<void> {
  const row = await draftOf(ctx, id, version);
  const changes = definedOf(body);
  await updateAnnualPlanRow(ctx.tx, id, changes);
  await ctx.workflow.contentChanged('annualPlan', id);
  await ctx.audit({
    action: 'inspection.annual_plan_changed',
    subject: { type: 'annualPlan', id },
    before: pick(row, changes),
    after: changes,
  });
}

/** The plan while it is drafted, held for a change by somebody who has seen its last version. */
export async function draftOf(
  ctx: InspectionCtx,
  id: string,
  version: number | undefined,
): Promise<AnnualPlanRow> {
  const row = requireFound(await lockAnnualPlan(ctx.tx, id), 'annual_plan');
  requireVersion(row, version);
  if (row.stage !== 'drafting')
    throw conflict('plan_submitted', '计划已报送，不再修改；已批准的请先办理“调整计划”');
  return row;
}
