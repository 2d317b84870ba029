import { nearest } from '../quality/similarity.rules.ts';

/** A class of findings; below a first level stand second ones, below those third ones. */
export interface TaxonomyNode {
  readonly name: string;
  /** Tags offered with it. */
  readonly tags: readonly string[];
  readonly parts: readonly TaxonomyNode[];
}

/** One version of a list of classes; once published it never changes. */
export interface Taxonomy {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly items: readonly TaxonomyNode[];
}

export interface FiledUnder {
  readonly cat1: string;
  readonly cat2: string | null;
  readonly cat3: string | null;
}

/** What does not fit, with the names that come nearest. */
export interface Misfiled {
  readonly column: 'cat1' | 'cat2' | 'cat3';
  readonly text: string;
  readonly candidates: readonly string[];
}

/** The first level that is not in the taxonomy, or is not below the one above it; undefined when all fit. */
export function misfiled(
  { items }: Pick<Taxonomy, 'items'>,
  { cat1, cat2, cat3 }: FiledUnder,
): Misfiled | undefined {
  const first = items.find(({ name }) => name === cat1);
  if (first === undefined) return nameless('cat1', cat1, items);
  if (cat2 === null) return cat3 === null ? undefined : nameless('cat3', cat3, []);
  const second = first.parts.find(({ name }) => name === cat2);
  if (second === undefined) return nameless('cat2', cat2, first.parts);
  if (cat3 === null || second.parts.some(({ name }) => name === cat3)) return undefined;
  return nameless('cat3', cat3, second.parts);
}

function nameless(
  column: Misfiled['column'],
  text: string,
  offered: readonly TaxonomyNode[],
): Misfiled {
  return {
    column,
    text,
    candidates: nearest(
      text,
      offered.map(({ name }) => name),
    ),
  };
}

/** Names that stand twice on one level; a name decides where a finding is filed. */
export function doubledNames(items: readonly TaxonomyNode[]): string[] {
  const names = items.map(({ name }) => name);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set([...doubled, ...items.flatMap(({ parts }) => doubledNames(parts))])];
}
