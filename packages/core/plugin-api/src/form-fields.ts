/** Kinds of custom fields: 单行文本, 多行文本, 整数, 小数, 金额, 日期, 是/否, 单选, 多选, 人员, 单位, 附件, 关联事项. */
export const fieldKinds = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'date',
  'yesNo',
  'choice',
  'choices',
  'person',
  'unit',
  'files',
  'record',
] as const;

/** One of `fieldKinds`. */
export type FieldKind = (typeof fieldKinds)[number];

/** What people call each kind. */
export const fieldKindTitles: Readonly<Record<FieldKind, string>> = {
  text: '单行文本',
  longText: '多行文本',
  integer: '整数',
  decimal: '小数',
  money: '金额',
  date: '日期',
  yesNo: '是/否',
  choice: '单选',
  choices: '多选',
  person: '人员',
  unit: '单位',
  files: '附件',
  record: '关联事项',
};

/** A choice of `choice` and `choices`. */
export interface FieldOption {
  /** What is stored; stays the same when the title changes. */
  readonly value: string;
  readonly title: string;
}

/** Shows a field only while another one, which stands above it, has this answer; of `choices` one among them. */
export interface FieldCondition {
  readonly field: string;
  readonly is: string | boolean;
}

/** One custom field, as the designer edits it; `compileForm` makes the stored schema of the list. */
export interface FormField {
  /** English identifier, for good: answers, registers and filters know the field by it. */
  readonly key: string;
  readonly title: string;
  readonly kind: FieldKind;
  readonly help?: string;
  readonly required: boolean;
  /** Least length of texts, least value of numbers (fen for money), least number of choices or files. */
  readonly min?: number;
  /** The same for the most. */
  readonly max?: number;
  readonly options?: readonly FieldOption[];
  /** How money is shown and typed; stored is integer fen. */
  readonly unit?: '元' | '万元';
  readonly visibleWhen?: FieldCondition;
}

/** Most of everything a form may have. */
export const formLimits = {
  fields: 60,
  options: 100,
  titleLength: 40,
  helpLength: 200,
  text: 200,
  longText: 20_000,
  files: 20,
  number: 1_000_000_000_000_000,
} as const;

/** Kinds a condition may look at. */
export const conditionKinds: readonly FieldKind[] = ['yesNo', 'choice', 'choices'];

/** Kinds `min` and `max` speak of. */
export const limitedKinds: readonly FieldKind[] = [
  'text',
  'longText',
  'integer',
  'decimal',
  'money',
  'choices',
  'files',
];
