import { z } from 'zod';

/** Phase and percent are everybody's, what stands beside them is the plugin's. */
export const ProgressView = z.looseObject({
  phase: z.string().optional(),
  percent: z.number().optional(),
});

export const ComputationView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    title: z.string(),
    label: z.string().nullable(),
    subject: z.object({ type: z.string(), id: z.uuid() }),
    /** Page below the tenant. */
    link: z.string().nullable(),
    state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
    /** Somebody has asked it to end. */
    isEnding: z.boolean(),
    progress: ProgressView.nullable(),
    error: z.string().nullable(),
    isOwn: z.boolean(),
    requestedBy: z.string(),
    requestedAt: z.iso.datetime({ offset: true }),
    startedAt: z.iso.datetime({ offset: true }).nullable(),
    /** Since it began, until now or its end; null while it waits. */
    elapsedSeconds: z.int().min(0).nullable(),
    finishedAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .meta({ id: 'Computation' });

export const ComputationQuery = z.object({
  subjectType: z.string().min(1).max(80).optional(),
  subjectId: z.uuid().optional(),
});
