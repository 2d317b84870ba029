/** 密级 a record or a file may carry, lowest first. 秘密, 机密 and 绝密 must not enter the product (platform-rules §3). */
export const secrecyGrades = ['public', 'internal', 'workSecret'] as const;

/** One of `secrecyGrades`: 公开 / 内部 / 工作秘密. */
export type SecrecyGrade = (typeof secrecyGrades)[number];

/** What people read on page, export and print. */
export const secrecyGradeTitles: Readonly<Record<SecrecyGrade, string>> = {
  public: '公开',
  internal: '内部',
  workSecret: '工作秘密',
};

/** The highest of several grades; undefined without any. */
export function highestGrade(grades: Iterable<SecrecyGrade>): SecrecyGrade | undefined {
  let highest: SecrecyGrade | undefined;
  for (const grade of grades) if (isAbove(grade, highest)) highest = grade;
  return highest;
}

function isAbove(grade: SecrecyGrade, other: SecrecyGrade | undefined): boolean {
  return other === undefined || secrecyGrades.indexOf(grade) > secrecyGrades.indexOf(other);
}

/** Grades of records, for what leaves the product: documents, exports, prints. */
export interface GradesPort {
  /** The grade each record is handled under: the highest of its own and its files'. Ungraded records have the tenant's default. */
  readonly of: (
    recordType: string,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, SecrecyGrade>>;
}
