import { ForbiddenError, secrecyGradeTitles, StaleError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { requireRecord, type RecordTypes } from '../forms/record-types.ts';
import { defaultGradeSetting } from '../sessions/core-settings.ts';
import { refuseUnexplained } from './grade.rules.ts';
import {
  findRecordGrade,
  insertRecordGrade,
  updateRecordGrade,
  type RecordGradeRow,
} from './grades.repository.ts';
import type { SetGradeBody } from './secrecy.schemas.ts';
import { gradingClosed } from './show-record-grade.ts';

export interface RecordGrading extends z.output<typeof SetGradeBody> {
  readonly record: { readonly type: string; readonly id: string };
  /** Version the person saw; 0 where nobody has set a grade. */
  readonly version: number | undefined;
}

/** Sets the 密级 of a record. */
export async function gradeRecord(
  ctx: Ctx,
  services: RecordTypes,
  grading: RecordGrading,
): Promise<void> {
  const { record, grade, reason } = grading;
  const { recordType, place } = await requireRecord(ctx, services, record);
  if (gradingClosed(ctx, recordType).length > 0)
    throw new ForbiddenError('core.grade_permission', 'May not grade this record');
  const row = await findRecordGrade(coreTx(ctx), record);
  const before = row?.grade ?? (await ctx.settings.get(defaultGradeSetting));
  refuseUnexplained(before, grading);
  const { engagementId, unitId, released } = place;
  await store(ctx, row, { ...grading, scope: { engagementId, unitId, released } });
  await ctx.audit({
    action: 'core.record_graded',
    subject: record,
    summary: `将密级由“${secrecyGradeTitles[before]}”改为“${secrecyGradeTitles[grade]}”`,
    before: { grade: before },
    after: { grade, reason },
    engagementId,
    unitId,
  });
}

async function store(
  ctx: Ctx,
  row: RecordGradeRow | undefined,
  grading: RecordGrading & {
    readonly scope: { engagementId: string | null; unitId: string | null; released: boolean };
  },
): Promise<void> {
  const { record, version, grade, reason, scope } = grading;
  if ((row?.version ?? 0) !== version) throw stale(record.id);
  const change = {
    grade,
    reason,
    gradedBy: ctx.actor.userId,
    gradedByName: ctx.actor.displayName,
    gradedAt: ctx.now,
  };
  if (row === undefined) {
    const subject = { subjectType: record.type, subjectId: record.id };
    await insertRecordGrade(coreTx(ctx), { id: uuidv7(), ...subject, ...scope, ...change });
  } else if (!(await updateRecordGrade(coreTx(ctx), row, change))) throw stale(record.id);
}

const stale = (id: string) =>
  new StaleError('core.grade_changed', `The grade of ${id} has changed`);
