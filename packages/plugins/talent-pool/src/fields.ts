import { z } from 'zod';

export const ShortText = z.string().trim().min(1).max(200);
export const LongText = z.string().trim().min(1).max(20_000);
export const IsoDate = z.iso.date();
/** `YYYY-MM`. */
export const IsoMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/u);
/** Administrative code; text, never a number. */
export const AreaCode = z.string().regex(/^[0-9A-Z]{6,9}$/u);
export const IdParams = z.object({ id: z.uuid() });
