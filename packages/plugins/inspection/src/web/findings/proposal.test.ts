import { describe, expect, it } from 'vitest';

import { bodyOf, checkProposals, citeRefusal, proposalOf } from './proposal.ts';

const papers = [
  { id: 'p1', title: '补贴滞留' },
  { id: 'p2', title: '补贴超范围发放' },
];

describe('a finding made of papers', () => {
  it('begins with what its papers say', () => {
    const merged = proposalOf(papers);
    expect(merged.paperIds).toEqual(['p1', 'p2']);
    expect(merged.text).toBe('补贴滞留；补贴超范围发放');
    expect(merged.manifestation).toBe('1. 补贴滞留\n2. 补贴超范围发放');
    expect(proposalOf(papers.slice(0, 1)).manifestation).toBe('');
  });

  it('cites locked papers only, and never a cadre lead', () => {
    const paper = { stage: 'locked', isCadreLead: false, resultTag: null };
    expect(citeRefusal(paper)).toBeUndefined();
    expect(citeRefusal({ ...paper, stage: 'reviewing' })).toContain('锁定');
    expect(citeRefusal({ ...paper, isCadreLead: true })).toContain('线索');
  });

  it('is sent with its lists and without what was left empty', () => {
    const proposal = { ...proposalOf(papers), cat1: ' 重点任务 ', tags: '惠民、资金' };
    expect(checkProposals([proposal])).toEqual({ '0-text': '', '0-cat1': '' });
    expect(checkProposals([{ ...proposal, cat1: '' }])['0-cat1']).toContain('第 1 个');
    expect(bodyOf([proposal]).findings[0]).toMatchObject({
      cat1: '重点任务',
      cat2: null,
      tags: ['惠民', '资金'],
    });
  });
});
