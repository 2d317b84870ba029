import { ValidationError, type CaseType } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { requireAssignment } from './assignment-errors.ts';
import { assignmentNumber, changesOfMove } from './assignment-moves.rules.ts';
import {
  hasAssignmentNumber,
  insertExtension,
  lockAssignment,
  updateAssignmentRow,
  type AssignmentRow,
} from './assignments.repository.ts';
import { tellPartner } from './tell-partner.ts';

type Moved = Parameters<NonNullable<CaseType<RectificationDatabase>['onMoved']>>[1];

/** What follows a move made by a person here; what the other tenant did, its message has brought. */
export async function followAssignment(ctx: RectificationCtx, moved: Moved): Promise<void> {
  if (moved.move === null || ctx.actor.kind === 'job') return;
  const row = requireAssignment(await lockAssignment(ctx.tx, moved.subjectId));
  const newDueOn = dateOf(moved.fields['newDueOn']);
  if (moved.move === 'requestExtension') requireLater(row, newDueOn);

  const changes = changesOfMove(row, {
    move: moved.move,
    today: ctx.calendar.today(),
    by: ctx.actor.displayName,
    reason: moved.reason,
    newDueOn,
  });
  const number =
    moved.move === 'issue' ? { number: row.number ?? (await nextNumber(ctx, row)) } : {};
  await updateAssignmentRow(ctx.tx, row.id, { ...changes, ...number });
  if (moved.move === 'approveExtension' || moved.move === 'refuseExtension')
    await keepDecision(ctx, row, {
      approved: moved.move === 'approveExtension',
      decidedByName: ctx.actor.displayName,
      opinion: moved.reason ?? moved.opinion,
    });
  if (changes.released === true && row.unitId !== null)
    await ctx.files.release({ type: 'assignment', id: row.id, unitId: row.unitId }, 'basis');
  await tellPartner(ctx, row.id, { ...moved, move: moved.move });
}

/** Numbers that came with a sheet are passed over. */
async function nextNumber(ctx: RectificationCtx, row: AssignmentRow): Promise<string> {
  const year = ctx.calendar.today().slice(0, 4);
  for (;;) {
    const count = await ctx.numbers.next(`assignment:${year}`);
    const number = assignmentNumber(row.issuerName, year, count);
    if (!(await hasAssignmentNumber(ctx.tx, number))) return number;
  }
}

export interface ExtensionDecision {
  readonly approved: boolean;
  readonly decidedByName: string;
  readonly opinion: string | null;
}

/** The old date stays on record, whatever was decided. */
export async function keepDecision(
  ctx: RectificationCtx,
  row: AssignmentRow,
  decision: ExtensionDecision,
): Promise<void> {
  const { engagementId, id, released, unitId } = row;
  await insertExtension(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    released,
    assignmentId: id,
    oldDueOn: row.dueOn,
    newDueOn: row.requestedDueOn ?? row.dueOn,
    reason: row.requestReason ?? '未写明理由',
    decidedOn: ctx.calendar.today(),
    ...decision,
  });
  if (decision.approved) await ctx.workflow.dueDatesChanged('assignment', id);
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;
const dateOf = (value: unknown) => (typeof value === 'string' && isDate.test(value) ? value : null);

function requireLater(row: AssignmentRow, newDueOn: string | null): void {
  if (newDueOn !== null && newDueOn > row.dueOn) return;
  const message = `新时限应晚于现在的时限 ${row.dueOn}`;
  throw new ValidationError('rectification.not_an_extension', 'the new date is not later', {
    reasons: [{ code: 'rectification.not_an_extension', message, field: 'newDueOn' }],
  });
}
