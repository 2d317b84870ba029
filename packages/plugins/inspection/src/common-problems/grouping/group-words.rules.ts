import { concepts } from './concepts.rules.ts';
import type { Terms } from './terms.rules.ts';

/** What people read of a group before they open it. */
export interface GroupWords {
  /** Words proposed as its name; a person gives the real one. */
  readonly title: string;
  /** Words that tell the group from all others, best first; each stands in one of its findings. */
  readonly telling: readonly string[];
  /** Place of the finding that is most like the others. */
  readonly medoid: number;
  /** Mean likeness of its findings, in hundredths. */
  readonly closeness: number;
}

interface Among {
  readonly findings: readonly { readonly text: string }[];
  readonly terms: readonly Terms[];
  readonly similarities: readonly Float64Array[];
}

const shownWords = 12;

export function describeGroup(members: readonly number[], among: Among): GroupWords {
  const telling = tellingWords(members, among);
  return {
    title: titleOf(members, among, telling),
    telling,
    medoid: medoidOf(members, among),
    closeness: closenessOf(members, among),
  };
}

function medoidOf(members: readonly number[], { similarities }: Among): number {
  const sum = (member: number) =>
    members.reduce((total, other) => total + (similarities[member]?.[other] ?? 0), 0);
  return members.reduce((best, member) => (sum(member) > sum(best) ? member : best));
}

function closenessOf(members: readonly number[], { similarities }: Among): number {
  const pairs = members.flatMap((left, index) =>
    members.slice(index + 1).map((right) => similarities[left]?.[right] ?? 0),
  );
  const mean = pairs.reduce((total, value) => total + value, 0) / Math.max(pairs.length, 1);
  return Math.min(100, Math.round(mean * 100));
}

const holders = (concept: string, texts: readonly (Terms | undefined)[]): number =>
  texts.filter((it) => it?.concepts.has(concept)).length;

/** Of the concepts that half of them name, the one whose words tell the group best; or else their two best words. */
function titleOf(members: readonly number[], among: Among, telling: readonly string[]): string {
  const named = new Set(members.flatMap((it) => [...(among.terms[it]?.concepts.keys() ?? [])]));
  const own = members.map((it) => among.terms[it]);
  const judged = [...named]
    .filter((name) => holders(name, own) * 2 >= members.length)
    .map((name) => ({ name, score: tellingScore(concepts.get(name) ?? [], members, among) }));
  const best = judged.reduce<{ readonly name: string; readonly score: number } | undefined>(
    (left, right) => (left === undefined || right.score > left.score ? right : left),
    undefined,
  );
  return best?.name ?? (telling.slice(0, 2).join('、') || '未命名');
}

/** How much more often these words stand in the group than elsewhere. */
function tellingScore(
  words: readonly string[],
  members: readonly number[],
  { findings }: Among,
): number {
  const inside = new Set(members);
  return words.reduce((total, word) => {
    const found = findings.flatMap(({ text }, index) => (text.includes(word) ? [index] : []));
    const within = found.filter((it) => inside.has(it)).length;
    return total + (within * within) / Math.max(found.length, 1);
  }, 0);
}

/**
 * Words of at least two findings, weighed by how much rarer they are outside the group, and after
 * them the single words of the concept that names it. A part of a longer word is left out.
 */
function tellingWords(members: readonly number[], { findings, terms }: Among): string[] {
  const inside = new Set(members);
  const names = namesOf(members, terms);
  const own = new Set(members.flatMap((it) => wordsOf(names, findings[it]?.text ?? '')));
  const words = members.flatMap((it) => [...(terms[it]?.words.keys() ?? [])]);
  const weighed = [...new Set([...words, ...own])].map((word) => {
    const found = findings.flatMap(({ text }, index) => (text.includes(word) ? [index] : []));
    const within = found.filter((it) => inside.has(it)).length;
    const score = (within * within * (own.has(word) ? 2 : 1)) / Math.max(found.length, 1);
    return { word, score, isTelling: within > 1 || own.has(word) };
  });
  const telling = weighed
    .filter(({ isTelling }) => isTelling)
    .toSorted((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
  const isPart = (word: string) => telling.some((it) => it !== word && it.includes(word));
  return telling.filter((word) => !isPart(word)).slice(0, shownWords);
}

/** Concepts that a third of them speak of, and at least two. */
function namesOf(members: readonly number[], terms: readonly Terms[]): string[] {
  const named = members.flatMap((it) => [...(terms[it]?.concepts.keys() ?? [])]);
  const count = (name: string) => named.filter((it) => it === name).length;
  return [...new Set(named)].filter((name) => count(name) >= Math.max(2, members.length / 3));
}

const wordsOf = (names: readonly string[], text: string) =>
  names.flatMap((name) => (concepts.get(name) ?? []).filter((word) => text.includes(word)));
