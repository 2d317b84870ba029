/** How much two titles share: 0 nothing, 1 everything. Pairs of neighbouring characters, as Chinese has no spaces. */
export function titleSimilarity(left: string, right: string): number {
  const a = pairsOf(left);
  const b = pairsOf(right);
  if (a.length === 0 || b.length === 0) return plain(left) === plain(right) ? 1 : 0;
  const rest = [...b];
  const shared = a.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

/** From here on a person should look whether two papers state one fact. */
export const similarFrom = 0.5;

function plain(title: string): string {
  return title.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}]/gu, '');
}

function pairsOf(title: string): string[] {
  const characters = [...plain(title)];
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
