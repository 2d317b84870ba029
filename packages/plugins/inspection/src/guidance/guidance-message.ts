import { z } from 'zod';

const date = z.iso.date();

/** What crosses with every move: the notice once, and its opinions as they stand. */
export const NoticeContent = z.strictObject({
  reason: z.string().nullable(),
  notice: z
    .strictObject({
      combinedExchangeId: z.uuid(),
      number: z.string(),
      title: z.string(),
      visitedOn: date,
      place: z.string(),
      dueOn: date,
      issuedOn: date,
      draftedByName: z.string(),
    })
    .nullable(),
  opinions: z.array(
    z.strictObject({
      no: z.int(),
      text: z.string(),
      answer: z.string().nullable(),
      answeredByName: z.string().nullable(),
      answeredOn: date.nullable(),
      verdict: z.enum(['accepted', 'returned']).nullable(),
      verdictNote: z.string().nullable(),
    }),
  ),
});
export type NoticeContent = z.output<typeof NoticeContent>;
