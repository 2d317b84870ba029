import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** Somebody has signed at his own desk; `core.sign_mandate_term` puts it into the outbox. */
export const mandateTermSigned = defineEvent(
  'core.mandate_term_signed',
  z.object({ termId: z.uuid(), teamId: z.uuid(), userId: z.uuid(), key: z.string() }),
);
