import type { RectificationCtx } from '../database.ts';
import { definedOf, pick } from '../findings/changed-fields.rules.ts';
import { requireStage, requireVersion } from '../findings/finding-errors.ts';
import { requireAssignment } from './assignment-errors.ts';
import { lockAssignment, updateAssignmentRow } from './assignments.repository.ts';
import type { UpdateAssignmentBody } from './assignments.schemas.ts';
import { requireFutureDate } from './create-assignment.ts';

/** Changes what is asked for, until it is issued. */
export async function updateAssignment(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: UpdateAssignmentBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireAssignment(await lockAssignment(ctx.tx, id));
  requireVersion(before, version);
  requireStage(before.stage, (stage) => stage === 'drafted', 'rectification.assignment_issued');
  if (body.dueOn !== undefined) requireFutureDate(ctx, body.dueOn);

  const changes = {
    ...definedOf(body),
    ...(body.dueOn !== undefined && { originalDueOn: body.dueOn }),
  };
  await updateAssignmentRow(ctx.tx, id, changes);

  await ctx.audit({
    action: 'rectification.assignment_updated',
    subject: { type: 'assignment', id },
    before: pick(before, changes),
    after: changes,
    unitId: before.unitId,
  });
}
