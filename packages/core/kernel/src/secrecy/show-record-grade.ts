import type { Ctx, RecordType, SecrecyGrade } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { holdsAny, refuseReading, requireRecord, type RecordTypes } from '../forms/record-types.ts';
import { defaultGradeSetting } from '../sessions/core-settings.ts';
import { findRecordGrade, type RecordGradeRow } from './grades.repository.ts';
import type { RecordGradeView } from './secrecy.schemas.ts';

export async function showRecordGrade(
  ctx: Ctx,
  services: RecordTypes,
  record: { readonly type: string; readonly id: string },
): Promise<z.input<typeof RecordGradeView>> {
  const { recordType } = await requireRecord(ctx, services, record);
  refuseReading(ctx, recordType);
  const usual = await ctx.settings.get(defaultGradeSetting);
  const row = await findRecordGrade(coreTx(ctx), record);
  const handled = await ctx.grades.of(record.type, [record.id]);
  const own = row === undefined ? ungraded(usual) : gradedAs(row);
  return {
    ...own,
    handledAs: handled.get(record.id) ?? own.grade,
    closedReasons: [...gradingClosed(ctx, recordType)],
  };
}

const ungraded = (grade: SecrecyGrade) => ({
  grade,
  isDefault: true,
  gradedBy: null,
  gradedAt: null,
  reason: '',
  version: 0,
});

function gradedAs({ grade, gradedByName, gradedAt, reason, version }: RecordGradeRow) {
  return { grade, isDefault: false, gradedBy: gradedByName, gradedAt, reason, version };
}

/** Who fills a record in answers for its grade, at any time: a grade may have to be raised after a close-out. */
export function gradingClosed(ctx: Ctx, recordType: RecordType): readonly string[] {
  if (holdsAny(ctx, recordType.answer)) return [];
  const titles = recordType.answer.map(({ title }) => `“${title}”`).join('或');
  return [`定密级须有${titles}权限，请联系本单位管理员`];
}
