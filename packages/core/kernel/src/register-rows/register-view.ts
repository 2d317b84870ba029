import type { Ctx, RegisterColumn } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { LocalRegister } from '../imports/custom-register.ts';
import { fieldKeyOf } from '../registers/custom-columns.ts';
import { searchableKeys } from './stored-request.ts';
import { isSummed } from './total-rows.ts';

export const RegisterColumnView = z
  .object({
    key: z.string(),
    title: z.string(),
    /** Title of the merged header cell above. */
    group: z.string().nullable(),
    /** `detail` columns repeat below one main row. */
    level: z.enum(['main', 'detail']),
    type: z.enum([
      'text',
      'long',
      'month',
      'bool',
      'users',
      'files',
      'tags',
      'int',
      'date',
      'money',
      'enum',
      'reference',
    ]),
    /** In characters. */
    width: z.number(),
    /** Choices of an `enum`; null for other types, and where the tenant's own words are open. */
    options: z.array(z.object({ value: z.string(), title: z.string() })).nullable(),
    /** What a `reference` points at. */
    target: z.enum(['unit', 'person', 'team', 'round']).nullable(),
    /** How money is shown and typed. */
    unit: z.enum(['元', '万元']).nullable(),
    /** Whether a month without a day is a date here. */
    monthAllowed: z.boolean(),
    required: z.enum(['creation', 'close']).nullable(),
    /** Kept in view at the left. */
    isFrozen: z.boolean(),
    /** Part of what identifies a row. */
    isKey: z.boolean(),
    /** Can be filtered and sorted by. */
    isSearchable: z.boolean(),
    /** Can be changed in the grid, in rows that are open. */
    isEditable: z.boolean(),
    /** Added up over all rows in the totals. */
    isSummed: z.boolean(),
    /** Derived by the system. */
    isComputed: z.boolean(),
    /** Kept by the workflow: changed by moves only. */
    isStatus: z.boolean(),
    /** A text that only grows: what is written is added. */
    isAppendOnly: z.boolean(),
    /** A custom field of the record. */
    isCustom: z.boolean(),
    personal: z.enum(['name', 'phone', 'idNumber', 'address', 'relative']).nullable(),
  })
  .meta({ id: 'RegisterColumn' });

export const RegisterView = z
  .object({
    id: z.string(),
    plugin: z.string(),
    title: z.string(),
    columns: z.array(RegisterColumnView),
    layout: z.object({
      paper: z.enum(['a3', 'a4']),
      orientation: z.enum(['landscape', 'portrait']),
    }),
    mayImport: z.boolean(),
    mayExport: z.boolean(),
    /** Personal values may leave unmasked. */
    mayExportPersonal: z.boolean(),
    /** Whether cells can be changed in the grid at all; which ones, each row says. */
    mayEdit: z.boolean(),
    mayApproveHistory: z.boolean(),
  })
  .meta({ id: 'Register' });

export function toRegisterView(ctx: Ctx, source: LocalRegister): z.input<typeof RegisterView> {
  const { definition } = source;
  const { id, title, layout, permissions } = definition;
  const may = (ability: string | undefined) =>
    ability !== undefined && ctx.actor.permissions.has(ability);
  const searchable = searchableKeys(source);
  const mayEdit = source.edit !== undefined;
  return {
    id,
    plugin: id.split('.')[0] ?? '',
    title,
    columns: definition.columns.map((column, index) => ({
      ...described(column),
      isFrozen: index < (layout.frozenColumns ?? 0),
      isKey: [...definition.keys.main, ...(definition.keys.detail ?? [])].includes(column.key),
      isSummed: isSummed(column, definition.keys.main),
      isSearchable: searchable.has(column.key),
      isEditable: mayEdit && isEntered(column),
    })),
    layout: { paper: layout.paper, orientation: layout.orientation },
    mayImport: source.apply !== undefined && may(permissions.import),
    mayExport: may(permissions.export),
    mayExportPersonal: may(permissions.export) && may(permissions.reveal),
    mayEdit,
    mayApproveHistory: may(permissions.approveHistory),
  };
}

/** People write into it as text; files are attached on the record's own page. */
export const isEntered = ({ type, computed = false, status = false }: RegisterColumn): boolean =>
  type !== 'files' && !computed && !status;

function described(column: RegisterColumn) {
  const { key, title, group = null, level, type, width, required = null, personal = null } = column;
  return {
    key,
    title,
    group,
    level,
    type,
    width,
    required,
    personal,
    options:
      column.type === 'enum' && column.options !== 'tenant'
        ? column.options.map((option) => ({ value: option.value, title: option.title }))
        : null,
    target: column.type === 'reference' ? column.target : null,
    unit: column.type === 'money' ? column.unit : null,
    monthAllowed: column.type === 'date' && column.monthAllowed === true,
    isComputed: column.computed === true,
    isStatus: column.status === true,
    isAppendOnly: 'appendOnly' in column && column.appendOnly,
    isCustom: fieldKeyOf(key) !== null,
  };
}
