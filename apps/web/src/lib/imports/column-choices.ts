import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type Layout = ApiSchema<'SheetLayout'>;
export type LayoutColumn = Layout['columns'][number];
export type Choice = ApiSchema<'ColumnChoice'>;
type Column = Pick<ApiSchema<'RegisterColumn'>, 'key' | 'title' | 'group' | 'isKey'>;

/** What a select holds: the key of a column, or one of these. */
export const ignored = '';
export const asField = '+';

export const recognised: Readonly<
  Record<LayoutColumn['by'], { readonly word: string; readonly tone: Tone }>
> = {
  title: { word: '同名', tone: 'good' },
  synonym: { word: '别名', tone: 'accent' },
  likeness: { word: '相近，请核对', tone: 'warn' },
  none: { word: '未认出', tone: 'warn' },
};

/** What the selects of a header begin with: the first of several columns that look alike. */
export function suggested({ columns }: Layout): string[] {
  return columns.map(
    ({ column }, place) =>
      (columns.findIndex((other) => other.column === column) === place ? column : null) ?? ignored,
  );
}

export function columnOptions(columns: readonly Column[]) {
  return [
    { value: ignored, label: '忽略，不导入' },
    { value: asField, label: '作为自定义字段（先在表单里添加）' },
    ...columns.map(({ key, title, group }) => ({
      value: key,
      label: group === null ? title : `${group} / ${title}`,
    })),
  ];
}

/** Why the choices cannot be confirmed, in words; empty when they can. */
export function choiceProblems(chosen: readonly string[], columns: readonly Column[]): string[] {
  const keys = chosen.filter((value) => value !== ignored && value !== asField);
  const named = (key: string) => columns.find((column) => column.key === key)?.title ?? key;
  const twice = [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))];
  const missing = columns.filter(({ key, isKey }) => isKey && !keys.includes(key));
  return [
    ...twice.map((key) => `“${named(key)}”对应了不止一列，请只留一列。`),
    ...missing.map(({ title }) => `没有哪一列对应“${title}”，认不出每一行是哪条记录。`),
  ];
}

export function toChoices(chosen: readonly string[]): Choice[] {
  return chosen.map((value) => {
    if (value === ignored) return { use: 'ignore', column: null };
    return value === asField ? { use: 'field', column: null } : { use: 'column', column: value };
  });
}
