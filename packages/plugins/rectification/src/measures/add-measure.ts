import { ValidationError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx, RectificationType } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { mayPlan } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { insertMeasure, listMeasuresOf } from './measures.repository.ts';
import type { AddMeasureBody } from './measures.schemas.ts';

/** Adds a measure to the plan of an issued finding, before the joint review accepts the plan. */
export async function addMeasure(
  ctx: RectificationCtx,
  findingId: string,
  body: AddMeasureBody,
): Promise<string> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayPlan, 'rectification.plan_fixed');
  requireDueDate(body);
  const last = (await listMeasuresOf(ctx.tx, [findingId])).at(-1)?.seq ?? 0;

  const id = uuidv7();
  const { engagementId, unitId, released } = finding;
  const seq = last + 1;
  await insertMeasure(ctx.tx, {
    id,
    engagementId,
    unitId,
    released,
    findingId,
    seq,
    ...body,
    originalDueOn: body.dueOn,
  });
  await ctx.workflow.contentChanged('finding', findingId);

  await ctx.audit({
    action: 'rectification.measure_added',
    subject: { type: 'finding', id: findingId },
    summary: `新增整改措施第${seq}条`,
    after: { measureId: id, ...body },
    engagementId,
    unitId,
  });
  return id;
}

/** Only 长期坚持 has no date. */
export function requireDueDate(measure: {
  readonly dueOn: string | null;
  readonly rectificationType: RectificationType;
}): void {
  if (measure.dueOn !== null || measure.rectificationType === 'longTerm') return;
  throw new ValidationError('rectification.due_date_missing', 'a measure needs a due date', {
    reasons: [
      {
        code: 'rectification.due_date_missing',
        message: '请填写完成时限；只有长期坚持的措施可以不填',
        field: 'dueOn',
      },
    ],
  });
}
