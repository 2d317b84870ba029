import type { Round } from '../reading/words.ts';

/** A round as its form holds it. */
export interface RoundForm {
  committeeTerm: string;
  year: string;
  roundNo: string;
  name: string;
  planDocument: string;
  onSiteOn: string;
  offSiteOn: string;
}

/** The fields of the form, in its order, as a conflict names them. */
export const roundFields: Readonly<Record<keyof RoundForm, string>> = {
  committeeTerm: '届次',
  year: '年度',
  roundNo: '轮次',
  name: '名称',
  planDocument: '实施方案文号',
  onSiteOn: '进驻日期',
  offSiteOn: '撤离日期',
};

export function emptyRound(year: number): RoundForm {
  return {
    committeeTerm: '',
    year: String(year),
    roundNo: '',
    name: '',
    planDocument: '',
    onSiteOn: '',
    offSiteOn: '',
  };
}

export function formOf(round: Round): RoundForm {
  return {
    committeeTerm: String(round.committeeTerm),
    year: String(round.year),
    roundNo: String(round.roundNo),
    name: round.name,
    planDocument: round.planDocument ?? '',
    onSiteOn: round.onSiteOn ?? '',
    offSiteOn: round.offSiteOn ?? '',
  };
}

export function bodyOf(form: RoundForm) {
  return {
    committeeTerm: Number(form.committeeTerm),
    year: Number(form.year),
    roundNo: Number(form.roundNo),
    name: form.name.trim(),
    planDocument: form.planDocument.trim() || null,
    onSiteOn: form.onSiteOn || null,
    offSiteOn: form.offSiteOn || null,
  };
}

const whole = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim());

/** Field → sentence, empty where all is well. */
export function checkRound(form: RoundForm): Record<keyof RoundForm, string> {
  const reversed = form.onSiteOn !== '' && form.offSiteOn !== '' && form.offSiteOn < form.onSiteOn;
  return {
    committeeTerm: whole(form.committeeTerm) ? '' : '请填写届次，例如 7。',
    year: /^20\d\d$/.test(form.year) ? '' : '请填写四位数的年度。',
    roundNo: whole(form.roundNo) ? '' : '请填写第几轮，例如 3。',
    name: form.name.trim() === '' ? '请填写轮次名称。' : '',
    planDocument: '',
    onSiteOn: '',
    offSiteOn: reversed ? '撤离日期不能早于进驻日期。' : '',
  };
}

/** What the office would call it: 七届第三轮巡察. */
export function usualName(form: RoundForm): string {
  if (!whole(form.committeeTerm) || !whole(form.roundNo)) return '';
  return `${inChinese(Number(form.committeeTerm))}届第${inChinese(Number(form.roundNo))}轮巡察`;
}

const digits = '零一二三四五六七八九';

/** 1 to 99 in Chinese characters; larger numbers stay as they are. */
export function inChinese(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return `${head}${ones === 0 ? '' : digits[ones]}`;
}
