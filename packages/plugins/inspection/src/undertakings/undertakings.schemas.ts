import { z } from 'zod';

import { LongText, ShortText } from '../fields.ts';

export const PublishTextBody = z
  .object({
    title: ShortText.max(100),
    content: LongText,
    note: z.string().trim().min(1).max(500).nullable().default(null),
  })
  .meta({ id: 'PublishUndertakingText' });

export const UndertakingTextView = z
  .object({
    /** 0 is the text that comes with the product. */
    edition: z.int(),
    title: z.string(),
    content: z.string(),
    note: z.string().nullable(),
    createdByName: z.string().nullable(),
    createdAt: z.string().nullable(),
  })
  .meta({ id: 'UndertakingText' });

export const TeamTermView = z
  .object({
    id: z.uuid(),
    userId: z.uuid(),
    key: z.string(),
    title: z.string(),
    edition: z.string(),
    contentHash: z.string(),
    content: z.string(),
    askedAt: z.string(),
    dueOn: z.string().nullable(),
    signedOn: z.string().nullable(),
    byHimself: z.boolean().nullable(),
    recordedByName: z.string().nullable(),
    witnessName: z.string().nullable(),
    recordedAt: z.string().nullable(),
    /** Scans of the form. */
    files: z.array(z.object({ id: z.uuid(), fileName: z.string() })),
  })
  .meta({ id: 'TeamTerm' });
export type TeamTermView = z.input<typeof TeamTermView>;

export const TeamTermsView = z
  .object({
    /** Whether mandates of the team wait for signatures. */
    isRequired: z.boolean(),
    items: z.array(TeamTermView),
  })
  .meta({ id: 'TeamTerms' });
