import type { z } from 'zod';

/** Something that happened, delivered from the outbox after the commit, at least once. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
  /** Past tense: `inspection.round_archived`. */
  readonly name: string;
  readonly payload: Payload;
}

/** Declares an event. The payload holds ids and scope, never content. */
export function defineEvent<Payload extends z.ZodType>(
  name: string,
  payload: Payload,
): EventDefinition<Payload> {
  return { name, payload };
}
