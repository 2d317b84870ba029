import { secrecyGrades, secrecyGradeTitles, type SecrecyGrade } from '@lianxun/plugin-api/secrecy';

export type Grade = SecrecyGrade;

export const gradeLabel = (grade: Grade): string => secrecyGradeTitles[grade];

const details: Readonly<Record<Grade, string>> = {
  public: '可以对外公开',
  internal: '只在本系统内部使用',
  workSecret: '泄露会影响工作，打印、导出须注明并妥善保管',
};

export const gradeOptions = secrecyGrades.map((value) => ({
  value,
  label: secrecyGradeTitles[value],
  detail: details[value],
}));

/** A lower grade is explained. */
export const isLower = (grade: Grade, before: Grade): boolean =>
  secrecyGrades.indexOf(grade) < secrecyGrades.indexOf(before);

/** The grade of one record as the server answers it. */
export interface GradeOfRecord {
  readonly grade: Grade;
  readonly handledAs: Grade;
  readonly isDefault: boolean;
  readonly gradedBy: string | null;
  readonly gradedAt: string | null;
  readonly reason: string;
  readonly closedReasons: readonly string[];
}

/** Where the grade of a record is read and set. */
export interface GradeSource {
  readonly load: () => Promise<{
    readonly value: GradeOfRecord;
    readonly etag?: string | undefined;
  }>;
  readonly save: (grade: Grade, reason: string, etag: string | undefined) => Promise<void>;
}

/** What stands behind the badge: who set it, or why it is higher than that of the record. */
export function gradeNote(of: GradeOfRecord): string {
  const own = of.isDefault
    ? '未单独定密级，按本单位默认办理'
    : `${of.gradedBy ?? ''}定为“${gradeLabel(of.grade)}”${of.reason === '' ? '' : `：${of.reason}`}`;
  return of.handledAs === of.grade
    ? own
    : `${own}；所附材料密级较高，按“${gradeLabel(of.handledAs)}”办理`;
}
