import type { PaperItem } from '../reading/words.ts';

/** A finding that is about to be made of one or several papers. */
export interface Proposal {
  readonly paperIds: readonly string[];
  text: string;
  level: string;
  cat1: string;
  cat2: string;
  tags: string;
  isKey: boolean;
  manifestation: string;
}

export interface Category {
  readonly name: string;
  readonly parts: readonly string[];
}

/** Second categories below a first one; of all where it is none of the list. */
export function partsOf(categories: readonly Category[], cat1: string): readonly string[] {
  const chosen = categories.find(({ name }) => name === cat1.trim());
  return chosen ? chosen.parts : [...new Set(categories.flatMap(({ parts }) => parts))];
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

/** Field → sentence of the first thing that is missing in each finding. */
export function checkProposals(proposals: readonly Proposal[]): Record<string, string> {
  return Object.fromEntries(
    proposals.flatMap(({ text, cat1 }, at) => [
      [`${at}-text`, text.trim() === '' ? `第 ${at + 1} 个问题：请填写反馈问题。` : ''],
      [`${at}-cat1`, cat1.trim() === '' ? `第 ${at + 1} 个问题：请填写一级分类。` : ''],
    ]),
  );
}

export function bodyOf(proposals: readonly Proposal[]) {
  return {
    findings: proposals.map(({ tags, cat2, manifestation, ...proposal }) => ({
      ...proposal,
      text: proposal.text.trim(),
      cat1: proposal.cat1.trim(),
      cat2: cat2.trim() || null,
      tags: tags
        .split(/[、，,\s]+/)
        .map((tag) => tag.trim())
        .filter(Boolean),
      manifestation: manifestation.trim() || null,
    })),
  };
}
