import { describe, expect, it } from 'vitest';

import { bodyOf, checkRound, emptyRound, inChinese, usualName } from './round-form.ts';

const filled = { ...emptyRound(2026), committeeTerm: '7', roundNo: '12', name: '七届第十二轮' };

describe('the form of a round', () => {
  it('suggests the name the office would give', () => {
    expect(usualName(filled)).toBe('七届第十二轮巡察');
    expect(usualName(emptyRound(2026))).toBe('');
  });

  it('writes numbers as they are read', () => {
    expect([1, 10, 11, 20, 35].map(inChinese)).toEqual(['一', '十', '十一', '二十', '三十五']);
  });

  it('refuses a stay that ends before it begins', () => {
    const reversed = { ...filled, onSiteOn: '2026-03-10', offSiteOn: '2026-03-01' };
    expect(checkRound(reversed).offSiteOn).toContain('不能早于');
    expect(Object.values(checkRound(filled)).join('')).toBe('');
  });

  it('sends what was left empty as unknown', () => {
    expect(bodyOf(filled)).toMatchObject({ committeeTerm: 7, planDocument: null, onSiteOn: null });
  });
});
