import type { RectificationCtx } from '../database.ts';
import { pick } from '../findings/changed-fields.rules.ts';
import { requireVersion } from '../findings/finding-errors.ts';
import { updateAssignmentRow } from './assignments.repository.ts';
import type { AssignmentResultBody } from './assignments.schemas.ts';
import { lockInHand } from './in-hand.ts';

/** 办结情况 and 成效, as whoever handled it states them. */
export async function stateResult(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: AssignmentResultBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockInHand(ctx, id);
  requireVersion(before, version);

  await updateAssignmentRow(ctx.tx, id, body);

  await ctx.audit({
    action: 'rectification.assignment_result_stated',
    subject: { type: 'assignment', id },
    before: pick(before, body),
    after: body,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
