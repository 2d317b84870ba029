import type { StaffingLimits } from '../../staffing/staffing-problem.ts';

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
