/** Days before the due date from which each colour shows. */
export interface ColourLadder {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}

export type DueColour = 'green' | 'yellow' | 'red';

const dayLength = 86_400_000;

/** Days from one date to a later one; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** Colour of something still open; null while the due date is far, absent, or the work is done. */
export function dueColour(daysLeft: number | null, ladder: ColourLadder): DueColour | null {
  if (daysLeft === null || daysLeft > ladder.green) return null;
  if (daysLeft <= ladder.red) return 'red';
  return daysLeft <= ladder.yellow ? 'yellow' : 'green';
}

/** Colour inputs of one row. */
export interface DueView {
  /** Days to the due date; null without one or when nothing is owed any more. */
  readonly daysLeft: number | null;
  readonly overdue: boolean;
  readonly colour: DueColour | null;
}

export function dueView(
  row: { readonly dueOn: string | null; readonly owed: boolean },
  today: string,
  ladder: ColourLadder,
): DueView {
  const daysLeft = row.owed && row.dueOn !== null ? daysBetween(today, row.dueOn) : null;
  return {
    daysLeft,
    overdue: daysLeft !== null && daysLeft < 0,
    colour: dueColour(daysLeft, ladder),
  };
}
