import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** A computation waits to be run. */
export const computationRequested = defineEvent(
  'core.computation_requested',
  z.object({ computationId: z.uuid() }),
);
