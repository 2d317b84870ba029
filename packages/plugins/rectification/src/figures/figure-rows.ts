import { z } from 'zod';

/** Figures that are neither counts of findings nor of measures, each with rows of its own. */
export const entryKinds = [
  'rules',
  'accountable',
  'accountableCases',
  'accountablePersons',
  'refundedFen',
  'recoveredFen',
  'savedFen',
  'lifeMeetings',
  'studySessions',
  'partyLessons',
] as const;
export type EntryKind = (typeof entryKinds)[number];

const returned = 'return.';

/** A kind of entry, or `return.` and the code of a reason. */
export const FigureKey = z
  .string()
  .max(80)
  .refine((key) => isEntryKind(key) || returnCodeOf(key) !== undefined);

export function isEntryKind(key: string): key is EntryKind {
  return entryKinds.some((kind) => kind === key);
}

export function returnCodeOf(key: string): string | undefined {
  const code = key.startsWith(returned) ? key.slice(returned.length) : '';
  return code === '' ? undefined : code;
}
