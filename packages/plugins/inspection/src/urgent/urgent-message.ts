import { z } from 'zod';

import { Receiver, UrgentContent } from './urgent-reports.schemas.ts';
import { urgentKinds, urgentReasons } from './urgent-tables.ts';

const Name = z.string();
const Instant = z.iso.datetime();

/** County → city; sealed on its way and emptied on arrival, like every message that says something. */
export const ReportMessage = z.strictObject({
  reportNo: z.string(),
  kind: z.enum(urgentKinds),
  reason: z.enum(urgentReasons),
  receivers: z.array(Receiver),
  drafterName: Name,
  teamName: z.string().nullable(),
  sentAt: Instant,
  content: UrgentContent,
});
export type ReportMessage = z.output<typeof ReportMessage>;

/** City → county. */
export const ReceivedMessage = z.strictObject({ receivedByName: Name, receivedAt: Instant });
export const RefusedMessage = z.strictObject({ reason: z.string() });
export const DecidedMessage = z.strictObject({
  decision: z.string(),
  decidedByName: Name,
  decidedAt: Instant,
});

/** County → city. */
export const ClosedMessage = z.strictObject({
  handling: z.string(),
  handledByName: Name,
  handledAt: Instant,
});
