import type { ApiSchema } from '@lianxun/api-client';

export type Survey = ApiSchema<'Survey'>;
export type SurveyItem = ApiSchema<'SurveyItem'>;
export type SurveyTemplate = ApiSchema<'SurveyTemplate'>;
export type SurveyQuestion = Survey['questions'][number];
export type Result = NonNullable<Survey['result']>;
export type CountedQuestion = Result['questions'][number];

export const kinds: Readonly<Record<Survey['kind'], string>> = {
  appraisal: '民主测评',
  questionnaire: '问卷',
};

export const asks: Readonly<Record<SurveyQuestion['ask'], string>> = {
  grade: '评等次（好、较好、一般、差）',
  single: '单选',
  multiple: '多选',
  scale: '打分（从 1 起）',
  words: '写文字',
};

export const modes: Readonly<Record<Survey['placements'][number]['mode'], string>> = {
  shared: '共用一个二维码',
  slips: '一人一码',
};

/** `87.0%`; a dash of nothing. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

/** How many of those asked have handed in, in words. */
export function turnoutText(received: number, audience: number): string {
  const text = `${received} / ${audience} 份`;
  return audience === 0 ? text : `${text}（${shareText(received, audience)}）`;
}

/** Neighbours about the same thing stand in one table. */
export function byObject(
  questions: readonly CountedQuestion[],
): { readonly of: string | null; readonly questions: CountedQuestion[] }[] {
  const groups: { of: string | null; questions: CountedQuestion[] }[] = [];
  for (const question of questions) {
    const last = groups.at(-1);
    if (last !== undefined && last.of === question.of && question.of !== null)
      last.questions.push(question);
    else groups.push({ of: question.of, questions: [question] });
  }
  return groups;
}
