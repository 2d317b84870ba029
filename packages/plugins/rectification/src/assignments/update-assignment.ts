import type { RectificationCtx } from '../database.ts';
import { definedOf, pick } from '../findings/changed-fields.rules.ts';
import { requireStage, requireVersion } from '../findings/finding-errors.ts';
import { requireAssignment } from './assignment-errors.ts';
import {
  lockAssignment,
  updateAssignmentRow,
  type AssignmentChanges,
  type AssignmentRow,
} from './assignments.repository.ts';
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
  if (body.dueOn !== undefined) requireFutureDate(ctx, body.dueOn);
  await changeDraft(ctx, before, definedOf(body));
}

/** The same for a row that was locked and whose dates were judged. */
export async function changeDraft(
  ctx: RectificationCtx,
  before: AssignmentRow,
  content: AssignmentChanges & { readonly dueOn?: string | undefined },
): Promise<void> {
  const { id, stage } = before;
  requireStage(stage, (now) => now === 'drafted', 'rectification.assignment_issued');
  const changes = {
    ...content,
    ...(content.dueOn !== undefined && { originalDueOn: content.dueOn }),
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
