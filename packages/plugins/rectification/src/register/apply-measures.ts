import { ConflictError, ValidationError, type RegisterValues } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { mayPlan } from '../findings/finding.rules.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import { requireDueDate } from '../measures/add-measure.ts';
import {
  insertMeasure,
  listMeasuresOf,
  updateMeasure,
  type MeasureRow,
} from '../measures/measures.repository.ts';
import { insertProgress, listProgress } from '../progress/progress.repository.ts';
import { textIn } from './cell-values.rules.ts';
import { differing, planIn } from './finding-changes.rules.ts';
import { addedProgress, joinProgress } from './finding-record.rules.ts';

interface Details {
  readonly details: readonly RegisterValues[];
  readonly batchId: string;
}

/** Brings the measures in line with the rows of the sheet, by position. What the sheet lacks stays. */
export async function applyMeasures(
  ctx: RectificationCtx,
  finding: FindingRow,
  { details, batchId }: Details,
): Promise<readonly MeasureRow[]> {
  const known = await listMeasuresOf(ctx.tx, [finding.id]);
  if (details.length === 0) return known;
  const isFixed = finding.issuedOn !== null && !mayPlan(finding.stage ?? '');
  for (const [index, detail] of details.entries()) {
    const before = known[index];
    const id = await applyMeasure(ctx, finding, {
      before,
      detail,
      seq: index + 1,
      isFixed,
      batchId,
    });
    await applyProgress(ctx, finding, { measureId: id, detail, isFirst: index === 0 });
  }
  return await listMeasuresOf(ctx.tx, [finding.id]);
}

interface MeasureChange {
  readonly before: MeasureRow | undefined;
  readonly detail: RegisterValues;
  readonly seq: number;
  /** The plan was accepted in the system: a sheet no longer changes it. */
  readonly isFixed: boolean;
  readonly batchId: string;
}

async function applyMeasure(
  ctx: RectificationCtx,
  finding: FindingRow,
  change: MeasureChange,
): Promise<string> {
  const { before, detail, isFixed } = change;
  if (before === undefined) return await insertFromDetail(ctx, finding, change);
  const plan = differing(before, planIn(detail));
  if (isFixed && Object.keys(plan).length > 0) throw planFixed();
  requireDueDate({ ...before, ...plan });
  const result = textIn(detail, 'result');
  const changes = {
    ...plan,
    ...(plan.dueOn !== undefined && { originalDueOn: plan.dueOn }),
    ...(result !== undefined && result !== before.result && { result }),
  };
  if (Object.keys(changes).length > 0) await updateMeasure(ctx.tx, before.id, changes);
  return before.id;
}

async function insertFromDetail(
  ctx: RectificationCtx,
  finding: FindingRow,
  { detail, seq, isFixed, batchId }: MeasureChange,
): Promise<string> {
  if (isFixed) throw planFixed();
  const { text, leadDepartment, owner, rectificationType, ...rest } = planIn(detail);
  if (
    text === undefined ||
    leadDepartment === undefined ||
    owner === undefined ||
    rectificationType === undefined
  ) {
    throw new ValidationError(
      'rectification.column_missing',
      `measure ${seq} lacks a required column`,
      {
        reasons: [{ code: 'rectification.column_missing', message: `第${seq}条措施缺少必填列` }],
      },
    );
  }
  const dueOn = rest.dueOn ?? null;
  requireDueDate({ dueOn, rectificationType });
  const id = uuidv7();
  const { engagementId, unitId, released } = finding;
  await insertMeasure(ctx.tx, {
    id,
    engagementId,
    unitId,
    released,
    findingId: finding.id,
    seq,
    text,
    leadDepartment,
    owner,
    rectificationType,
    coDepartment: rest.coDepartment ?? null,
    ownerId: rest.ownerId ?? null,
    dueOn,
    originalDueOn: dueOn,
    result: textIn(detail, 'result') ?? null,
    batchId,
  });
  return id;
}

async function applyProgress(
  ctx: RectificationCtx,
  finding: FindingRow,
  {
    measureId,
    detail,
    isFirst,
  }: { readonly measureId: string; readonly detail: RegisterValues; readonly isFirst: boolean },
): Promise<void> {
  const entries = (await listProgress(ctx.tx, [finding.id])).filter(
    (it) => it.measureId === measureId || (isFirst && it.measureId === null),
  );
  const text = addedProgress(
    joinProgress(entries.map((it) => it.text)),
    textIn(detail, 'progress'),
  );
  if (text === null) return;
  const { engagementId, unitId, id: findingId } = finding;
  // Entries are never updated, so they are released at once; the unit still finds them only through the finding.
  await insertProgress(ctx.tx, {
    id: uuidv7(),
    engagementId,
    unitId,
    released: true,
    findingId,
    measureId,
    text,
    reportedOn: ctx.calendar.today(),
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  });
}

function planFixed(): ConflictError {
  return new ConflictError('rectification.plan_fixed', 'the accepted plan stands');
}
