import { today } from '../reading/today.ts';
import type { Paper } from '../reading/words.ts';

/** A working paper as its form holds it. */
export interface PaperForm {
  engagementId: string;
  title: string;
  draftedOn: string;
  source: string;
  domains: string;
  summary: string;
  facts: string;
  whenWhere: string;
  basis: string;
  responsible: string;
  responsibilityKind: string;
  foundOn: string;
  finderIds: string[];
  handlerIds: string[];
  accurateMethod: boolean;
  accurateSubject: boolean;
  accurateWhenWhere: boolean;
  accuratePolicy: boolean;
  isCadreLead: boolean;
}

export function emptyPaper(engagementId: string, me: string): PaperForm {
  return {
    engagementId,
    title: '',
    draftedOn: today(),
    source: 'review',
    domains: '',
    summary: '',
    facts: '',
    whenWhere: '',
    basis: '',
    responsible: '',
    responsibilityKind: '',
    foundOn: today(),
    finderIds: [me],
    handlerIds: [me],
    accurateMethod: false,
    accurateSubject: false,
    accurateWhenWhere: false,
    accuratePolicy: false,
    isCadreLead: false,
  };
}

export function formOf(paper: Paper): PaperForm {
  const { engagementId, title, draftedOn, source, summary, facts, whenWhere, basis } = paper;
  const { responsible, foundOn, isCadreLead } = paper;
  const { accurateMethod, accurateSubject, accurateWhenWhere, accuratePolicy } = paper;
  return {
    engagementId,
    title,
    draftedOn,
    source,
    domains: paper.domains.join('、'),
    summary,
    facts,
    whenWhere,
    basis,
    responsible,
    responsibilityKind: paper.responsibilityKind ?? '',
    foundOn,
    finderIds: paper.finders.map(({ userId }) => userId),
    handlerIds: paper.handlers.map(({ userId }) => userId),
    accurateMethod,
    accurateSubject,
    accurateWhenWhere,
    accuratePolicy,
    isCadreLead,
  };
}

/** What is sent; the unit of a paper never changes. */
export function bodyOf(form: PaperForm) {
  const { title, draftedOn, source, summary, facts, whenWhere, basis, responsible } = form;
  const { foundOn, finderIds, handlerIds, isCadreLead } = form;
  const { accurateMethod, accurateSubject, accurateWhenWhere, accuratePolicy } = form;
  return {
    title,
    draftedOn,
    source,
    domains: form.domains
      .split(/[、，,;；\s]+/)
      .map((domain) => domain.trim())
      .filter(Boolean),
    summary,
    facts,
    whenWhere,
    basis,
    responsible,
    responsibilityKind: form.responsibilityKind || null,
    foundOn,
    finderIds,
    handlerIds,
    accurateMethod,
    accurateSubject,
    accurateWhenWhere,
    accuratePolicy,
    isCadreLead,
  };
}

type Sentences = Partial<Record<keyof PaperForm, string>>;

const wanted: Sentences = {
  engagementId: '请选择被巡察单位。',
  title: '请填写标题，一句话说清一个问题。',
  draftedOn: '请填写编制日期。',
  summary: '请填写事实概述。',
  facts: '请填写具体事实。',
  whenWhere: '请填写时间地点。',
  basis: '请填写定性依据。',
  responsible: '请填写责任主体。',
  foundOn: '请填写发现日期。',
};

/** Field → sentence, for what is still missing. */
export function checkPaper(form: PaperForm): Record<string, string> {
  const values: Readonly<Record<string, unknown>> = { ...form };
  const missing = Object.entries(wanted).filter(([field]) => {
    const value = values[field];
    return typeof value === 'string' && value.trim() === '';
  });
  return {
    ...Object.fromEntries(missing),
    ...(form.finderIds.length === 0 ? { finderIds: '请选择发现人。' } : {}),
    ...(form.handlerIds.length < 2 ? { handlerIds: '承办人不少于两人。' } : {}),
  };
}

/** What was kept of a form that an older page may have written. */
export function restored(kept: Readonly<Record<string, unknown>>, initial: PaperForm): PaperForm {
  const entries = Object.entries(initial).map(([field, value]: [string, unknown]) => {
    const found = kept[field];
    const fits = typeof found === typeof value && Array.isArray(found) === Array.isArray(value);
    return [field, fits ? found : value];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field is one of the form, of the type it has there
  return Object.fromEntries(entries) as PaperForm;
}
