import type { ApiSchema } from '@lianxun/api-client';
import { z } from 'zod';

import { keysOf, unitKindTitles, type Unit } from '#lib/directory/words.ts';

const kinds = keysOf(unitKindTitles);
const upTo = (most: number) => z.string().trim().max(most, `最多 ${most} 个字。`);

export const UnitForm = z.object({
  name: upTo(100).min(1, '请填写单位名称。'),
  shortName: upTo(40),
  code: upTo(40),
  kind: z.string().refine((kind) => kinds.some((known) => known === kind), '请选择类别。'),
  level: upTo(40),
  parentId: z.string(),
  industry: upTo(60),
  address: upTo(200),
  contactName: upTo(60),
  contactPhone: upTo(40),
  residentBodyId: z.string(),
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
  residentBodyId: '派驻纪检监察组',
};

const empty: UnitForm = {
  name: '',
  shortName: '',
  code: '',
  kind: '',
  level: '',
  parentId: '',
  industry: '',
  address: '',
  contactName: '',
  contactPhone: '',
  residentBodyId: '',
};

const shown = (text: string | null): string => text ?? '';
const stored = (text: string): string | null => text || null;

export function toUnitForm(unit: Unit | undefined): UnitForm {
  if (!unit) return empty;
  return {
    name: unit.name,
    shortName: shown(unit.shortName),
    code: shown(unit.code),
    kind: unit.kind,
    level: shown(unit.level),
    parentId: shown(unit.parentId),
    industry: shown(unit.industry),
    address: shown(unit.address),
    contactName: shown(unit.contactName),
    contactPhone: shown(unit.contactPhone),
    residentBodyId: shown(unit.residentBodyId),
  };
}

/** The body to send; what the form does not show stays as it is stored. */
export function toUnitBody(form: UnitForm, before: Unit | undefined): ApiSchema<'UnitBody'> {
  return {
    name: form.name,
    kind: kinds.find((kind) => kind === form.kind) ?? 'other',
    shortName: stored(form.shortName),
    code: stored(form.code),
    level: stored(form.level),
    parentId: stored(form.parentId),
    industry: stored(form.industry),
    address: stored(form.address),
    contactName: stored(form.contactName),
    contactPhone: stored(form.contactPhone),
    residentBodyId: stored(form.residentBodyId),
    longitude: before?.longitude ?? null,
    latitude: before?.latitude ?? null,
  };
}
