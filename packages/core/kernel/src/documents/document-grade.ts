import { secrecyGradeTitles, type Ctx } from '@lianxun/plugin-api';

/** 密级 a record is handled under, as it is printed on its documents. */
export async function gradeOf(
  { grades }: Ctx,
  record: { readonly type: string; readonly id: string },
): Promise<string> {
  const grade = (await grades.of(record.type, [record.id])).get(record.id);
  return grade === undefined ? '' : secrecyGradeTitles[grade];
}
