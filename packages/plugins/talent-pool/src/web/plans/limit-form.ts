import type { Goal, StaffingLimits } from '../../staffing/staffing-problem.ts';
import { goalWords } from './plan-words.ts';
import { isWhole } from './team-form.ts';

type Numbers = Omit<StaffingLimits, 'bothLevels'>;
/** What stands in the fields: percent and whole numbers as text, empty for no limit. */
export type LimitTexts = { [Key in keyof Numbers]: string };

export function limitTexts(limits: Numbers): LimitTexts {
  return {
    maxShareOfSendingUnit: percentText(limits.maxShareOfSendingUnit),
    minOutsideShare: percentText(limits.minOutsideShare),
    minSendingUnits: wholeText(limits.minSendingUnits),
    maxOutOfSendingUnit: percentText(limits.maxOutOfSendingUnit),
    maxConsecutiveRounds: wholeText(limits.maxConsecutiveRounds),
    maxRounds: wholeText(limits.maxRounds),
  };
}

export function limitsFrom(texts: LimitTexts): Numbers {
  return {
    maxShareOfSendingUnit: share(texts.maxShareOfSendingUnit),
    minOutsideShare: share(texts.minOutsideShare),
    minSendingUnits: whole(texts.minSendingUnits),
    maxOutOfSendingUnit: share(texts.maxOutOfSendingUnit),
    maxConsecutiveRounds: whole(texts.maxConsecutiveRounds),
    maxRounds: whole(texts.maxRounds),
  };
}

const percentText = (value: number | null) =>
  value === null ? '' : String(Math.round(value * 100));
const wholeText = (value: number | null) => (value === null ? '' : String(value));
const whole = (text: string) => (text.trim() === '' ? null : Number(text));

function share(text: string): number | null {
  const value = whole(text);
  return value === null ? null : value / 100;
}

/** Of the weights: each a whole number, and at least one that counts. */
export function weightFaults(
  points: readonly { readonly goal: Goal; readonly text: string }[],
): string[] {
  const wrong = points.filter(({ text }) => !isWhole(text, 0, 100));
  const isIdle = wrong.length === 0 && points.every(({ text }) => Number(text) === 0);
  return [
    ...wrong.map(({ goal }) => `${goalWords[goal]}的权重应为 0 至 100 的整数。`),
    ...(isIdle ? ['至少一项权重大于 0，否则没有优劣可比。'] : []),
  ];
}

const isShare = (text: string) => Number(text) >= 0 && Number(text) <= 100;

/** Of the limits: empty, or within what can be asked. */
export function limitFaults(texts: LimitTexts): string[] {
  const shares: readonly (readonly [keyof LimitTexts, string])[] = [
    ['maxShareOfSendingUnit', '同一派员单位的占比'],
    ['minOutsideShare', '外地人员的占比'],
    ['maxOutOfSendingUnit', '一个单位同时派出的占比'],
  ];
  const counts: readonly (readonly [keyof LimitTexts, string, number])[] = [
    ['minSendingUnits', '派员单位数', 30],
    ['maxConsecutiveRounds', '连续参加轮数', 20],
    ['maxRounds', '参加轮数', 50],
  ];
  return [
    ...shares
      .filter(([key]) => texts[key].trim() !== '' && !isShare(texts[key]))
      .map(([, title]) => `${title}应在 0 与 100 之间。`),
    ...counts
      .filter(([key, , most]) => texts[key].trim() !== '' && !isWhole(texts[key], 1, most))
      .map(([, title, most]) => `${title}应为 1 至 ${most} 的整数，不要求就留空。`),
  ];
}
