/** From here on a person should look whether a finding is an earlier one again. */
export const similarFrom = 45;

/** A short finding that a longer one contains counts a little less than two equal ones. */
const containment = 0.85;

/** How much two findings share, 0 to 100: pairs of neighbouring characters, as Chinese has no spaces. */
export function findingSimilarity(left: string, right: string): number {
  const [a, b] = [pairsOf(left), pairsOf(right)];
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return plain(left) === plain(right) ? 100 : 0;
  const shared = sharedCount(a, b);
  const together = (2 * shared) / (a.length + b.length);
  const contained = shorter < 8 ? 0 : (shared / shorter) * containment;
  return Math.round(Math.max(together, contained) * 100);
}

function sharedCount(left: readonly string[], right: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  return left.filter((pair) => {
    const count = rest.get(pair) ?? 0;
    rest.set(pair, count - 1);
    return count > 0;
  }).length;
}

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function pairsOf(text: string): string[] {
  const characters = [...plain(text)];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
