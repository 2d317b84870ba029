import type { Combined, CombinedChoices } from './combined-words.ts';

/** An undertaking as its form holds it. */
export interface CombinedForm {
  mode: string;
  title: string;
  theme: string;
  committeeTerm: string;
  year: string;
  roundNo: string;
  windowFrom: string;
  windowTo: string;
  planDocument: string;
  counties: readonly number[];
}

export const emptyCombined = ({ next }: CombinedChoices): CombinedForm => ({
  mode: '',
  title: '',
  theme: '',
  committeeTerm: String(next.committeeTerm),
  year: String(next.year),
  roundNo: String(next.roundNo),
  windowFrom: '',
  windowTo: '',
  planDocument: '',
  counties: [],
});

export const formOf = (it: Combined): CombinedForm => ({
  mode: it.mode,
  title: it.title,
  theme: it.theme ?? '',
  committeeTerm: String(it.committeeTerm),
  year: String(it.year),
  roundNo: String(it.roundNo),
  windowFrom: it.windowFrom,
  windowTo: it.windowTo,
  planDocument: it.planDocument ?? '',
  counties: it.counties.map(({ tenantId }) => tenantId),
});

/** What is sent; the mode goes along with a new undertaking only. */
export const bodyOf = (form: CombinedForm) => ({
  title: form.title.trim(),
  theme: form.theme.trim() || null,
  committeeTerm: Number(form.committeeTerm),
  year: Number(form.year),
  roundNo: Number(form.roundNo),
  windowFrom: form.windowFrom,
  windowTo: form.windowTo,
  planDocument: form.planDocument.trim() || null,
  counties: [...form.counties],
});

const isWhole = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text.trim());
const unless = (isFine: boolean, sentence: string): string => (isFine ? '' : sentence);

/** Field → sentence, empty where all is well. */
export function checkCombined(
  form: CombinedForm,
  { needsTheme }: { readonly needsTheme: boolean },
): Record<keyof CombinedForm, string> {
  return {
    mode: unless(form.mode !== '', '请选择巡察模式。'),
    title: unless(form.title.trim() !== '', '请填写名称。'),
    theme: unless(!needsTheme || form.theme.trim() !== '', '这种模式须写明主题。'),
    committeeTerm: unless(isWhole(form.committeeTerm), '请填写届次，例如 12。'),
    year: unless(/^20\d\d$/.test(form.year), '请填写四位数的年度。'),
    roundNo: unless(isWhole(form.roundNo), '请填写第几轮，例如 14。'),
    windowFrom: unless(form.windowFrom !== '', '请填写进驻窗口的起始日期。'),
    windowTo: windowProblem(form),
    planDocument: '',
    counties: '',
  };
}

function windowProblem({ windowFrom, windowTo }: CombinedForm): string {
  if (windowTo === '') return '请填写进驻窗口的截止日期。';
  return unless(windowFrom <= windowTo, '截止日期不能早于起始日期。');
}
