import { z } from 'zod';

import {
  CareerEntry,
  EducationEntry,
  PersonEntry,
  ProfileEntry,
  RelativeEntry,
  UnavailabilityEntry,
} from './entry.schemas.ts';
import { certificates, poolKinds, postDirections } from './roster-tables.ts';

const nullable = z.string().nullable();

export const PersonView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    gender: z.enum(['male', 'female']).nullable(),
    place: nullable,
    title: nullable,
    rank: nullable,
    politics: nullable,
    isActive: z.boolean(),
    /** The attachment that shows him. */
    photoId: z.uuid().nullable(),
    /** Masked: 5301**********1234. */
    idNumber: nullable,
    idUnverified: z.boolean(),
    /** Masked: 138****5678. */
    phone: nullable,
    birthMonth: nullable,
    ethnicity: nullable,
    nativeCounty: nullable,
    grownCounty: nullable,
    email: nullable,
    partyJoinedMonth: nullable,
    workStartedMonth: nullable,
    department: nullable,
    workCounty: nullable,
    /** The three places by name; the code where nobody has listed it. */
    nativeCountyName: nullable,
    grownCountyName: nullable,
    workCountyName: nullable,
    educationLevel: nullable,
    major: nullable,
    skills: z.array(z.string()),
    skillTitles: z.array(z.string()),
    tags: z.array(z.string()),
    certificates: z.array(z.enum(certificates)),
    directions: z.array(z.enum(postDirections)),
    frontline: nullable,
    awards: nullable,
    hasInspected: z.boolean().nullable(),
    inspectedYears: z.array(z.int()),
    career: z.array(CareerEntry).nullable(),
    educations: z.array(EducationEntry).nullable(),
    /** Names masked: 李*; null while nobody has said, empty for 无. */
    relatives: z
      .array(
        z.object({
          id: z.uuid(),
          relationTitle: z.string(),
          name: z.string(),
          hasPlace: z.boolean(),
        }),
      )
      .nullable(),
    unavailable: z.array(UnavailabilityEntry),
    memberships: z.array(
      z.object({
        id: z.uuid(),
        pool: z.enum(poolKinds),
        poolTitle: z.string(),
        stage: nullable,
        stateTitle: nullable,
        mission: nullable,
        missionTo: nullable,
        missionCount: z.int(),
        declinedCount: z.int(),
      }),
    ),
    timeline: z.array(
      z.object({
        on: z.string(),
        kind: z.enum(['career', 'mission', 'pool', 'check']),
        sentence: z.string(),
        actorName: nullable,
      }),
    ),
    /** Of the record of the pool; changes with each part of it. */
    version: z.int(),
  })
  .meta({ id: 'PoolPerson' });
export type PersonView = z.input<typeof PersonView>;

export const RecordBody = z
  .object({ person: PersonEntry, profile: ProfileEntry })
  .meta({ id: 'PoolRecordBody' });
export type RecordBody = z.output<typeof RecordBody>;

/** Parts of the record that are lists; each that is given takes the place of what was there. */
export const HistoriesBody = z
  .object({
    career: z.array(CareerEntry).max(60).optional(),
    educations: z.array(EducationEntry).max(20).optional(),
    /** An empty list states 无. */
    relatives: z.array(RelativeEntry).max(40).optional(),
    unavailable: z.array(UnavailabilityEntry).max(40).optional(),
  })
  .meta({ id: 'PoolHistoriesBody' });
export type HistoriesBody = z.output<typeof HistoriesBody>;

export const RevealBody = z
  .object({
    field: z.enum(['phone', 'idNumber', 'relative']),
    /** With `relative`. */
    relativeId: z.uuid().optional(),
    reason: z.string().trim().min(2).max(500),
  })
  .meta({ id: 'PoolRevealBody' });
export type RevealBody = z.output<typeof RevealBody>;
export const Revealed = z.object({ value: nullable }).meta({ id: 'PoolRevealed' });
