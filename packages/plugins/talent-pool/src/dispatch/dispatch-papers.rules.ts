import type { DispatchRow } from './dispatches.repository.ts';

const parties = ['unit', 'person'] as const;
export type PaperParty = (typeof parties)[number];

/** A paper answers for the nominee of its day; for whoever replaces him it answers nothing. */
export const paperPurpose = (
  of: PaperParty,
  { candidateId }: Pick<DispatchRow, 'candidateId'>,
): string => `${of}:${candidateId}`;

/** Whose answer a paper is, or `former` where it speaks of somebody who was returned. */
export function partyOfPaper(
  purpose: string,
  row: Pick<DispatchRow, 'candidateId'>,
): PaperParty | 'former' {
  return parties.find((of) => paperPurpose(of, row) === purpose) ?? 'former';
}
