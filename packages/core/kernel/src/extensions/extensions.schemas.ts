import { z } from 'zod';

/** A later date that was asked for, with what became of it. */
export const ExtensionView = z
  .object({
    id: z.uuid(),
    subjectType: z.string(),
    subjectId: z.uuid(),
    /** What the deadline is called. */
    title: z.string(),
    /** The record, and where it is found; empty in the list of one case. */
    recordTitle: z.string(),
    link: z.string(),
    oldDueOn: z.iso.date(),
    newDueOn: z.iso.date(),
    reason: z.string(),
    requestedBy: z.string(),
    requestedAt: z.iso.datetime(),
    status: z.enum(['requested', 'approved', 'refused', 'lapsed']),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    opinion: z.string().nullable(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'DeadlineExtension' });

export const ExtensionBody = z
  .object({
    key: z.string().max(40),
    newDueOn: z.iso.date(),
    reason: z.string().trim().min(1).max(1000),
  })
  .meta({ id: 'NewDeadlineExtension' });

export const ExtensionDecision = z
  .object({
    approve: z.boolean(),
    opinion: z.string().trim().max(1000).optional(),
  })
  .meta({ id: 'DeadlineExtensionDecision' });
