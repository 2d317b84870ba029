import { describe, expect, it } from 'vitest';

import type { Figure } from '../reading/api.ts';
import { chartTitle, figureHref, figureText } from './figure-text.ts';

const notDone = (value: number): Figure => ({
  key: 'notDone',
  title: '未完成',
  unit: 'count',
  value,
  formula: '',
  opens: null,
  base: null,
});

describe('a figure', () => {
  it('shows rates with two decimals and money in 万元', () => {
    expect(figureText({ unit: 'percent', value: 98.71 })).toEqual({ value: '98.71', unit: '%' });
    expect(figureText({ unit: 'percent', value: 100 })).toEqual({ value: '100.00', unit: '%' });
    expect(figureText({ unit: 'fen', value: 123_456_00 })).toEqual({
      value: '12.35',
      unit: '万元',
    });
  });

  it('shows a dash where there is nothing to divide by', () => {
    expect(figureText({ unit: 'percent', value: null }).value).toBe('—');
  });

  it('opens exactly the rows it counts', () => {
    const opens = { list: 'findings', filter: { round: 'r1', bucket: 'done' } } as const;

    expect(figureHref({ opens }, '/t/530112')).toBe(
      '/t/530112/m/rectification/findings?round=r1&bucket=done',
    );
    expect(figureHref({ opens: null }, '/t/530112')).toBeUndefined();
  });
});

describe('the title of the chart', () => {
  it('names the unit with most open findings', () => {
    const units = [
      { unitName: '甲镇', figures: [notDone(2)] },
      { unitName: '乙局', figures: [notDone(5)] },
      { unitName: '丙局', figures: [notDone(0)] },
    ];

    expect(chartTitle(units)).toBe('2 个单位还有未完成的问题，乙局最多（5 件）');
  });

  it('accuses nobody when several are equally behind', () => {
    const units = [
      { unitName: '甲镇', figures: [notDone(1)] },
      { unitName: '乙局', figures: [notDone(1)] },
    ];

    expect(chartTitle(units)).toBe('2 个单位还有未完成的问题，共 2 件');
  });

  it('says so when nothing is open', () => {
    expect(chartTitle([{ unitName: '甲镇', figures: [notDone(0)] }])).toContain('都已完成');
  });
});
