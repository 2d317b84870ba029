import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { teamRoles } from '../staffing/staffing-problem.ts';

export const ListFeedbacksQuery = ListQuery;
export type ListFeedbacksQuery = z.output<typeof ListFeedbacksQuery>;

export const EvaluationFeedback = z
  .object({
    id: z.uuid(),
    half: z.enum(['sent', 'received']),
    personName: z.string(),
    sendingUnit: z.string(),
    fromName: z.string(),
    roundName: z.string(),
    teamName: z.string(),
    role: z.enum(teamRoles),
    total: z.number(),
    gradeTitle: z.string(),
    leaderText: z.string().nullable(),
    concludedOn: z.string(),
    deliveredOn: z.string(),
  })
  .meta({ id: 'EvaluationFeedback' });
export type EvaluationFeedback = z.input<typeof EvaluationFeedback>;
