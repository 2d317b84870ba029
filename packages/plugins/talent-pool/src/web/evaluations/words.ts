import { Problem } from '@lianxun/api-client';
import type { SummaryError } from '@lianxun/ui';

import type { EvaluationSheet } from './api.ts';

export const partTitles = {
  self: '自我评价',
  peer: '内部互评',
  leader: '组长点评',
  reverse: '反向测评',
  overall: '综合评定',
} as const;

export const roleTitles = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
} as const;

export const ratingTitles = { pending: '未提交', rated: '已提交', expired: '逾期未评' } as const;

/** 9067 → 90.67, 8900 → 89.0: never less than one place. */
export function pointsText(hundredths: number): string {
  const text = (hundredths / 100).toFixed(2);
  return text.endsWith('0') ? text.slice(0, -1) : text;
}

type Scored = Pick<EvaluationSheet, 'shares' | 'spread' | 'totalHundredths' | 'cap'>;

/** How a total came about, with the weights that were spread. */
export function formulaText({ cap, shares, spread, totalHundredths }: Scored): string {
  if (totalHundredths === null) return '还没有可以计入的分项。';
  const terms = shares
    .filter(
      ({ effectiveHundredths, meanHundredths }) =>
        meanHundredths !== null && effectiveHundredths > 0,
    )
    .map(
      ({ effectiveHundredths, meanHundredths, part }) =>
        `${partTitles[part]} ${pointsText(meanHundredths ?? 0)} × ${pointsText(effectiveHundredths)}%`,
    );
  const missing = spread.map((part) => partTitles[part]).join('、');
  const why = missing === '' ? '' : `；${missing}人数不足不计，权重按比例分摊到其他各项`;
  const limit = cap === null ? '' : `；因违纪违规情形最高 ${cap} 分`;
  return `${terms.join(' ＋ ')} ＝ ${pointsText(totalHundredths)} 分${why}${limit}`;
}

/** What 县区满意度 has to do with 综合评定; empty where no county has rated. */
export function countyText(
  { countyRatings }: Pick<EvaluationSheet, 'countyRatings'>,
  share: number,
): string {
  if (countyRatings.length === 0) return '';
  const counted = countyRatings.filter(({ counts }) => counts);
  const aside = countyRatings.length - counted.length;
  if (counted.length === 0)
    return share === 0
      ? '按本次评价的规则，县区满意度不计入总分'
      : '县区满意度在评定以后收到，不计入本次总分';
  const marks = counted.map(({ mark }) => `${mark}分`).join('、');
  const mean = counted.reduce((sum, { mark }) => sum + mark * 2000, 0) / counted.length;
  const late = aside === 0 ? '' : `；另有${aside}项在评定以后收到，不计入`;
  return `县区满意度${marks}，折${pointsText(mean)}分，占综合评定的${share}%，巡察办评分占${100 - share}%${late}`;
}

/** The word of the grade a score lies in. */
export function gradeWord(
  grades: readonly { readonly title: string; readonly from: number }[],
  score: number | null,
): string {
  return score === null ? '' : (grades.find(({ from }) => score >= from)?.title ?? '');
}

/** A whole number of 0 to 100 as typed; null for an empty field, undefined for anything else. */
export function typedScore(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const score = Number(trimmed);
  return /^\d{1,3}$/u.test(trimmed) && score <= 100 ? score : undefined;
}

/** What a refused form says, above it. */
export function summaryOf(error: unknown): readonly SummaryError[] {
  if (!(error instanceof Problem)) return [{ message: '没有办成，请稍后再试。' }];
  const { reasons } = error;
  return reasons.length > 0
    ? reasons.map(({ message }) => ({ message }))
    : [{ message: error.message }];
}
