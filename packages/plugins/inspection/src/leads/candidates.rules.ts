import type { NamedAccount } from '@lianxun/plugin-api';

import type { Candidate } from './leads-tables.ts';

const normalized = (text: string | null) => (text ?? '').normalize('NFKC').replaceAll(/\s+/g, '');

/** Somebody written down by name, with what is known of him. */
export interface NamedPerson {
  readonly personId: string | null;
  readonly unitName: string;
}

/**
 * Accounts that are, or may be, the person named: certain by the person record, possible by the
 * name. A namesake with another person record than the one named is somebody else.
 */
export function candidatesAmong(
  accounts: readonly NamedAccount[],
  person: NamedPerson,
  certain: string | undefined,
): Candidate[] {
  const known = accounts.filter(
    ({ userId, personId }) => userId !== certain && (person.personId === null || personId === null),
  );
  const possible = known.map(({ userId, place, duty }): Candidate => {
    const isSamePlace =
      normalized(place) !== '' && normalized(place) === normalized(person.unitName);
    return {
      userId,
      place,
      duty,
      decision: 'open',
      reason: isSamePlace ? '姓名和单位相同' : '姓名相同',
    };
  });
  return certain === undefined
    ? possible
    : [
        {
          userId: certain,
          place: null,
          duty: null,
          decision: 'confirmed',
          reason: '人员库对应账号',
        },
        ...possible,
      ];
}

/** Whom the record is kept from: nobody is let in while it is open whether he is the one. */
export function keptFrom(candidates: readonly (readonly Candidate[])[]): string[] {
  const kept = candidates
    .flat()
    .filter(({ decision }) => decision !== 'dismissed')
    .map(({ userId }) => userId);
  return [...new Set(kept)].toSorted();
}

/** Decisions made before stay when the people are looked for again. */
export function withDecisions(
  found: readonly Candidate[],
  before: readonly Candidate[],
): readonly Candidate[] {
  const decided = new Map(before.map((candidate) => [candidate.userId, candidate]));
  const gone = before.filter(({ userId }) => !found.some((it) => it.userId === userId));
  return [...found.map((candidate) => decided.get(candidate.userId) ?? candidate), ...gone];
}
