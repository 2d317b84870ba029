import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** People are to be looked for among what only the restricted area knows (G1). */
export const secretChecksAsked = defineEvent(
  'talent-pool.secret_checks_asked',
  z.object({ askedBy: z.uuid() }),
);
