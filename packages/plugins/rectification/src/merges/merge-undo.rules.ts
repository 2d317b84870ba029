/** One finding that went into another. */
export interface Merged {
  readonly findingId: string;
  readonly textBefore: string;
  readonly textAfter: string | null;
  /** Sources the other one got by it. */
  readonly sourceIds: readonly string[];
}

/** What the finding that stays says without this merge; null when its text is left alone. */
export function textWithout(
  merge: Merged,
  others: readonly Merged[],
  textNow: string,
): string | null {
  if (merge.textAfter === null || textNow !== merge.textAfter) return null;
  const isShared = others.some(({ textAfter }) => textAfter === merge.textAfter);
  return isShared ? null : merge.textBefore;
}

/** Sources that go with the finding: those nobody else among the merged ones cites too. */
export function sourcesWithout(
  merge: Merged,
  citedByOthers: ReadonlySet<string>,
): readonly string[] {
  return merge.sourceIds.filter((id) => !citedByOthers.has(id));
}

/** Its old number where that is still free, the next one otherwise. */
export function numberAgain(before: number | null, taken: readonly number[]): number {
  if (before !== null && !taken.includes(before)) return before;
  return Math.max(0, ...taken) + 1;
}
