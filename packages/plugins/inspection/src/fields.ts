import { z } from 'zod';

export const ShortText = z.string().trim().min(1).max(200);
export const LongText = z.string().trim().min(1).max(20_000);
export const IsoDate = z.iso.date();
export const IdParams = z.object({ id: z.uuid() });

/** Where the case of a record stands; null where the scope does not reach it. */
export const CaseFields = {
  state: z.string().nullable(),
  stateTitle: z.string().nullable(),
  stage: z.string().nullable(),
  tone: z.string().nullable(),
  caseDueOn: z.string().nullable(),
};

export interface CaseColumns {
  readonly state: string | null;
  readonly stateTitle: string | null;
  readonly stage: string | null;
  readonly tone: string | null;
  readonly caseDueOn: string | null;
}

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
