import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { IsoDate, ShortText } from '../fields.ts';
import { materialForms } from './material-tables.ts';

const Name = z.string().trim().min(1).max(60);

export const MaterialBody = z
  .object({
    title: ShortText,
    form: z.enum(materialForms),
    quantity: z.int().min(1).max(100_000).default(1),
    borrowerId: z.uuid(),
    provider: Name,
    borrowedOn: IsoDate,
    dueOn: IsoDate.nullable().default(null),
    note: z.string().trim().max(2_000).nullable().default(null),
  })
  .meta({ id: 'MaterialBody' });
export type MaterialBody = z.input<typeof MaterialBody>;

export const BorrowMaterialBody = MaterialBody.extend({ engagementId: z.uuid() }).meta({
  id: 'BorrowMaterial',
});
export type BorrowMaterialBody = z.input<typeof BorrowMaterialBody>;

export const ReturnMaterialBody = z.object({ returnedOn: IsoDate, receivedBy: Name });

export const materialViews = ['open', 'overdue', 'returned'] as const;
export const ListMaterialsQuery = ListQuery.extend({
  engagement: z.uuid().optional(),
  /** Not returned, not returned in time, returned. */
  view: z.enum(materialViews).optional(),
});
export type ListMaterialsQuery = z.output<typeof ListMaterialsQuery>;

export const MaterialView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    engagementId: z.uuid(),
    unitName: z.string(),
    materialNo: z.int(),
    title: z.string(),
    form: z.enum(materialForms),
    quantity: z.int(),
    borrowerId: z.uuid(),
    borrowerName: z.string(),
    provider: z.string(),
    borrowedOn: z.string(),
    dueOn: z.string().nullable(),
    returnedOn: z.string().nullable(),
    receivedBy: z.string().nullable(),
    note: z.string().nullable(),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'Material' });
export type MaterialView = z.input<typeof MaterialView>;

export const MaterialTotals = z
  .object({ open: z.int(), overdue: z.int(), returned: z.int() })
  .meta({ id: 'MaterialTotals' });
export type MaterialTotals = z.input<typeof MaterialTotals>;
