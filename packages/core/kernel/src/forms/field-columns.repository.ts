import {
  tenantOf,
  type FormField,
  type ListedColumn,
  type ListedColumns,
  type RegisterRequest,
} from '@lianxun/plugin-api';
import { sql, type Expression, type RawBuilder } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

/** The custom fields of a record type as columns that a list is filtered and sorted by. */
export function fieldColumns(
  tx: CoreTx,
  type: string,
  { fields, prefix }: { readonly fields: readonly FormField[]; readonly prefix: string },
): NonNullable<RegisterRequest['fields']> {
  return (id): ListedColumns =>
    Object.fromEntries(
      fields.map((field) => {
        const value = (column: RawBuilder<unknown>) => sql`(select ${column}
          from core.field_values field
          where field.tenant_id = ${tenantOf(tx)} and field.subject_type = ${type}
            and field.subject_id = ${id} and field.field_key = ${field.key} limit 1)`;
        return [`${prefix}${field.key}`, listed(field, value)];
      }),
    );
}

function listed(
  { kind }: FormField,
  value: (column: RawBuilder<unknown>) => Expression<unknown>,
): ListedColumn {
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'money':
      return { by: value(sql`field.number_value`), as: 'number' };
    case 'date':
      return { by: value(sql`field.date_value`), as: 'date' };
    case 'yesNo':
      return { by: value(sql`field.boolean_value`), as: 'text' };
    case 'choice':
      return {
        by: value(sql`field.choice_values[1]`),
        as: 'text',
        order: value(sql`nullif(field.text_value, '')`),
      };
    case 'choices':
    case 'files':
      return { by: value(sql`string_to_array(field.text_value, '、')`), as: 'tags' };
    case 'person':
    case 'unit':
    case 'record':
      return {
        by: value(sql`field.text_value`),
        as: 'text',
        id: value(sql`field.reference_id`),
      };
    case 'text':
    case 'longText':
      return { by: value(sql`field.text_value`), as: 'text' };
  }
}
