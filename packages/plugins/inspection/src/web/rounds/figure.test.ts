import { describe, expect, it } from 'vitest';

import { countIn, figureHref, figureText, type Figure } from './figure.ts';

const rate: Figure = {
  key: 'rate',
  title: '完成率',
  unit: 'percent',
  value: 98.7,
  formula: '完成 ÷ 问题数',
  opens: { list: 'findings', filter: { issued: 'true', bucket: 'done' } },
};

describe('a figure of a round', () => {
  it('is read with two decimals and its unit', () => {
    expect(figureText(rate)).toEqual({ value: '98.70', unit: '%' });
    expect(figureText({ ...rate, unit: 'fen', value: 12_345_600 })).toEqual({
      value: '12.35',
      unit: '万元',
    });
  });

  it('shows a dash where there is nothing to divide by', () => {
    expect(figureText({ ...rate, value: null }).value).toBe('—');
  });

  it('opens exactly its rows, in its round', () => {
    expect(figureHref('/t/530111', rate, 'r1')).toBe(
      '/t/530111/m/rectification/findings?issued=true&bucket=done&round=r1',
    );
  });

  it('counts over stages', () => {
    const byStage = [
      { stage: 'locked', count: 3 },
      { stage: 'filed', count: 2 },
    ];
    expect(countIn(byStage, 'locked', 'filed')).toBe(5);
    expect(countIn(byStage, 'drafting')).toBe(0);
  });
});
