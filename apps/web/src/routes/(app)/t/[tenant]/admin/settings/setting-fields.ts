import type { ApiSchema } from '@lianxun/api-client';

export type Setting = ApiSchema<'Setting'>;
export type SettingValue = boolean | number | string;

/** One control of a setting's form; a setting that is a single value has one of an empty name. */
export interface SettingField {
  readonly name: string;
  readonly label: string;
  readonly type: 'boolean' | 'number' | 'text';
  readonly least: number | undefined;
  readonly most: number | undefined;
}

const labels: Readonly<Record<string, string>> = {
  minLength: '最短长度（位）',
  minClasses: '至少几种字符（大写、小写、数字、符号）',
  maxAgeDays: '有效天数（0 为不过期）',
  history: '不可重复的历史次数',
  failures: '连续失败次数',
  minutes: '锁定分钟数',
  idleMinutes: '无操作多少分钟后退出',
  absoluteHours: '最长多少小时后退出',
  onePerDeviceClass: '同一类设备只保留一个会话',
  required: '要求所有成员使用',
  green: '绿色：剩余天数不多于',
  yellow: '黄色：剩余天数不多于',
  red: '红色：剩余天数不多于',
};

type Properties = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function fieldOf(name: string, schema: unknown): SettingField | undefined {
  if (!isRecord(schema)) return undefined;
  const { type, title } = schema;
  const kinds = {
    boolean: 'boolean',
    integer: 'number',
    number: 'number',
    string: 'text',
  } as const;
  const kind = Object.entries(kinds).find(([key]) => key === type)?.[1];
  if (!kind) return undefined;
  const label = typeof title === 'string' ? title : (labels[name] ?? name);
  return {
    name,
    label,
    type: kind,
    least: number(schema['minimum']),
    most: number(schema['maximum']),
  };
}

/** The controls of a setting; undefined where its shape needs a page of its own. */
export function settingFields({ schema }: Pick<Setting, 'schema'>): SettingField[] | undefined {
  if (!isRecord(schema)) return undefined;
  if (schema['type'] !== 'object') {
    const only = fieldOf('', { title: '启用', ...schema });
    return only && [only];
  }
  const properties = isRecord(schema['properties']) ? schema['properties'] : {};
  const fields = Object.entries(properties).map(([name, part]) => fieldOf(name, part));
  return fields.every((field) => field !== undefined) ? fields : undefined;
}

/** The value of each control. */
export function valuesOf(
  fields: readonly SettingField[],
  value: unknown,
): Record<string, SettingValue> {
  const read = (name: string): unknown => (name === '' || !isRecord(value) ? value : value[name]);
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const stored = read(name);
      const text = typeof stored === 'string' || typeof stored === 'number' ? String(stored) : '';
      return [name, type === 'boolean' ? stored === true : text];
    }),
  );
}

/** The setting's value from its controls. */
export function settingValue(
  fields: readonly SettingField[],
  values: Readonly<Record<string, SettingValue>>,
): unknown {
  const typed = fields.map(({ name, type }): [string, SettingValue] => {
    const value = values[name] ?? '';
    return [name, type === 'number' ? Number(value) : value];
  });
  const [first] = typed;
  return first?.[0] === '' ? first[1] : Object.fromEntries(typed);
}

/** A value in words, for who may only read it. */
export function describeValue(field: SettingField, value: SettingValue | undefined): string {
  return field.type === 'boolean' ? (value === true ? '是' : '否') : String(value ?? '');
}
