export type OpeningState = 'asked' | 'refused' | 'open' | 'expired';

/** Where a request to open a copy stands; an approval holds to its last second. */
export function openingState(
  opening: { readonly approves: boolean | null; readonly expiresAt: string | null },
  now: Date,
): OpeningState {
  if (opening.approves === null) return 'asked';
  if (!opening.approves || opening.expiresAt === null) return 'refused';
  return now < new Date(opening.expiresAt) ? 'open' : 'expired';
}
