import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

/** A proposal was published, or returned to whoever drafts. */
export const workflowDecided = defineEvent(
  'core.workflow_decided',
  z.object({ definitionId: z.uuid(), isPublished: z.boolean() }),
);
