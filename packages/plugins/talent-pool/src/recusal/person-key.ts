/** One person across pools, accounts and cards, as checks and decisions are kept under. */
export function personKeyOf(person: {
  readonly personId: string | null;
  readonly userId: string | null;
  readonly candidateId?: string;
}): string {
  if (person.personId !== null) return `person:${person.personId}`;
  if (person.userId !== null) return `user:${person.userId}`;
  return `card:${person.candidateId ?? ''}`;
}
