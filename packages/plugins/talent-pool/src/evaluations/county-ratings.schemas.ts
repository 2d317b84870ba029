import { z } from 'zod';

/** 县区满意度 with somebody in a team, 1 to 5, and whether it counts in 综合评定. */
export const CountyRatingView = z.object({
  title: z.string(),
  mark: z.int(),
  comment: z.string(),
  ratedOn: z.string(),
  ratedByName: z.string(),
  counts: z.boolean(),
});
