/** The unit still owes it: neither reported done nor verified. Without a case it has not begun. */
export function isOwed(stage: string | null): boolean {
  return stage === null || stage === 'notStarted' || stage === 'inProgress';
}

/** Done in the figures only when somebody else has verified it. */
export function isDone(stage: string | null): boolean {
  return stage === 'verified';
}
