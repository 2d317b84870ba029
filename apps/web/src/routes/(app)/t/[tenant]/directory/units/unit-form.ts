import type { ApiSchema } from '@lianxun/api-client';
import { z } from 'zod';

import { unitKinds, type Unit } from '#lib/directory/words.ts';

const kinds = Object.keys(unitKinds);
const text = (most: number) => z.string().trim().max(most, `最多 ${most} 个字。`);

export const UnitForm = z.object({
  name: text(100).min(1, '请填写单位名称。'),
  shortName: text(40),
  code: text(40),
  kind: z.string().refine((kind) => kinds.includes(kind), '请选择类别。'),
  level: text(40),
  parentId: z.string(),
  industry: text(60),
  address: text(200),
  contactName: text(60),
  contactPhone: text(40),
});
export type UnitForm = z.infer<typeof UnitForm>;

/** The fields of the form, in its order, as a conflict names them. */
export const unitFields: Readonly<Record<keyof UnitForm, string>> = {
  name: '单位名称',
  shortName: '简称',
  code: '单位代码',
  kind: '类别',
  level: '级别',
  parentId: '上级单位',
  industry: '行业',
  address: '地址',
  contactName: '联系人',
  contactPhone: '联系电话',
};

export function toUnitForm(unit: Unit | undefined): UnitForm {
  return {
    name: unit?.name ?? '',
    shortName: unit?.shortName ?? '',
    code: unit?.code ?? '',
    kind: unit?.kind ?? '',
    level: unit?.level ?? '',
    parentId: unit?.parentId ?? '',
    industry: unit?.industry ?? '',
    address: unit?.address ?? '',
    contactName: unit?.contactName ?? '',
    contactPhone: unit?.contactPhone ?? '',
  };
}

/** The body to send; what the form does not show stays as it is stored. */
export function toUnitBody(form: UnitForm, stored: Unit | undefined): ApiSchema<'UnitBody'> {
  return {
    name: form.name,
    // The schema of the form has checked that it is one of the kinds.
    kind: form.kind as Unit['kind'],
    shortName: form.shortName || null,
    code: form.code || null,
    level: form.level || null,
    parentId: form.parentId || null,
    industry: form.industry || null,
    address: form.address || null,
    contactName: form.contactName || null,
    contactPhone: form.contactPhone || null,
    longitude: stored?.longitude ?? null,
    latitude: stored?.latitude ?? null,
  };
}
