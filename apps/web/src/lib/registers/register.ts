import type { Api, ApiSchema } from '@lianxun/api-client';
import type { SheetColumn } from '@lianxun/ui/register';

export type Register = ApiSchema<'Register'>;
export type RegisterColumn = Register['columns'][number];

/** `base` is the address of the capacity in the API. */
export const findRegister = (api: Api, base: string, id: string): Promise<Register> =>
  api.get<Register>(`${base}/core/registers/${id}`);

/** Why nobody types into a column, whatever the row. */
function closedColumn(column: RegisterColumn): string | undefined {
  if (column.isComputed) return '这一列由系统计算，不用填写。';
  if (column.isStatus) return '这一列随办理流程变化，请打开这条记录办理。';
  if (column.type === 'files') return '佐证材料在记录自己的页面上传。';
  return column.isEditable ? undefined : '这本台账的这一列不在表格里修改，请打开这条记录。';
}

/** A column as the grid takes it. */
export function sheetColumn(column: RegisterColumn): SheetColumn {
  const { key, title, group, level, type, width } = column;
  return {
    key,
    title,
    group,
    level,
    type,
    width,
    options: column.options ?? undefined,
    closed: closedColumn(column),
    searchable: column.isSearchable,
  };
}

/** How many of the columns shown stay in view at the left. */
export function frozenCount(
  register: Register,
  columns: readonly { readonly key: string }[],
): number {
  const held = register.columns.filter(({ isFrozen }) => isFrozen).map(({ key }) => key);
  const first = columns.findIndex(({ key }) => !held.includes(key));
  return first === -1 ? columns.length : first;
}
