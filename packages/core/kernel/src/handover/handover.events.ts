import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/**
 * Other people are to act than before: somebody joined, left, changed his roles or is away. With
 * `engagementIds` only in these, with `userId` only where this person holds work, with `caseId` only there.
 */
export const holdersChanged = defineEvent(
  'core.holders_changed',
  z.object({
    engagementIds: z.array(z.uuid()).nullable(),
    userId: z.uuid().nullable(),
    caseId: z.uuid().optional(),
  }),
);
