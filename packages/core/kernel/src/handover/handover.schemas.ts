import { z } from 'zod';

/** Somebody is away, and another stands in for him. */
export const AbsenceView = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    name: z.string(),
    substituteId: z.uuid(),
    substituteName: z.string(),
    /** First and last day. */
    from: z.iso.date(),
    to: z.iso.date(),
    isNow: z.boolean(),
    isMine: z.boolean(),
  })
  .meta({ id: 'Absence' });

export const AbsenceBody = z
  .object({
    /** Whose absence; one's own when left out. */
    userId: z.uuid().optional(),
    substituteId: z.uuid(),
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .meta({ id: 'NewAbsence' });

export const Coworker = z
  .object({ userId: z.uuid(), name: z.string(), duty: z.string() })
  .meta({ id: 'Coworker' });

/** An open task whose holder can no longer do it here. */
export const StrandedTask = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    title: z.string(),
    reason: z.string(),
    link: z.string(),
    dueOn: z.iso.date().nullable(),
    /** Null for a case nobody holds. */
    userId: z.uuid().nullable(),
    userName: z.string(),
    why: z.enum(['left', 'mandateEnded', 'unitAccessEnded', 'nobody']),
  })
  .meta({ id: 'StrandedTask' });

export const HandoverBody = z
  .object({
    taskIds: z.array(z.uuid()).min(1).max(200),
    to: z.uuid(),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'Handover' });

export const HandoverResult = z
  .object({
    done: z.array(z.uuid()),
    refused: z.array(z.object({ id: z.uuid(), reasons: z.array(z.string()) })),
  })
  .meta({ id: 'HandoverResult' });
