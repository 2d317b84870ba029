import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** Results stand: the pool follows them. */
export const evaluationConcluded = defineEvent(
  'talent-pool.evaluation_concluded',
  z.object({ evaluationId: z.uuid() }),
);
