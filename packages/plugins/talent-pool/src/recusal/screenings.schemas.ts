import { z } from 'zod';

import { teamRoles } from '../staffing/staffing-problem.ts';
import { HitView } from './matters/matters.schemas.ts';
import { recusalResults } from './recusal-facts.ts';
import { matterOutcomes } from './recusal-tables.ts';

const shown = 60;

export const SeatsQuery = z.object({
  round: z.uuid(),
  team: z.uuid(),
  role: z.enum(teamRoles).default('member'),
  /** User ids, separated by commas. */
  users: z
    .string()
    .max(shown * 40)
    .default('')
    .transform((text) => text.split(',').filter((id) => z.uuid().safeParse(id).success)),
});
export type SeatsQuery = z.output<typeof SeatsQuery>;

export const SeatPreview = z
  .object({
    userId: z.uuid(),
    /** Null where the reader is not told: himself. */
    state: z.enum([...recusalResults, 'noUnits']).nullable(),
    /** Units against which something stands. */
    units: z.array(
      z.object({
        engagementId: z.uuid(),
        unitName: z.string(),
        result: z.enum(recusalResults),
        decided: z.enum(matterOutcomes).nullable(),
        hits: z.array(HitView),
      }),
    ),
  })
  .meta({ id: 'RecusalSeatPreview' });
export type SeatPreview = z.input<typeof SeatPreview>;
