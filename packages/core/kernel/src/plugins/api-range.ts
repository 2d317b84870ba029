const form = /^([~^]?)(\d+)\.(\d+)\.(\d+)$/;

/** Whether a contract version lies in a range: `1.2.3`, `~1.2.3` or `^1.2.3`. */
export function satisfies(version: string, range: string): boolean {
  const wanted = parse(range);
  const given = parse(version);
  if (wanted === undefined || given === undefined) return false;
  const { sign, parts } = wanted;
  const isSame = (count: number) =>
    parts.slice(0, count).every((part, index) => part === given.parts[index]);
  if (sign === '') return isSame(3);
  const fixed = sign === '~' ? 2 : Math.max(1, 1 + parts.findIndex((part) => part > 0));
  return isSame(fixed) && compare(given.parts, parts) >= 0;
}

function parse(text: string) {
  const [, sign = '', ...digits] = form.exec(text) ?? [];
  return digits.length === 3 ? { sign, parts: digits.map(Number) } : undefined;
}

function compare(left: readonly number[], right: readonly number[]): number {
  const difference = left.findIndex((part, index) => part !== right[index]);
  return difference === -1 ? 0 : (left[difference] ?? 0) - (right[difference] ?? 0);
}
