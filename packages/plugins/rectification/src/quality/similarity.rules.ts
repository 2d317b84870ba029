const width = 3;

/** Letters and digits alone: spaces, marks and full-width forms make no difference between texts. */
export function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Every run of three characters of a text. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const characters = [...normalised(text)];
  if (characters.length <= width) return new Set([characters.join('')]);
  return new Set(
    characters.slice(width - 1).map((_, index) => characters.slice(index, index + width).join('')),
  );
}

/** Shared shingles of all there are, 0 to 100. */
export function similarityOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = [...left].filter((shingle) => right.has(shingle)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 100 : Math.floor((shared * 100) / all);
}

export function textSimilarity(left: string, right: string): number {
  return similarityOf(shinglesOf(left), shinglesOf(right));
}

/** The candidates most like a text, best first; none that shares nothing with it. */
export function nearest(text: string, candidates: readonly string[], most = 3): string[] {
  return candidates
    .map((candidate) => ({ candidate, like: likeness(text, candidate) }))
    .filter(({ like }) => like > 0)
    .toSorted((left, right) => right.like - left.like)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** By pairs of characters: names are short. */
function likeness(left: string, right: string): number {
  const [mine, theirs] = [pairsOf(left), pairsOf(right)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / Math.max(mine.size + theirs.size, 1);
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...normalised(text)];
  const pairs = characters.slice(1).map((_, index) => characters.slice(index, index + 2).join(''));
  return new Set([...characters, ...pairs]);
}
