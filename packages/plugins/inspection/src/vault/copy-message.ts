import { z } from 'zod';

import { PaperContent } from '../working-papers/paper-content.ts';

const Signed = { statement: z.string(), signature: z.string(), keyId: z.uuid() };
const Key = { publicKey: z.string() };

/** County → city: what it signed, and the content itself unless the paper is on a leading cadre. */
export const CopyContent = z.strictObject({ ...Signed, ...Key, content: PaperContent.nullable() });
export type CopyContent = z.output<typeof CopyContent>;

/** City → county: what it signed of the copy it keeps. */
export const KeptContent = z.strictObject({ ...Signed, ...Key });

export const RefusedContent = z.strictObject({ reason: z.string() });

/** City → county: somebody has read the copy. */
export const OpenedContent = z.strictObject({
  readingId: z.uuid(),
  basis: z.enum(['guidance', 'approval']),
  reason: z.string(),
  openedByName: z.string(),
  approvedByName: z.string().nullable(),
  openedAt: z.iso.datetime(),
});
export type OpenedContent = z.output<typeof OpenedContent>;
