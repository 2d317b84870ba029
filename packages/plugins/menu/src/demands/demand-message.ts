import { z } from 'zod';

import { DemandContent } from './demand.schemas.ts';
import { Rating } from './rating.schemas.ts';
import { DemandResult } from './result.schemas.ts';

const combinedId = z.uuid();

/** County to city. */
export const SentDemand = z.object({
  combinedId,
  number: z.int().min(1),
  menuNumber: z.int().min(1),
  content: DemandContent,
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
});
export const WithdrawnDemand = z.object({ reason: z.string().nullable() });
export const RatedDemand = z.object({ rating: Rating });

/** City to county. */
export const ToldResult = z.object({ result: DemandResult });
