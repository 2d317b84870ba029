import type { SubmittedContent } from './submitted-content.ts';

/** Percent of the findings that cite no item of the list, to a tenth; null without findings. */
export function uncitedShare({
  cited,
  outside,
  unsaid,
}: Pick<SubmittedContent, 'cited' | 'outside' | 'unsaid'>): number | null {
  const all = cited + outside + unsaid;
  return all === 0 ? null : Math.round(((outside + unsaid) / all) * 1_000) / 10;
}
