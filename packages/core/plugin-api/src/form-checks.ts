import {
  conditionKinds,
  fieldKindTitles,
  formLimits,
  limitedKinds,
  type FieldKind,
  type FormField,
} from './form-fields.ts';
import { readForm } from './form-reading.ts';
import type { FormDocument } from './form-schema.ts';

/** What keeps a form from being published, where, and how to put it right. */
export interface FormProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Key of the field; empty when it is the form as a whole. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** What the form is checked against beyond itself. */
export interface FormSurroundings {
  /** Kinds of all keys that versions before had. */
  readonly earlier: Readonly<Record<string, FieldKind>>;
  /** Headers of the register the fields become columns of. */
  readonly takenTitles: readonly string[];
}

type Finding = (field: FormField, fields: readonly FormField[], near: FormSurroundings) => Fault[];
type Fault = readonly [code: string, message: string, remedy: string];

const keyShape = /^[a-z][a-zA-Z0-9]{0,39}$/;
const valueShape = /^[A-Za-z0-9_-]{1,40}$/;
const reserved = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/** Every fault of a form, hostile ones included; the time is bounded by `formLimits`. */
export function checkForm(document: FormDocument, near: FormSurroundings): FormProblem[] {
  const { fields, mismatches } = readForm(document);
  if (fields.length > formLimits.fields) return [problem('', tooMany)];
  return [
    ...(fields.length === 0 && mismatches.length === 0 ? [problem('', empty)] : []),
    ...mismatches.map(({ path, field }) =>
      problem(field ?? '', [
        'unknown_part',
        `${path.slice(0, 120)} 不是本系统表单的写法`,
        '请在设计器中修改字段，不要手工加入其他关键字',
      ]),
    ),
    ...fields.flatMap((field) =>
      checks.flatMap((check) => check(field, fields, near).map((it) => problem(field.key, it))),
    ),
  ];
}

function problem(place: string, [code, message, remedy]: Fault): FormProblem {
  return { code, severity: 'error', place, message, remedy };
}

const tooMany: Fault = [
  'too_many_fields',
  `字段超过 ${formLimits.fields} 个`,
  '请删去不再需要的字段',
];
const empty: Fault = ['no_fields', '表单还没有字段', '请至少添加一个字段'];

const checkKey: Finding = ({ key }, fields) => {
  if (!keyShape.test(key) || reserved.has(key))
    return [['bad_key', `字段标识“${key.slice(0, 40)}”不合规`, '请用小写字母开头的英文字母和数字']];
  const twice = fields.filter((other) => other.key === key).length > 1;
  return twice ? [['duplicate_key', `字段标识“${key}”重复`, '请给其中一个换一个标识']] : [];
};

const checkTitle: Finding = ({ title, help = '' }, fields, { takenTitles }) => {
  const name = title.trim();
  const faults: Fault[] = [];
  if (name === '') faults.push(['no_title', '字段没有名称', '请填写字段名称']);
  if (name.length > formLimits.titleLength || help.length > formLimits.helpLength)
    faults.push([
      'too_long',
      '名称或说明太长',
      `名称最多 ${formLimits.titleLength} 字，说明最多 ${formLimits.helpLength} 字`,
    ]);
  if (/[<>{}\r\n]/.test(name))
    faults.push(['bad_title', `名称“${name}”含有特殊符号`, '请只用文字、数字和常用标点']);
  if (name !== '' && fields.filter((other) => other.title.trim() === name).length > 1)
    faults.push(['duplicate_title', `名称“${name}”重复`, '台账按名称认列，请换一个名称']);
  if (takenTitles.includes(name))
    faults.push([
      'title_of_column',
      `台账里已有“${name}”一列`,
      '请换一个名称，或直接使用原有的栏目',
    ]);
  return faults;
};

const checkKind: Finding = ({ key, kind }, _, { earlier }) => {
  const before = Object.hasOwn(earlier, key) ? earlier[key] : undefined;
  if (before === undefined || before === kind) return [];
  return [
    [
      'kind_changed',
      `“${key}”在以前的版本中是${fieldKindTitles[before]}，现在是${fieldKindTitles[kind]}`,
      '已有答案按原类型保存，请保留原类型，或删去此字段另建一个',
    ],
  ];
};

const checkLimits: Finding = (field) => {
  const { kind, required, min, max } = field;
  const limits = [min, max].filter((limit) => limit !== undefined);
  if (limits.length === 0) return [];
  if (!limitedKinds.includes(kind))
    return [['limits', `${fieldKindTitles[kind]}没有上下限`, '请去掉上下限']];
  const most = boundsOf[kind] ?? formLimits.number;
  return chosen([
    [
      limits.length === 2 && (min ?? 0) > (max ?? 0),
      ['min_above_max', `下限 ${min} 大于上限 ${max}`, '请调整上下限'],
    ],
    [
      !limits.every((limit) => isLimit(kind, limit, most)),
      ['limits', '上下限不是可用的数', `请填写不超过 ${most} 的数`],
    ],
    [
      required && kind in boundsOf && limits.includes(0),
      ['limits', '必填字段的上下限允许为空', '请把下限改为 1 以上，或取消必填'],
    ],
  ]);
};

const chosen = (faults: readonly (readonly [boolean, Fault])[]): Fault[] =>
  faults.flatMap(([isFault, fault]) => (isFault ? [fault] : []));

function isLimit(kind: FieldKind, value: number, most: number): boolean {
  const isWhole = kind === 'decimal' ? Number.isFinite(value) : Number.isSafeInteger(value);
  const isCount = kind in boundsOf;
  return isWhole && Math.abs(value) <= most && (!isCount || value >= 0);
}

/** Kinds whose limits count characters or items. */
const boundsOf: Partial<Record<FieldKind, number>> = {
  text: formLimits.text,
  longText: formLimits.longText,
  choices: formLimits.options,
  files: formLimits.files,
};

const checkOptions: Finding = ({ kind, options = [] }) => {
  if (kind !== 'choice' && kind !== 'choices') return [];
  if (options.length === 0) return [['no_options', '没有可选项', '请至少填写一个可选项']];
  const titles = options.map(({ title }) => title.trim());
  const values = options.map(({ value }) => value);
  return chosen([
    [
      options.length > formLimits.options,
      ['too_many_options', '可选项太多', `最多 ${formLimits.options} 个`],
    ],
    [
      titles.some(isBadTitle),
      ['bad_option', '可选项为空或太长', `每项 1 至 ${formLimits.titleLength} 字`],
    ],
    [
      titles.some((title) => /[、，,;；<>\r\n]/.test(title)),
      ['bad_option', '可选项里有分隔符', '台账用顿号、逗号分隔多个选项，请换一种写法'],
    ],
    [
      new Set(titles).size < titles.length,
      ['duplicate_option', '可选项重复', '请删去重复的可选项'],
    ],
    [
      new Set(values).size < values.length || !values.every((value) => valueShape.test(value)),
      ['bad_option', '可选项的内部标识重复或不合规', '请删去该项后重新添加'],
    ],
  ]);
};

const isBadTitle = (title: string) => title === '' || title.length > formLimits.titleLength;

const checkCondition: Finding = ({ key, visibleWhen }, fields) => {
  if (visibleWhen === undefined) return [];
  const own = fields.findIndex((field) => field.key === key);
  const place = fields.findIndex((field) => field.key === visibleWhen.field);
  const watched = fields[place];
  if (watched === undefined)
    return [['condition_on_missing', '显示条件指向不存在的字段', '请改选一个字段，或取消显示条件']];
  if (place >= own)
    return [['condition_below', '显示条件指向下面的字段', '请把那个字段移到上面，或取消显示条件']];
  if (!conditionKinds.includes(watched.kind))
    return [['condition_kind', '显示条件只能看是/否、单选、多选字段', '请改选一个字段']];
  const isAnswer =
    watched.kind === 'yesNo'
      ? typeof visibleWhen.is === 'boolean'
      : (watched.options ?? []).some(({ value }) => value === visibleWhen.is);
  return isAnswer
    ? []
    : [['condition_answer', `“${watched.title}”没有条件所说的答案`, '请重新选择条件的答案']];
};

const checks: readonly Finding[] = [
  checkKey,
  checkTitle,
  checkKind,
  checkLimits,
  checkOptions,
  checkCondition,
];
