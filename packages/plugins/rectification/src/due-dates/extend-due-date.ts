import { ConflictError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireMeasure, requireStage } from '../findings/finding-errors.ts';
import { bucketOf } from '../findings/finding.rules.ts';
import { lockFinding, updateFinding } from '../findings/findings.repository.ts';
import { findMeasure, lockMeasure, updateMeasure } from '../measures/measures.repository.ts';
import { recordDueDateChange, type DatedRow, type DueDateChange } from './change-due-date.ts';

const isOpen = (stage: string) => bucketOf(stage) === 'notDone';

/** Approves a later date for a finding. */
export async function extendFinding(
  ctx: RectificationCtx,
  id: string,
  change: DueDateChange,
): Promise<void> {
  const finding = requireFinding(await lockFinding(ctx.tx, id));
  requireStage(finding.stage, isOpen, 'rectification.nothing_to_extend');

  await extend(ctx, { ...finding, findingId: id, measureId: null }, change);
  await updateFinding(ctx.tx, id, { dueOn: change.newDueOn, newDueOn: change.newDueOn });
}

/** Approves a later date for one measure. */
export async function extendMeasure(
  ctx: RectificationCtx,
  id: string,
  change: DueDateChange,
): Promise<void> {
  const { findingId } = requireMeasure(await findMeasure(ctx.tx, id));
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, isOpen, 'rectification.nothing_to_extend');
  const measure = requireMeasure(await lockMeasure(ctx.tx, id));

  await extend(ctx, { ...measure, engagementId: finding.engagementId, measureId: id }, change);
  await updateMeasure(ctx.tx, id, { dueOn: change.newDueOn });
}

async function extend(ctx: RectificationCtx, row: DatedRow, change: DueDateChange): Promise<void> {
  if (row.dueOn !== null && change.newDueOn <= row.dueOn) {
    throw new ConflictError('rectification.not_an_extension', `already due on ${row.dueOn}`);
  }
  await recordDueDateChange(ctx, row, change);
  await ctx.audit({
    action: 'rectification.due_date_extended',
    subject:
      row.measureId === null
        ? { type: 'finding', id: row.findingId }
        : { type: 'measure', id: row.measureId },
    summary: `完成时限由${row.dueOn ?? '未定'}延至${change.newDueOn}`,
    before: { dueOn: row.dueOn },
    after: change,
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}
