import { describe, expect, it } from 'vitest';

import { bodyOf, checkPaper, emptyPaper, restored } from './paper-form.ts';

const empty = emptyPaper('e1', 'li');
const filled = {
  ...empty,
  title: '专项资金滞留',
  summary: '概述',
  facts: '事实',
  whenWhere: '2025年3月，县财政局',
  basis: '《预算法》第五十七条',
  responsible: '县财政局国库股',
  handlerIds: ['li', 'wang'],
};

describe('the form of a working paper', () => {
  it('wants two handlers and every section', () => {
    expect(Object.keys(checkPaper(empty))).toContain('handlerIds');
    expect(checkPaper(empty)['facts']).toContain('具体事实');
    expect(checkPaper(filled)).toEqual({});
  });

  it('sends fields of fact as a list, and never the unit', () => {
    const body = bodyOf({ ...filled, domains: '资金管理、 项目建设，采购' });
    expect(body.domains).toEqual(['资金管理', '项目建设', '采购']);
    expect(body.responsibilityKind).toBeNull();
    expect(body).not.toHaveProperty('engagementId');
  });

  it('restores what was kept, and ignores what no longer fits', () => {
    const kept = { title: '写到一半', handlerIds: 'li', unknown: 1 };
    expect(restored(kept, empty)).toEqual({ ...empty, title: '写到一半' });
  });
});
