import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

export const MigrationPayload = z.object({ migrationId: z.uuid(), userId: z.uuid() });

export const migrationCheckRequested = defineEvent(
  'core.workflow_migration_check_requested',
  MigrationPayload,
);
export const migrationStarted = defineEvent('core.workflow_migration_started', MigrationPayload);
