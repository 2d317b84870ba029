import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { textOf } from '../rounds/follow-round.ts';
import { lockAnnualPlan, updateAnnualPlanRow } from './annual-plans.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** The committee's date and number stand in the plan. */
export async function followAnnualPlan(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.move === null || moved.stage !== 'approved') return;
  const approvedOn = textOf(moved.fields, 'approvedOn');
  if (approvedOn === null) return;
  requireFound(await lockAnnualPlan(ctx.tx, moved.subjectId), 'annual_plan');
  const decisionNo = textOf(moved.fields, 'decisionNo');
  await updateAnnualPlanRow(ctx.tx, moved.subjectId, { approvedOn, decisionNo });
}
