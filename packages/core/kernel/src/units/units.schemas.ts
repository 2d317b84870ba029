import { ListQuery, pageOf, unitKinds } from '@lianxun/plugin-api';
import { z } from 'zod';

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => (text === '' || text === undefined ? null : text));

export const UnitBody = z
  .object({
    code: optionalText(40),
    name: z.string().trim().min(1).max(100),
    shortName: optionalText(40),
    kind: z.enum(unitKinds),
    level: optionalText(40),
    parentId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
    industry: optionalText(60),
    address: optionalText(200),
    longitude: z
      .number()
      .min(-180)
      .max(180)
      .nullish()
      .transform((value) => value ?? null),
    latitude: z
      .number()
      .min(-90)
      .max(90)
      .nullish()
      .transform((value) => value ?? null),
    contactName: optionalText(60),
    contactPhone: optionalText(40),
    /** 派驻组 that supervises the unit. */
    residentBodyId: z
      .uuid()
      .nullish()
      .transform((id) => id ?? null),
  })
  .meta({ id: 'UnitBody' });

export const UnitView = z
  .object({
    id: z.uuid(),
    code: z.string().nullable(),
    name: z.string(),
    shortName: z.string().nullable(),
    kind: z.enum(unitKinds),
    level: z.string().nullable(),
    parentId: z.uuid().nullable(),
    parentName: z.string().nullable(),
    industry: z.string().nullable(),
    address: z.string().nullable(),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    contactName: z.string().nullable(),
    contactPhone: z.string().nullable(),
    residentBodyId: z.uuid().nullable(),
    isActive: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'Unit' });

const PostView = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  post: z.string(),
  isLeadership: z.boolean(),
  isPrincipal: z.boolean(),
  beganOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
});

export const UnitDetail = UnitView.extend({
  posts: z.array(PostView),
  users: z.array(
    z.object({
      id: z.uuid(),
      userName: z.string(),
      displayName: z.string(),
      part: z.enum(['unitHead', 'unitLiaison']),
      validTo: z.iso.datetime().nullable(),
    }),
  ),
  predecessors: z.array(
    z.object({ unitId: z.uuid(), name: z.string(), kind: z.string(), effectiveOn: z.iso.date() }),
  ),
  successors: z.array(
    z.object({ unitId: z.uuid(), name: z.string(), kind: z.string(), effectiveOn: z.iso.date() }),
  ),
  engagements: z.array(z.object({ id: z.uuid(), roundId: z.uuid(), inspectionType: z.string() })),
}).meta({ id: 'UnitDetail' });

export const UnitQuery = ListQuery.extend({
  q: z.string().trim().max(100).optional(),
  kind: z.enum(unitKinds).optional(),
  active: z.enum(['true', 'false']).optional(),
});

export const UnitPage = pageOf(UnitView).extend({ total: z.int() }).meta({ id: 'UnitPage' });

export const SuccessionBody = z
  .object({
    successorId: z.uuid(),
    kind: z.enum(['renamed', 'merged', 'split']),
    effectiveOn: z.iso.date(),
    note: optionalText(500),
  })
  .meta({ id: 'SuccessionBody' });

export const UnitUserBody = z
  .object({
    userName: z.string().trim().min(3).max(40),
    part: z.enum(['unitHead', 'unitLiaison']),
    validTo: z.iso.date().nullish(),
  })
  .meta({ id: 'UnitUserBody' });
