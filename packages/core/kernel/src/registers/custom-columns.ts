import type { FormField, RegisterColumn } from '@lianxun/plugin-api';

/** Keys of columns that are custom fields begin so; no column of a register does. */
export const fieldPrefix = 'fields.';

/** The title above the custom columns of a register. */
const group = '补充信息';

export const fieldKeyOf = (columnKey: string): string | null =>
  columnKey.startsWith(fieldPrefix) ? columnKey.slice(fieldPrefix.length) : null;

/** The column a custom field is in a register. */
export function customColumn(field: FormField): RegisterColumn {
  const { key, title, kind, options = [], unit = '元' } = field;
  const column = { key: `${fieldPrefix}${key}`, title, group, level: 'main', width: 14 } as const;
  switch (kind) {
    case 'longText':
      return { ...column, type: 'long', width: 28 };
    case 'integer':
      return { ...column, type: 'int' };
    case 'money':
      return { ...column, type: 'money', unit };
    case 'date':
      return { ...column, type: 'date' };
    case 'yesNo':
      return { ...column, type: 'bool', width: 8 };
    case 'choice':
      return { ...column, type: 'enum', options };
    case 'choices':
      return { ...column, type: 'tags' };
    case 'person':
    case 'unit':
      return { ...column, type: 'reference', target: kind };
    case 'files':
      return { ...column, type: 'files', width: 24 };
    case 'record':
      return { ...column, type: 'text', computed: true, width: 24 };
    case 'text':
    case 'decimal':
      return { ...column, type: 'text' };
  }
}
