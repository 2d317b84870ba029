import { z } from 'zod';

import { AreaCode, IsoDate, IsoMonth, LongText } from '../fields.ts';
import {
  certificates,
  intakes,
  memberSources,
  poolKinds,
  postDirections,
  relations,
} from './roster-tables.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

/** What is known of the person himself; a key left out stays as it is stored. */
export const PersonEntry = z
  .object({
    name: text(60),
    gender: optional(z.enum(['male', 'female'])),
    /** Any spelling; kept normalised and sealed. */
    idNumber: text(40).optional(),
    /** 尚未核验: taken although its last digit does not fit. */
    idUnverified: z.boolean().optional(),
    phone: optional(text(20)),
    politics: optional(text(40)),
    title: optional(text(60)),
    rank: optional(text(40)),
    /** 所在单位 as people write it; found in the directory where it is there. */
    employer: text(100),
  })
  .meta({ id: 'PoolPersonEntry' });
export type PersonEntry = z.output<typeof PersonEntry>;

/** Fields of the roster beyond those of the directory; a key left out stays as it is stored. */
export const ProfileEntry = z
  .object({
    birthMonth: optional(IsoMonth),
    ethnicity: optional(text(20)),
    nativeCounty: optional(AreaCode),
    grownCounty: optional(AreaCode),
    email: optional(z.email().max(200)),
    partyJoinedMonth: optional(IsoMonth),
    workStartedMonth: optional(IsoMonth),
    department: optional(text(200)),
    workCounty: optional(AreaCode),
    educationLevel: optional(text(40)),
    major: optional(text(200)),
    skills: z.array(text(40)).max(40).optional(),
    tags: z.array(text(40)).max(40).optional(),
    certificates: z.array(z.enum(certificates)).max(4).optional(),
    directions: z.array(z.enum(postDirections)).max(4).optional(),
    frontline: optional(LongText),
    awards: optional(LongText),
    hasInspected: optional(z.boolean()),
    inspectedYears: z.array(z.int().min(1949).max(2200)).max(80).optional(),
  })
  .meta({ id: 'PoolProfileEntry' });
export type ProfileEntry = z.output<typeof ProfileEntry>;

export const CareerEntry = z
  .object({
    from: IsoMonth,
    to: IsoMonth.nullable(),
    employer: text(100),
    post: text(60),
    isLeadership: z.boolean(),
    superior: optional(text(60)),
  })
  .refine(({ from, to }) => to === null || to >= from, {
    path: ['to'],
    message: '止于年月不能早于起于年月',
  })
  .meta({ id: 'CareerEntry' });
export type CareerEntry = z.output<typeof CareerEntry>;

export const EducationEntry = z
  .object({
    school: text(200),
    major: optional(text(200)),
    degree: optional(text(40)),
    from: optional(IsoMonth),
    to: optional(IsoMonth),
  })
  .refine(({ from, to }) => from == null || to == null || to >= from, {
    path: ['to'],
    message: '毕业年月不能早于入学年月',
  })
  .meta({ id: 'EducationEntry' });
export type EducationEntry = z.output<typeof EducationEntry>;

export const RelativeEntry = z
  .object({
    relation: z.enum(relations),
    name: text(60),
    employer: optional(text(100)),
    post: optional(text(60)),
  })
  .meta({ id: 'RelativeEntry' });
export type RelativeEntry = z.output<typeof RelativeEntry>;

export const UnavailabilityEntry = z
  .object({ fromOn: IsoDate, toOn: IsoDate, reason: text(200) })
  .refine(({ fromOn, toOn }) => toOn >= fromOn, {
    path: ['toOn'],
    message: '止于日期不能早于起于日期',
  })
  .meta({ id: 'UnavailabilityEntry' });

/** A record with its histories: null or left out means that nobody has said, an empty list says 无. */
export const RosterEntry = z
  .object({
    person: PersonEntry,
    profile: ProfileEntry.default({}),
    career: optional(z.array(CareerEntry).max(60)),
    educations: optional(z.array(EducationEntry).max(20)),
    relatives: optional(z.array(RelativeEntry).max(40)),
  })
  .meta({ id: 'RosterEntry' });
export type RosterEntry = z.output<typeof RosterEntry>;

/** Into which pool, and how. */
export const MembershipEntry = z
  .object({
    pool: z.enum(poolKinds),
    intake: z.enum(intakes).default('regular'),
    source: z.enum(memberSources).default('internal'),
    /** 派员单位; where the person belongs when left out. */
    sendingUnit: text(200).optional(),
    recommendation: optional(LongText),
    callId: z.uuid().nullish(),
  })
  .meta({ id: 'MembershipEntry' });
export type MembershipEntry = z.output<typeof MembershipEntry>;
