import type { ReturnedReport } from './city-report-tables.ts';

interface Sent {
  readonly reportNo: string;
  readonly title: string;
  readonly body: string;
  readonly sentAt: string | null;
  readonly sentByName: string | null;
  readonly returns: readonly ReturnedReport[];
}

/** The column with one return more: the report as it had come, by whom it goes back and why. */
export function returnsWith(
  { body, reportNo, returns, sentAt, sentByName, title }: Sent,
  { at, byName, reason }: { readonly at: Date; readonly byName: string; readonly reason: string },
): string {
  const returnedAt = at.toISOString();
  const returned: ReturnedReport = {
    reportNo,
    title,
    body,
    sentAt: sentAt ?? returnedAt,
    sentByName: sentByName ?? '',
    returnedAt,
    returnedByName: byName,
    reason,
  };
  return JSON.stringify([...returns, returned]);
}
