/** Still to be acknowledged or replied to. */
export const isOpen = (stage: string | null): boolean => stage === 'issued' || stage === 'handling';

/** `还剩 3 天`, `今天到期`, `逾期 2 天`. */
export function daysText(daysLeft: number): string {
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还剩 ${daysLeft} 天` : `逾期 ${-daysLeft} 天`;
}

/** A date so many days from today, as forms take it. */
export function inDays(days: number, now = new Date()): string {
  const shanghai = now.getTime() + 8 * 3_600_000;
  return new Date(shanghai + days * 86_400_000).toISOString().slice(0, 10);
}
