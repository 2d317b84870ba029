import { fieldKindTitles, type FormField } from './form-fields.ts';

/** Answers by field key; an unanswered field is absent. */
export type FormAnswers = Readonly<Record<string, unknown>>;

/** What is wrong with one answer, in words that stand beside the field. */
export interface AnswerProblem {
  /** Key of the field; empty when it is the form as a whole. */
  readonly field: string;
  readonly message: string;
}

/** A fault as any validator reports it: where in the answers, and which keyword. */
export interface SchemaFault {
  /** JSON pointer into the answers. */
  readonly path: string;
  readonly keyword: string;
  /** The absent or surplus property, where the keyword speaks of one. */
  readonly property?: string;
}

/** Fields that apply to these answers: those whose condition holds, with the ones they hang on. */
export function visibleFields(
  fields: readonly FormField[],
  answers: FormAnswers,
): readonly FormField[] {
  const keys = new Set<string>();
  return fields.filter(({ key, visibleWhen }) => {
    const isShown =
      visibleWhen === undefined ||
      (keys.has(visibleWhen.field) && holds(answers[visibleWhen.field], visibleWhen.is));
    if (isShown) keys.add(key);
    return isShown;
  });
}

function holds(answer: unknown, is: string | boolean): boolean {
  return Array.isArray(answer) ? answer.includes(is) : answer === is;
}

/** Without what is empty; texts lose the spaces around them. */
export function tidyAnswers(answers: FormAnswers): FormAnswers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => {
      const kept = tidy(value);
      return kept === undefined ? [] : [[key, kept] as const];
    }),
  );
}

/** Without what is empty, hidden or unknown to the form. */
export function cleanAnswers(fields: readonly FormField[], answers: FormAnswers): FormAnswers {
  const trimmed = tidyAnswers(answers);
  const kept = new Set(visibleFields(fields, trimmed).map(({ key }) => key));
  return Object.fromEntries(Object.entries(trimmed).filter(([key]) => kept.has(key)));
}

function tidy(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The faults of a validator in the words of the field: one sentence a field, in the order of the form. */
export function describeFaults(
  fields: readonly FormField[],
  faults: readonly SchemaFault[],
): AnswerProblem[] {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const said = new Map<string, string>();
  for (const fault of faults) {
    const key = fault.path.split('/')[1] ?? fault.property ?? '';
    const field = byKey.get(key);
    if (said.has(key) || passedOver.has(fault.keyword)) continue;
    said.set(key, field === undefined ? unknownField(key) : sentenceOf(field, fault));
  }
  const places = [...byKey.keys()];
  return [...said]
    .map(([field, message]) => ({ field, message }))
    .toSorted((a, b) => places.indexOf(a.field) - places.indexOf(b.field));
}

/** They only report that something below them failed. */
const passedOver = new Set(['if', 'then', 'else', 'allOf', 'properties', 'items']);

const unknownField = (key: string) =>
  key === '' ? '填写的内容不完整，请检查后重新提交' : `表单里没有“${key.slice(0, 40)}”这一项`;

function sentenceOf(field: FormField, { keyword }: SchemaFault): string {
  const { kind, title } = field;
  if (keyword === 'required') return `请填写“${title}”`;
  if (keyword === 'false schema' || keyword === 'false') return `“${title}”现在不需要填写`;
  const limit = limitSentence(field, keyword);
  return limit ?? `“${title}”${wanted[kind]}`;
}

const wanted: Readonly<Record<FormField['kind'], string>> = {
  text: '只能填写一行文字',
  longText: '只能填写文字',
  integer: '只能填写整数',
  decimal: '只能填写数字',
  money: '只能填写金额，最多两位小数',
  date: '不是有效的日期，应如 2026-03-05',
  yesNo: '请选择是或否',
  choice: '不在可选项中，请重新选择',
  choices: '有不在可选项中或重复的内容，请重新选择',
  person: '请从人员名册中选择',
  unit: '请从单位库中选择',
  files: '的附件不正确，请重新上传',
  record: '请从事项列表中选择',
};

function limitSentence(field: FormField, keyword: string): string | undefined {
  const { title } = field;
  const [min, max] = [shown(field, field.min), shown(field, field.max)];
  switch (keyword) {
    case 'minimum':
      return `“${title}”不能小于 ${min || '0'}`;
    case 'maximum':
      return max === '' ? `“${title}”的数太大` : `“${title}”不能大于 ${max}`;
    case 'minLength':
      return `“${title}”至少 ${min || '1'} 字`;
    case 'maxLength':
      return `“${title}”最多 ${max || (field.kind === 'text' ? '200' : '20000')} 字`;
    case 'minItems':
      return `“${title}”至少 ${min || '1'} 项`;
    case 'maxItems':
      return `“${title}”最多 ${max || '20'} 项`;
    default:
      return undefined;
  }
}

function shown({ kind, unit }: FormField, value: number | undefined): string {
  if (value === undefined) return '';
  if (kind !== 'money') return String(value);
  return unit === '万元' ? `${value / 1_000_000} 万元` : `${value / 100} 元`;
}

/** Whether a text is a date of the calendar, as the format `date` asks. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The difference between two versions of a form, as sentences. */
export function formDifferences(
  before: readonly FormField[],
  after: readonly FormField[],
): FormDifference[] {
  const old = new Map(before.map((field) => [field.key, field]));
  const now = new Map(after.map((field) => [field.key, field]));
  return [
    ...after.flatMap((field): FormDifference[] => {
      const { key, title, kind } = field;
      const was = old.get(key);
      if (was === undefined)
        return [
          { key, title, kind: 'added', details: [`${fieldKindTitles[kind]}${needed(field)}`] },
        ];
      const details = changesOf(was, field);
      return details.length === 0 ? [] : [{ key, title, kind: 'changed', details }];
    }),
    ...before
      .filter(({ key }) => !now.has(key))
      .map(({ key, title }): FormDifference => ({ key, title, kind: 'removed', details: [] })),
  ];
}

/** A field that one of two versions has and the other has not, or has otherwise. */
export interface FormDifference {
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly details: readonly string[];
}

const needed = ({ required }: FormField) => (required ? '，必填' : '');

const said = (field: FormField): Readonly<Record<string, string>> => ({
  名称: field.title,
  说明: field.help ?? '',
  必填: field.required ? '是' : '否',
  下限: shown(field, field.min),
  上限: shown(field, field.max),
  单位: field.unit ?? '',
  可选项: (field.options ?? []).map(({ title }) => title).join('、'),
  显示条件:
    field.visibleWhen === undefined
      ? ''
      : `${field.visibleWhen.field} = ${String(field.visibleWhen.is)}`,
});

function changesOf(was: FormField, now: FormField): string[] {
  const [before, after] = [said(was), said(now)];
  return Object.keys(after)
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name}：${before[name] || '无'} → ${after[name] || '无'}`);
}
