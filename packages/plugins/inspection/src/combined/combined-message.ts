import { z } from 'zod';

const date = z.iso.date();

/** City → county: what it is called to. */
export const InviteContent = z.strictObject({
  combinedId: z.uuid(),
  committeeTerm: z.int(),
  year: z.int(),
  roundNo: z.int(),
  title: z.string(),
  mode: z.string(),
  modeTitle: z.string(),
  theme: z.string().nullable(),
  windowFrom: date,
  windowTo: date,
  /** The mode's own. */
  content: z.record(z.string(), z.unknown()),
});
export type InviteContent = z.output<typeof InviteContent>;

/** County → city: it takes part, and how far its round has come. Nothing of the round besides. */
export const RoundNews = z.strictObject({
  roundTitle: z.string(),
  roundStage: z.string().nullable(),
  roundFrom: date.nullable(),
  roundTo: date.nullable(),
});
export type RoundNews = z.output<typeof RoundNews>;

export const AnswerContent = z.strictObject({ reason: z.string().nullable() });
export const EndContent = z.strictObject({
  stage: z.enum(['closed', 'cancelled']),
  reason: z.string().nullable(),
});

/** City → county: whom it names as leader. */
export const LeaderContent = z.strictObject({
  userId: z.uuid().nullable(),
  name: z.string(),
  from: z.string(),
  document: z.string(),
});

/** County → city: its own act on the leader, and on whom: another may have been named meanwhile. */
export const AuthorityContent = z.strictObject({
  nominee: z.strictObject({ userId: z.uuid().nullable(), name: z.string() }),
  authorisedOn: date.nullable(),
  document: z.string().nullable(),
  refusal: z.string().nullable(),
});
export type AuthorityContent = z.output<typeof AuthorityContent>;
