/** 逾期: the day has passed on which it was to be signed for, or settled. */
export function isOverdue(
  letter: {
    readonly signBy: string | null;
    readonly signedOn: string | null;
    readonly dueOn: string | null;
    readonly settledOn: string | null;
  },
  today: string,
): boolean {
  if (letter.settledOn !== null) return false;
  const isUnsigned = letter.signedOn === null && letter.signBy !== null && letter.signBy < today;
  return isUnsigned || (letter.dueOn !== null && letter.dueOn < today);
}
