import type { PaperItem } from '../reading/words.ts';

/** A finding that is about to be made of one or several papers. */
export interface Proposal {
  readonly paperIds: readonly string[];
  text: string;
  level: string;
  cat1: string;
  cat2: string;
  cat3: string;
  tags: string;
  isKey: boolean;
  manifestation: string;
}

export interface Category {
  readonly name: string;
  readonly parts: readonly string[];
  /** Third level, by second one. */
  readonly third: Readonly<Record<string, readonly string[]>>;
}

/** The classes a finding of the round is filed under. */
export interface Classes {
  readonly items: readonly Category[];
  /** What the round has pinned: nothing else is taken then. Null where every name goes. */
  readonly taxonomy: { readonly title: string; readonly number: number } | null;
}

/** Second categories below a first one; of all where it is none of the list. */
export function partsOf(categories: readonly Category[], cat1: string): readonly string[] {
  const chosen = categories.find(({ name }) => name === cat1.trim());
  return chosen ? chosen.parts : [...new Set(categories.flatMap(({ parts }) => parts))];
}

/** Third categories below a second one. */
export function thirdOf(
  categories: readonly Category[],
  { cat1, cat2 }: Pick<Proposal, 'cat1' | 'cat2'>,
): readonly string[] {
  return categories.find(({ name }) => name === cat1.trim())?.third[cat2.trim()] ?? [];
}

type Cited = Pick<PaperItem, 'id' | 'title'>;

/** What a finding of these papers begins with: the titles, one fact after the other. */
export function proposalOf(papers: readonly Cited[]): Proposal {
  const many = papers.length > 1;
  return {
    paperIds: papers.map(({ id }) => id),
    text: papers.map(({ title }) => title).join('；'),
    level: 'county',
    cat1: '',
    cat2: '',
    cat3: '',
    tags: '',
    isKey: false,
    manifestation: many ? papers.map(({ title }, at) => `${at + 1}. ${title}`).join('\n') : '',
  };
}

/** Why a locked paper cannot be cited; undefined when it can. */
export function citeRefusal(
  paper: Pick<PaperItem, 'stage' | 'isCadreLead' | 'resultTag'>,
): string | undefined {
  if (paper.stage !== 'locked' && paper.stage !== 'filed') return '尚未锁定，审签后才能转';
  return paper.isCadreLead || paper.resultTag === 'toLead'
    ? '涉领导干部线索，应转线索办理'
    : undefined;
}

/** Field → sentence of what is missing in each finding, or not among the classes of the round. */
export function checkProposals(
  proposals: readonly Proposal[],
  { items, taxonomy }: Classes,
): Record<string, string> {
  return Object.fromEntries(
    proposals.flatMap((proposal, at) => {
      const say = (what: string) => (what === '' ? '' : `第 ${at + 1} 个问题：${what}`);
      const unknown = taxonomy === null ? {} : unknownClasses(items, proposal);
      const missing = proposal.cat1.trim() === '' ? '请填写一级分类。' : '';
      return [
        [`${at}-text`, say(proposal.text.trim() === '' ? '请填写反馈问题。' : '')],
        [`${at}-cat1`, say(missing || (unknown.cat1 ?? ''))],
        [`${at}-cat2`, say(unknown.cat2 ?? '')],
        [`${at}-cat3`, say(unknown.cat3 ?? '')],
      ];
    }),
  );
}

const absent = (name: string) => `本轮采用的问题分类中没有“${name.trim()}”，请从列表中选。`;

function unknownClasses(
  items: readonly Category[],
  { cat1, cat2, cat3 }: Proposal,
): { readonly cat1?: string; readonly cat2?: string; readonly cat3?: string } {
  const first = items.find(({ name }) => name === cat1.trim());
  if (first === undefined) return { cat1: absent(cat1) };
  const second = cat2.trim();
  if (second === '') return cat3.trim() === '' ? {} : { cat2: '填了三级分类，还要选二级分类。' };
  if (!first.parts.includes(second)) return { cat2: absent(cat2) };
  const third = cat3.trim();
  if (third === '' || (first.third[second] ?? []).includes(third)) return {};
  return { cat3: absent(cat3) };
}

export function bodyOf(proposals: readonly Proposal[]) {
  return {
    findings: proposals.map(({ tags, cat2, cat3, manifestation, ...proposal }) => ({
      ...proposal,
      text: proposal.text.trim(),
      cat1: proposal.cat1.trim(),
      cat2: cat2.trim() || null,
      cat3: cat3.trim() || null,
      tags: tags
        .split(/[、，,\s]+/)
        .map((tag) => tag.trim())
        .filter(Boolean),
      manifestation: manifestation.trim() || null,
    })),
  };
}
