import { z } from 'zod';

export const DocumentId = z.string().regex(/^[a-z][a-z-]*\.[a-zA-Z]{1,60}$/);

export const DocumentListView = z
  .object({ items: z.array(z.object({ id: z.string(), title: z.string() })) })
  .meta({ id: 'DocumentList' });

export const DocumentView = z
  .object({
    id: z.string(),
    title: z.string(),
    /** The title the document will have. */
    heading: z.string(),
    /** Names of required fields and lists that are empty. */
    missing: z.array(z.string()),
    fields: z.array(z.object({ title: z.string(), value: z.string() })),
    lists: z.array(z.object({ title: z.string(), rows: z.int() })),
    copies: z.array(z.object({ key: z.string(), title: z.string() })),
    /** Number of the tenant's own template; null for the built-in one. */
    template: z.int().nullable(),
    isNumbered: z.boolean(),
    documentNo: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    /** Why it cannot be numbered now; empty when it can. */
    issueClosedReasons: z.array(z.string()),
  })
  .meta({ id: 'Document' });
