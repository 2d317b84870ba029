import type { Counts, Terms } from './terms.rules.ts';

/** One text among those it is compared with. */
export interface Compared {
  readonly terms: Terms;
  /** Node of the taxonomy, from the first level down; empty where none is given. */
  readonly category: readonly string[];
}

/** How much each way of looking counts, and what the taxonomy says beforehand. */
export interface Weights {
  readonly concepts: number;
  readonly leanings: number;
  readonly words: number;
  readonly characters: number;
  readonly pairs: number;
  /** Two texts of one node: their likeness times the first, plus the second. */
  readonly sameNode: readonly [number, number];
  /** Two texts whose first levels differ: their likeness times this. */
  readonly otherBranch: number;
  /** Where one of the two has no node: what is added to their likeness. */
  readonly noNode: number;
}

type Vector = ReadonlyMap<string, number>;

/** Vectors of unit length: sublinear count times how rare the term is among these texts. */
export function vectorsOf(counts: readonly Counts[]): Vector[] {
  const texts = new Map<string, number>();
  for (const each of counts) {
    for (const term of each.keys()) texts.set(term, (texts.get(term) ?? 0) + 1);
  }
  const rarity = (term: string) => Math.log(1 + counts.length / (texts.get(term) ?? 1));
  return counts.map((each) =>
    unitVector(
      new Map([...each].map(([term, times]) => [term, (1 + Math.log(times)) * rarity(term)])),
    ),
  );
}

function unitVector(vector: Vector): Vector {
  const length = Math.hypot(...vector.values());
  return new Map([...vector].map(([term, weight]) => [term, weight / length]));
}

/** Cosine of every two vectors, by the terms they share. */
export function cosines(vectors: readonly Vector[]): Float64Array[] {
  const rows = vectors.map(() => new Float64Array(vectors.length));
  const seen = new Map<string, { readonly text: number; readonly weight: number }[]>();
  for (const [text, vector] of vectors.entries()) {
    const row = rows[text] ?? new Float64Array();
    for (const [term, weight] of vector) {
      const others = seen.get(term) ?? [];
      for (const other of others) row[other.text] = (row[other.text] ?? 0) + weight * other.weight;
      others.push({ text, weight });
      seen.set(term, others);
    }
  }
  mirror(rows);
  return rows;
}

function mirror(rows: readonly Float64Array[]): void {
  for (const [a, row] of rows.entries()) {
    row[a] = 1;
    for (let b = 0; b < a; b += 1) rows[b]?.fill(row[b] ?? 0, a, a + 1);
  }
}

const at = (rows: readonly Float64Array[], a: number, b: number) => rows[a]?.[b] ?? 0;

/** Row by row, the likeness of every two texts by what they say: 0 nothing in common, 1 the same. */
export function likeness(texts: readonly Compared[], weights: Weights): Float64Array[] {
  const ofConcepts = cosines(vectorsOf(texts.map(({ terms }) => terms.concepts)));
  const ofLeanings = cosines(texts.map(({ terms }) => unitVector(terms.leanings)));
  const ofWords = cosines(vectorsOf(texts.map(({ terms }) => terms.words)));
  const ofCharacters = cosines(vectorsOf(texts.map(({ terms }) => terms.characters)));
  const ofPairs = cosines(vectorsOf(texts.map(({ terms }) => terms.pairs)));
  const plain = weights.leanings + weights.words + weights.characters + weights.pairs;
  const between = (a: number, b: number) => {
    const sum =
      weights.leanings * at(ofLeanings, a, b) +
      weights.words * at(ofWords, a, b) +
      weights.characters * at(ofCharacters, a, b) +
      weights.pairs * at(ofPairs, a, b);
    const namesNone = [a, b].every((it) => texts[it]?.terms.concepts.size === 0);
    if (namesNone) return sum / plain;
    return (sum + weights.concepts * at(ofConcepts, a, b)) / (plain + weights.concepts);
  };
  return texts.map((_, a) =>
    Float64Array.from(texts, (_other, b) => (a === b ? 1 : between(a, b))),
  );
}

/** The same rows with what the taxonomy says beforehand. */
export function withTaxonomy(
  rows: readonly Float64Array[],
  texts: readonly Compared[],
  weights: Weights,
): Float64Array[] {
  return rows.map((row, a) =>
    row.map((value, b) =>
      a === b
        ? value
        : withCategory(value, [texts[a]?.category ?? [], texts[b]?.category ?? []], weights),
    ),
  );
}

/** A missing node speaks neither for a pair nor against it: it stands between the two. */
function withCategory(
  value: number,
  [left, right]: readonly [readonly string[], readonly string[]],
  { noNode, otherBranch, sameNode: [times, plus] }: Weights,
): number {
  if (left.length === 0 || right.length === 0) return value + noNode;
  if (left[0] !== right[0]) return value * otherBranch;
  const depth = Math.min(left.length, right.length);
  const isSame = depth > 1 && left.slice(0, depth).every((node, level) => node === right[level]);
  return isSame ? value * times + plus : value;
}
