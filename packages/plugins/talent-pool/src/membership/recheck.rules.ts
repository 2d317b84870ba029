/** Whether a member is looked at in this year's recheck: half a year in the pool, at its beginning. */
export function isDueForRecheck(admittedOn: string | null, { month, year }: RecheckYear): boolean {
  if (admittedOn === null) return true;
  const began = new Date(Date.UTC(year, month - 1 - 6, 1)).toISOString().slice(0, 10);
  return admittedOn <= began;
}

export interface RecheckYear {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

export function recheckYear(today: string, month: number): RecheckYear | null {
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return now >= month ? { year, month } : null;
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
