import { z } from 'zod';

const Line = z.object({
  what: z.string(),
  wanted: z.string(),
  got: z.string(),
  isMet: z.boolean(),
});

/** What a county got against what it asked, and why; of this demand and of no other. */
export const DemandResult = z
  .object({
    /** Version of the demand that was matched. */
    number: z.int(),
    /** Met share, 0 to 100. */
    met: z.number(),
    headcount: z.object({ wanted: z.int(), got: z.int() }),
    lines: z.array(Line),
    people: z.array(
      z.object({
        ref: z.uuid(),
        name: z.string(),
        role: z.string(),
        sendingUnit: z.string(),
        skills: z.array(z.string()),
        rules: z.array(z.string()),
        /** Points of the parts that speak of the demand: 专业、意愿、混合、路程. */
        points: z.array(z.object({ title: z.string(), points: z.number() })),
      }),
    ),
    unmet: z.array(z.string()),
    /** Why nobody comes, where the demand was not matched. */
    refusal: z.string().nullable(),
  })
  .meta({ id: 'DemandResult' });
export type DemandResult = z.output<typeof DemandResult>;
