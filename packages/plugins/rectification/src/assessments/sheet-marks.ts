import type { GuardResult } from '@lianxun/plugin-api';

import { ratedIndicators, type AssessmentDocument } from './assessment-document.ts';

export interface FilledSheet {
  readonly rater: string;
  readonly userId: string | null;
  readonly marks: Readonly<Record<string, number>>;
  readonly participants: number | null;
  readonly submittedAt: string | null;
}

/** Who looks: by his account, or as somebody of the inspected unit. */
export interface SheetReader {
  readonly userId: string;
  readonly isUnit: boolean;
}

/** The sheet that is this person's to fill in. The unit has one, whoever of its people fills it in. */
export function ownSheet<Sheet extends Pick<FilledSheet, 'userId'>>(
  sheets: readonly Sheet[],
  { userId, isUnit }: SheetReader,
): Sheet | undefined {
  return sheets.find((sheet) => (isUnit ? sheet.userId === null : sheet.userId === userId));
}

/** What a sheet gives is read by its rater; by others once it is in and they owe no sheet themselves. */
export function mayReadSheet(
  sheet: FilledSheet,
  sheets: readonly FilledSheet[],
  reader: SheetReader,
): boolean {
  const own = ownSheet(sheets, reader);
  if (own === sheet) return true;
  if (reader.isUnit || sheet.submittedAt === null) return false;
  return own === undefined || own.submittedAt !== null;
}

/** What is still missing on a sheet, in words. */
export function sheetGaps(document: AssessmentDocument, sheet: FilledSheet): string[] {
  const asked = ratedIndicators(document, sheet.rater);
  const open = asked.filter(({ key }) => sheet.marks[key] === undefined);
  const kind = document.raters.find(({ key }) => key === sheet.rater)?.kind;
  return [
    ...(open.length === 0
      ? []
      : [`还有${open.length}项没有评分：${open.map(({ title }) => title).join('、')}`]),
    ...(kind === 'recorded' && sheet.participants === null ? ['请填写参评人数'] : []),
  ];
}

/** Marks that do not fit the template, by indicator. */
export function markFaults(
  document: AssessmentDocument,
  rater: string,
  marks: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  const asked = new Map(ratedIndicators(document, rater).map((it) => [it.key, it]));
  return Object.fromEntries(
    Object.entries(marks).flatMap(([key, mark]) => {
      const indicator = asked.get(key);
      if (indicator === undefined) return [[key, '这张评估表没有此项']];
      if (indicator.kind === 'yesNo')
        return mark === 0 || mark === 1 ? [] : [[key, '请选择达到或未达到']];
      const fits = mark <= indicator.points && Number.isInteger(mark * 2);
      return fits ? [] : [[key, `应在0至${indicator.points}分之间，以0.5分为一档`]];
    }),
  );
}

const refuse = (code: string, message: string): GuardResult => [
  { code: `rectification.${code}`, message },
];

export function ownSheetComplete(
  document: AssessmentDocument,
  own: FilledSheet | undefined,
): GuardResult {
  if (own === undefined) return refuse('not_a_rater', '您不是这次评估的评分人');
  if (own.submittedAt !== null) return refuse('sheet_submitted', '您的评估表已经提交');
  const gaps = sheetGaps(document, own);
  return (
    gaps.length === 0 ||
    gaps.map((message) => ({ code: 'rectification.sheet_incomplete', message }))
  );
}
