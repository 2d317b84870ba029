import { concepts } from './concepts.rules.ts';
import { leaningsOf, type Leanings } from './leanings.rules.ts';
import { formulas, stopWords } from './official-words.rules.ts';

/** Cuts a text into words. */
export type Cut = (text: string) => readonly string[];

/** How often each thing occurs. */
export type Counts = ReadonlyMap<string, number>;

/** A text as it is compared: by what it names, what it leans to, its words, its characters one by one and in pairs. */
export interface Terms {
  readonly concepts: Counts;
  readonly leanings: Leanings;
  readonly words: Counts;
  readonly characters: Counts;
  readonly pairs: Counts;
}

/** What is left of a text without verdicts, numbers and dates; marks become breaks. */
export function bareText(text: string): string {
  const normalised = text.normalize('NFKC');
  const bare = formulas.reduce((rest, formula) => rest.replaceAll(formula, ' '), normalised);
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export function termsOf(text: string, cut: Cut): Terms {
  const bare = bareText(text);
  return {
    concepts: conceptsIn(text),
    leanings: leaningsOf(bare),
    words: count(cut(bare).filter((word) => word.length > 1 && isTelling(word))),
    characters: count([...bare.replaceAll(' ', '')]),
    pairs: count(pairsIn(bare).filter((pair) => !stopWords.has(pair))),
  };
}

function conceptsIn(text: string): Counts {
  const normalised = text.normalize('NFKC');
  const named = [...concepts].filter(([, words]) =>
    words.some((word) => normalised.includes(word)),
  );
  return new Map(named.map(([name]) => [name, 1]));
}

/** Characters that stand beside each other: halves of words that the dictionary cuts in another way. */
function pairsIn(bare: string): string[] {
  return bare.split(' ').flatMap((piece) => {
    const characters = [...piece];
    return characters.slice(1).map((next, at) => `${characters[at] ?? ''}${next}`);
  });
}

const isTelling = (word: string) => /^\p{L}+$/u.test(word) && !stopWords.has(word);

function count(items: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
