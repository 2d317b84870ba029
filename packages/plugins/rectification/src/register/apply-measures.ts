import { ConflictError, ValidationError, type RegisterValues } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { mayPlan } from '../findings/finding.rules.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import { requireDueDate } from '../measures/add-measure.ts';
import {
  insertMeasures,
  listMeasuresOf,
  updateMeasure,
  type MeasureChanges,
  type MeasureRow,
  type NewMeasure,
} from '../measures/measures.repository.ts';
import {
  insertProgressEntries,
  listProgress,
  type NewProgress,
} from '../progress/progress.repository.ts';
import { textIn } from './cell-values.rules.ts';
import { differing, planIn } from './finding-changes.rules.ts';
import { addedProgress, joinProgress } from './finding-record.rules.ts';

interface Details {
  readonly details: readonly RegisterValues[];
  readonly batchId: string;
  /** The finding has just been made: there is nothing to compare with. */
  readonly isNew: boolean;
}

/** Brings the measures in line with the rows of the sheet, by position. What the sheet lacks stays. */
export async function applyMeasures(
  ctx: RectificationCtx,
  finding: FindingRow,
  { details, batchId, isNew }: Details,
): Promise<readonly (string | null)[]> {
  const known = isNew ? [] : await listMeasuresOf(ctx.tx, [finding.id]);
  const isFixed = finding.issuedOn !== null && !mayPlan(finding.stage ?? '');
  const planned = details.map((detail, index) =>
    plannedMeasure(finding, { before: known[index], detail, seq: index + 1, isFixed, batchId }),
  );
  await insertMeasures(
    ctx.tx,
    planned.flatMap(({ inserted }) => inserted ?? []),
  );
  for (const { id, changes } of planned) {
    if (Object.keys(changes).length > 0) await updateMeasure(ctx.tx, id, changes);
  }
  await applyProgress(ctx, finding, {
    texts: planned.map(({ id }, index) => [id, textIn(details[index] ?? {}, 'progress')]),
    isNew,
  });
  return [...planned, ...known.slice(details.length)].map(({ dueOn }) => dueOn);
}

/** What one row of the sheet does to its measure. */
interface PlannedMeasure {
  readonly id: string;
  readonly dueOn: string | null;
  readonly inserted: NewMeasure | null;
  readonly changes: MeasureChanges;
}

interface MeasureChange {
  readonly before: MeasureRow | undefined;
  readonly detail: RegisterValues;
  readonly seq: number;
  /** The plan was accepted in the system: a sheet no longer changes it. */
  readonly isFixed: boolean;
  readonly batchId: string;
}

function plannedMeasure(finding: FindingRow, change: MeasureChange): PlannedMeasure {
  const { before, detail, isFixed } = change;
  if (before === undefined) {
    const inserted = newMeasure(finding, change);
    return { id: inserted.id, dueOn: inserted.dueOn, inserted, changes: {} };
  }
  const plan = differing(before, planIn(detail));
  if (isFixed && Object.keys(plan).length > 0) throw planFixed();
  requireDueDate({ ...before, ...plan });
  const result = textIn(detail, 'result');
  const changes = {
    ...plan,
    ...(plan.dueOn !== undefined && { originalDueOn: plan.dueOn }),
    ...(result !== undefined && result !== before.result && { result }),
  };
  return { id: before.id, dueOn: plan.dueOn ?? before.dueOn, inserted: null, changes };
}

function newMeasure(finding: FindingRow, { detail, seq, isFixed, batchId }: MeasureChange) {
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
  const { engagementId, unitId, released } = finding;
  return {
    id: uuidv7(),
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
  };
}

async function applyProgress(
  ctx: RectificationCtx,
  finding: FindingRow,
  {
    texts,
    isNew,
  }: {
    readonly texts: readonly (readonly [measureId: string, text: string | null | undefined])[];
    readonly isNew: boolean;
  },
): Promise<void> {
  const known = isNew ? [] : await listProgress(ctx.tx, [finding.id]);
  const added = texts.flatMap(([measureId, text], index) => {
    const entries = known.filter(
      (it) => it.measureId === measureId || (index === 0 && it.measureId === null),
    );
    const more = addedProgress(joinProgress(entries.map((it) => it.text)), text);
    return more === null ? [] : [progressEntry(ctx, finding, { measureId, text: more })];
  });
  await insertProgressEntries(ctx.tx, added);
}

function progressEntry(
  ctx: RectificationCtx,
  { engagementId, unitId, id: findingId }: FindingRow,
  about: { readonly measureId: string; readonly text: string },
): NewProgress {
  // Entries are never updated, so they are released at once; the unit still finds them only through the finding.
  return {
    id: uuidv7(),
    engagementId,
    unitId,
    released: true,
    findingId,
    ...about,
    reportedOn: ctx.calendar.today(),
    recordedBy: ctx.actor.userId,
    recordedByName: ctx.actor.displayName,
    recordedAt: ctx.now,
  };
}

function planFixed(): ConflictError {
  return new ConflictError('rectification.plan_fixed', 'the accepted plan stands');
}
