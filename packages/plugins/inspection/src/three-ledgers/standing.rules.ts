/** The day of an instant in China. */
export function dayOf(instant: string): string {
  return new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Whether a period was submitted in time: what counts is the first edition, a correction makes nobody late. */
export function standingOf(
  issuedAt: string | null,
  dueOn: string,
  today: string,
): 'onTime' | 'lateReceived' | 'late' | 'open' {
  if (issuedAt !== null) return dayOf(issuedAt) <= dueOn ? 'onTime' : 'lateReceived';
  return today > dueOn ? 'late' : 'open';
}
