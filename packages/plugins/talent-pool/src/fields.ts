import { z } from 'zod';

export const ShortText = z.string().trim().min(1).max(200);
export const LongText = z.string().trim().min(1).max(20_000);
export const IsoDate = z.iso.date();
/** `YYYY-MM`. */
export const IsoMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u);
/** Administrative code; text, never a number. */
export const AreaCode = z.string().regex(/^[0-9A-Z]{6,9}$/u);
export const IdParams = z.object({ id: z.uuid() });

type Sent<Body> = { [Key in keyof Body]?: Exclude<Body[Key], undefined> };

/** The fields that were sent. */
export function definedOf<Body extends object>(body: Body): Sent<Body> {
  const sent = Object.entries(body).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the entries are those of the body
  return Object.fromEntries(sent) as Sent<Body>;
}

/** The values a row has in the fields of a change. */
export function pick(row: object, changes: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => Object.hasOwn(changes, key)));
}
/** A paper attached to a record, as lists of files show it. */
export const AttachedPaper = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  purpose: z.string(),
  createdAt: z.string(),
  createdBy: z.string(),
});
