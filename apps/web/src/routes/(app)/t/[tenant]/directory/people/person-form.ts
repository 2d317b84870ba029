import type { ApiSchema } from '@lianxun/api-client';
import { z } from 'zod';

import type { Person } from '#lib/directory/words.ts';

const upTo = (most: number) => z.string().trim().max(most, `最多 ${most} 个字。`);

export const PersonForm = z.object({
  name: upTo(60).min(1, '请填写姓名。'),
  gender: z.enum(['', 'male', 'female']),
  bodyId: z.string(),
  unitId: z.string(),
  title: upTo(60),
  rank: upTo(40),
  politics: upTo(40),
  phone: upTo(20),
  idNumber: z
    .string()
    .trim()
    .regex(/^([0-9]{17}[0-9Xx])?$/, '身份证号为 18 位。'),
});
export type PersonForm = z.infer<typeof PersonForm>;

/** The fields of the form, in its order, as a conflict names them. */
export const personFields: Readonly<Record<keyof PersonForm, string>> = {
  name: '姓名',
  gender: '性别',
  bodyId: '内设机构',
  unitId: '单位',
  title: '职务',
  rank: '职级',
  politics: '政治面貌',
  phone: '手机',
  idNumber: '身份证号',
};

const empty: PersonForm = {
  name: '',
  gender: '',
  bodyId: '',
  unitId: '',
  title: '',
  rank: '',
  politics: '',
  phone: '',
  idNumber: '',
};

const shown = (text: string | null): string => text ?? '';

/** Phone and identity number come masked and are typed anew or left as they are. */
export function toPersonForm(person: Person | undefined): PersonForm {
  if (!person) return empty;
  return {
    ...empty,
    name: person.name,
    gender: person.gender ?? '',
    bodyId: shown(person.bodyId),
    unitId: shown(person.unitId),
    title: shown(person.title),
    rank: shown(person.rank),
    politics: shown(person.politics),
  };
}

export function toPersonBody(form: PersonForm): ApiSchema<'PersonBody'> {
  return {
    name: form.name,
    gender: form.gender || null,
    bodyId: form.bodyId || null,
    unitId: form.unitId || null,
    title: form.title || null,
    rank: form.rank || null,
    politics: form.politics || null,
    ...(form.phone ? { phone: form.phone } : {}),
    ...(form.idNumber ? { idNumber: form.idNumber } : {}),
  };
}
