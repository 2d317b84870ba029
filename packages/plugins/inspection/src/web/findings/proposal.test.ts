import { describe, expect, it } from 'vitest';

import { bodyOf, checkProposals, citeRefusal, proposalOf, thirdOf } from './proposal.ts';

const papers = [
  { id: 'p1', title: '补贴滞留' },
  { id: 'p2', title: '补贴超范围发放' },
];

const pinned = {
  items: [
    {
      name: '聚焦群众身边腐败问题和不正之风',
      parts: ['财务管理', '工程项目'],
      third: { 财务管理: ['公务接待'] },
    },
  ],
  taxonomy: { title: '三个聚焦', number: 2 },
};
const problemsIn = (checked: Readonly<Record<string, string>>) =>
  Object.entries(checked).flatMap(([field, sentence]) => (sentence === '' ? [] : [field]));

describe('a finding of a round that has pinned its classes', () => {
  const filed = { ...proposalOf(papers), cat1: '聚焦群众身边腐败问题和不正之风' };

  it('is filed under one of them, on each level', () => {
    const fieldsOf = (cats: { cat1?: string; cat2?: string; cat3?: string }) =>
      problemsIn(checkProposals([{ ...filed, ...cats }], pinned));

    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ cat2: '财务管理', cat3: '公务接待' })).toEqual([]);
    expect(fieldsOf({ cat1: '自拟' })).toEqual(['0-cat1']);
    expect(fieldsOf({ cat2: '自拟' })).toEqual(['0-cat2']);
    expect(fieldsOf({ cat2: '工程项目', cat3: '公务接待' })).toEqual(['0-cat3']);
    expect(fieldsOf({ cat3: '公务接待' })).toEqual(['0-cat2']);
  });

  it('is offered the third level of what was chosen', () => {
    expect(thirdOf(pinned.items, { ...filed, cat2: '财务管理' })).toEqual(['公务接待']);
    expect(thirdOf(pinned.items, { ...filed, cat2: '工程项目' })).toEqual([]);
  });
});

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
    const any = { items: [], taxonomy: null };
    expect(problemsIn(checkProposals([proposal], any))).toEqual([]);
    expect(checkProposals([{ ...proposal, cat1: '' }], any)['0-cat1']).toContain('第 1 个');
    expect(bodyOf([proposal]).findings[0]).toMatchObject({
      cat1: '重点任务',
      cat2: null,
      cat3: null,
      tags: ['惠民', '资金'],
    });
  });
});
