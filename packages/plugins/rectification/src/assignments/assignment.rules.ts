/** Whoever it was given to still owes it: neither reported nor over. */
export function isOwed(stage: string | null): boolean {
  return stage === 'issued' || stage === 'handling';
}

/** Feedback and result are written while it is being worked on. */
export function isInHand(stage: string | null): boolean {
  return stage === 'handling';
}
