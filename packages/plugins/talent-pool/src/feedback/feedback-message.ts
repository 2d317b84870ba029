import { z } from 'zod';

import { teamRoles } from '../staffing/staffing-problem.ts';

/** What crosses to the tenant that sent somebody: the result, and nothing of the round's content. */
export const FeedbackContent = z.strictObject({
  personName: z.string(),
  fromName: z.string(),
  roundName: z.string(),
  teamName: z.string(),
  role: z.enum(teamRoles),
  totalHundredths: z.int(),
  gradeTitle: z.string(),
  leaderText: z.string().nullable(),
  concludedOn: z.iso.date(),
  deliveredByName: z.string(),
});
export type FeedbackContent = z.output<typeof FeedbackContent>;
