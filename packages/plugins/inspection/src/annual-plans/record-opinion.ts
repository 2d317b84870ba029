import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import type { ConsultedDepartment } from './annual-plan-tables.ts';
import { listOpinions, putOpinion, updateAnnualPlanRow } from './annual-plans.repository.ts';
import type { OpinionBody } from './annual-plans.schemas.ts';
import { draftOf } from './save-annual-plan.ts';

/** What a department said about the plan when it was asked. */
export async function recordOpinion(
  ctx: InspectionCtx,
  { department, id }: { readonly id: string; readonly department: ConsultedDepartment },
  { body, version }: { readonly body: OpinionBody; readonly version: number | undefined },
): Promise<void> {
  const row = await draftOf(ctx, id, version);
  if (body.givenOn > ctx.calendar.today())
    throw invalid('opinion_in_future', '征求意见的日期不能晚于今天', 'givenOn');
  const before = (await listOpinions(ctx.tx, id)).find((it) => it.department === department);
  await putOpinion(ctx.tx, {
    id: uuidv7(),
    planId: id,
    department,
    ...body,
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
  await updateAnnualPlanRow(ctx.tx, id, {});
  await ctx.audit({
    action: 'inspection.annual_plan_opinion',
    subject: { type: 'annualPlan', id },
    summary: `登记${body.givenBy}对“${row.title}”的意见`,
    before: before ?? null,
    after: { department, ...body },
  });
}
