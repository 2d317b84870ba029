import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

export const findingsIssued = defineEvent(
  'rectification.findings_issued',
  z.object({ engagementId: z.uuid(), roundId: z.uuid(), unitId: z.uuid(), count: z.int() }),
);

export const findingClosed = defineEvent(
  'rectification.finding_closed',
  z.object({
    findingId: z.uuid(),
    engagementId: z.uuid(),
    stage: z.enum(['closed', 'partlyDone', 'notDone']),
  }),
);
