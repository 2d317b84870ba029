import type { RectificationCtx } from '../database.ts';
import { refused, requireAssignment } from './assignment-errors.ts';
import { isHandler } from './assignment-parties.ts';
import { isInHand } from './assignment.rules.ts';
import { lockAssignment, type AssignmentRow } from './assignments.repository.ts';

/** An assignment that the actor is working on, locked. */
export async function lockInHand(ctx: RectificationCtx, id: string): Promise<AssignmentRow> {
  const row = requireAssignment(await lockAssignment(ctx.tx, id));
  if (!(await isHandler(ctx, row)))
    throw refused('not_handler', '只有承办单位可以填写办理情况，交办单位请在审核时提出意见');
  if (!isInHand(row.stage))
    throw refused('assignment_not_in_hand', '签收以后、报结以前才能填写办理情况');
  return row;
}
