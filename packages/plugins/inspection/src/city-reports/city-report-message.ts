import { z } from 'zod';

/** County → city: the written report; its files go along. */
export const ReportContent = z.strictObject({
  /** The city's own id of the undertaking; null for a round of the county's own. */
  combinedId: z.uuid().nullable(),
  roundName: z.string(),
  reportNo: z.string(),
  title: z.string(),
  body: z.string(),
});
export type ReportContent = z.output<typeof ReportContent>;

/** City → county: it has signed for the report. */
export const ReceiptContent = z.strictObject({ receiptNo: z.string().nullable() });

/** City → county: it goes back to be written anew. */
export const ReturnContent = z.strictObject({ reason: z.string() });

/** City → county: what it answers. */
export const ReplyContent = z.strictObject({ reply: z.string() });
