import { z } from 'zod';

const Keys = z.array(z.string().max(300)).max(60);
const Month = z.string().max(10);

const Career = z.object({
  from: Month,
  to: Month.nullable(),
  place: Keys,
  placeName: z.string(),
  post: z.string(),
  isLeadership: z.boolean(),
  superior: Keys,
});
const Education = z.object({
  school: Keys,
  schoolName: z.string(),
  from: Month.nullable(),
  to: Month.nullable(),
});

/** What the city holds of a person: what rules and solver read, and nothing besides. */
export const CandidateContent = z.strictObject({
  staffing: z.strictObject({
    name: z.string(),
    sendingUnit: z.string(),
    sendingUnitName: z.string(),
    homeCode: z.string(),
    level: z.enum(['city', 'county']),
    external: z.boolean(),
    skills: z.array(z.string()),
    mayLead: z.boolean(),
    mayDeputise: z.boolean(),
    experienced: z.boolean(),
    roundsServed: z.int(),
    consecutiveRounds: z.int(),
    evaluation: z.number().nullable(),
    unavailable: z.array(z.object({ from: z.string(), to: z.string() })),
    partyMember: z.boolean(),
  }),
  facts: z.strictObject({
    keys: Keys,
    nativeCounty: z.string().nullable(),
    grownCounty: z.string().nullable(),
    workCounties: z.array(z.string()).nullable(),
    career: z.array(Career).max(200).nullable(),
    education: z.array(Education).max(50).nullable(),
    relatives: z
      .array(z.object({ closeness: z.enum(['direct', 'collateral']), person: Keys, place: Keys }))
      .max(100)
      .nullable(),
    inspected: z.array(
      z.object({
        place: Keys,
        countyCode: z.string(),
        role: z.enum(['leading', 'other']),
        roundsAgo: z.int(),
      }),
    ),
  }),
});
export type CandidateContent = z.output<typeof CandidateContent>;

/** What the city holds of the inspected units of one undertaking in one county. */
export const TargetContent = z.strictObject({
  undertaking: z.string(),
  units: z
    .array(
      z.strictObject({
        targetId: z.uuid(),
        name: z.string(),
        kind: z.string(),
        longitude: z.number().nullable(),
        latitude: z.number().nullable(),
        counties: z.array(z.string()),
        place: Keys,
        leadership: z
          .array(
            z.object({
              person: Keys,
              name: z.string(),
              post: z.string(),
              isPrincipal: z.boolean(),
              career: z.array(Career).max(200),
              education: z.array(Education).max(50).nullable(),
            }),
          )
          .max(60),
      }),
    )
    .min(1)
    .max(200),
});
export type TargetContent = z.output<typeof TargetContent>;
export type TargetUnit = TargetContent['units'][number];
