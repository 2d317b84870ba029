import { ListQuery, pageOf } from '@lianxun/plugin-api';
import { z } from 'zod';

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => (text === '' || text === undefined ? null : text));

export const PersonBody = z
  .object({
    name: z.string().trim().min(1).max(60),
    gender: z
      .enum(['male', 'female'])
      .nullish()
      .transform((value) => value ?? null),
    bodyId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    unitId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    title: optionalText(60),
    rank: optionalText(40),
    politics: optionalText(40),
    /** Left out keeps the stored number; it is never sent back in full. */
    phone: z
      .string()
      .trim()
      .max(20)
      .nullish()
      .transform((text) => (text === '' ? null : text)),
    /** Left out keeps the stored number; it is never sent back in full. */
    idNumber: z
      .string()
      .trim()
      .regex(/^[0-9]{17}[0-9Xx]$/)
      .optional(),
  })
  .meta({ id: 'PersonBody' });

export const PostBody = z
  .object({
    bodyId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    unitId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    employer: z.string().trim().min(1).max(100),
    post: z.string().trim().min(1).max(60),
    isLeadership: z.boolean().default(false),
    isPrincipal: z.boolean().default(false),
    superiorId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    beganOn: z.iso.date(),
    endedOn: z.iso
      .date()
      .nullish()
      .transform((date) => date ?? null),
  })
  .refine((post) => post.endedOn === null || post.endedOn >= post.beganOn, {
    path: ['endedOn'],
    message: '离任时间不能早于任职时间',
  })
  .meta({ id: 'PostBody' });

export const PersonView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    gender: z.enum(['male', 'female']).nullable(),
    bodyId: z.uuid().nullable(),
    bodyName: z.string().nullable(),
    unitId: z.uuid().nullable(),
    unitName: z.string().nullable(),
    title: z.string().nullable(),
    rank: z.string().nullable(),
    politics: z.string().nullable(),
    /** Masked: 138****5678. */
    phone: z.string().nullable(),
    hasIdNumber: z.boolean(),
    userName: z.string().nullable(),
    isActive: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Person' });

const PersonPost = z.object({
  id: z.uuid(),
  employer: z.string(),
  post: z.string(),
  isLeadership: z.boolean(),
  isPrincipal: z.boolean(),
  beganOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
});

export const PersonDetail = PersonView.extend({ posts: z.array(PersonPost) }).meta({
  id: 'PersonDetail',
});
export const PersonQuery = ListQuery.extend({
  q: z.string().trim().max(60).optional(),
  bodyId: z.uuid().optional(),
  unitId: z.uuid().optional(),
});
export const PersonPage = pageOf(PersonView).meta({ id: 'PersonPage' });
export const RevealBody = z
  .object({ field: z.enum(['phone', 'idNumber']), reason: z.string().trim().min(2).max(500) })
  .meta({ id: 'RevealPersonal' });
export const Revealed = z.object({ value: z.string().nullable() }).meta({ id: 'RevealedPersonal' });

export const BodyView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    isActive: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Body' });
export const bodyKinds = [
  'office',
  'discipline',
  'supervisionRoom',
  'resident',
  'organization',
  'publicity',
  'committee',
  'leadingGroup',
  'other',
] as const;
export const BodyBody = z
  .object({ name: z.string().trim().min(1).max(100), kind: z.enum(bodyKinds) })
  .meta({ id: 'BodyBody' });
