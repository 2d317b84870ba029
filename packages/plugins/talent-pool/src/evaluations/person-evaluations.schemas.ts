import { z } from 'zod';

export const PersonEvaluation = z
  .object({
    evaluationId: z.uuid(),
    sheetId: z.uuid(),
    roundName: z.string(),
    teamName: z.string(),
    total: z.number(),
    gradeTitle: z.string(),
    concludedOn: z.string(),
    effect: z.string().nullable(),
  })
  .meta({ id: 'PersonEvaluation' });
