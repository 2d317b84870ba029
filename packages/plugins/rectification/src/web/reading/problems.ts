import { Problem } from '@lianxun/api-client';
import type { SummaryError } from '@lianxun/ui';

/** What a refused form says, above it. */
export function summaryOf(error: unknown): readonly SummaryError[] {
  if (!(error instanceof Problem)) return [{ message: '没有办成，请稍后再试。' }];
  const { reasons } = error;
  return reasons.length > 0
    ? reasons.map(({ message }) => ({ message }))
    : [{ message: error.message }];
}
