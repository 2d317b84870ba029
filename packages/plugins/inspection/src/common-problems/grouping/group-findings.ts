import { averageLink, type Groups } from './cluster.rules.ts';
import { cutWords } from './cut-words.ts';
import { describeGroup, type GroupWords } from './group-words.rules.ts';
import { likeness, withTaxonomy, type Compared, type Weights } from './similarity.rules.ts';
import { splitGroup, type Parting } from './split-groups.rules.ts';
import { termsOf } from './terms.rules.ts';

/** A finding as the grouping reads it. */
export interface FindingText {
  readonly text: string;
  /** Node of the taxonomy, from the first level down; empty where none is given. */
  readonly category: readonly string[];
}

/** Findings that seem to say the same, by their place in the list, with what they have in common. */
export interface FindingGroup extends GroupWords {
  readonly members: readonly number[];
}

/** Chosen on the tuning half of the corpus with two thirds of the concepts' words left out: docs/common-problems.md. */
export const weights: Weights = {
  concepts: 0.6,
  leanings: 0.7,
  words: 0.5,
  characters: 0.8,
  pairs: 1,
  sameNode: [1.4, 0.2],
  otherBranch: 0.7,
  noNode: 0.14,
};
const threshold = 0.34;
const parting: Parting = { alike: 0.45, joins: 0.25 };

/** Every finding in one group, alone or with others. */
export function partition(
  texts: readonly Compared[],
  used: Weights = weights,
): { readonly groups: Groups; readonly likeness: readonly Float64Array[] } {
  const alike = likeness(texts, used);
  const joined = averageLink(withTaxonomy(alike, texts, used), threshold);
  const groups = joined.flatMap((members) => splitGroup(members, alike, parting));
  return { groups, likeness: alike };
}

/** Groups of two findings and more; what stands alone is left out. */
export function groupFindings(findings: readonly FindingText[]): FindingGroup[] {
  const texts = findings.map(({ category, text }) => ({
    terms: termsOf(text, cutWords),
    category,
  }));
  const { groups, likeness: alike } = partition(texts);
  const described = groups
    .filter(({ length }) => length > 1)
    .map((members) => ({
      members,
      ...describeGroup(members, {
        findings,
        terms: texts.map(({ terms }) => terms),
        similarities: alike,
      }),
    }));
  return withOwnTitles(described);
}

/** Groups of one concept are told apart by their best words, and by number where these are the same. */
function withOwnTitles(groups: readonly FindingGroup[]): FindingGroup[] {
  const given = new Map<string, number>();
  const isShared = (title: string) => groups.filter((it) => it.title === title).length > 1;
  return groups.map((group) => {
    const { telling, title } = group;
    const words = telling.filter((word) => word !== title).slice(0, 2);
    const full = isShared(title) && words.length > 0 ? `${title}：${words.join('、')}` : title;
    const times = (given.get(full) ?? 0) + 1;
    given.set(full, times);
    return { ...group, title: times === 1 ? full : `${full}（${times}）` };
  });
}
