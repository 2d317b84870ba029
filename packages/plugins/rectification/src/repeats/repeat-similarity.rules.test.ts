import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findingSimilarity, similarFrom } from './repeat-similarity.rules.ts';

const words = fc
  .array(fc.constantFrom('三重一大', '集体决策', '不规范', '未经', '党委会', '研究', '大额支出'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('two findings', () => {
  test('share from nothing to everything, whichever comes first', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const shared = findingSimilarity(left, right);
        expect(shared).toBeGreaterThanOrEqual(0);
        expect(shared).toBeLessThanOrEqual(100);
        expect(findingSimilarity(right, left)).toBe(shared);
      }),
    );
  });

  test('that are the same share everything, whatever marks and spaces stand between', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(findingSimilarity(text, [...text].join('， '))).toBe(100);
      }),
    );
  });

  test.each([
    [
      '“三重一大”事项集体决策不规范，部分大额支出未经党委会研究',
      '“三重一大”决策制度执行不到位，3笔大额支出未经党委会集体研究',
    ],
    [
      '公务接待清单不完整，无公函接待12批次',
      '公务接待不规范。2025年以来公务接待清单不完整、无公函接待仍有发生，涉及5批次1.2万元',
    ],
  ])('that state one problem are shown: %s', (earlier, later) => {
    expect(findingSimilarity(earlier, later)).toBeGreaterThanOrEqual(similarFrom);
  });

  test.each([
    ['“三重一大”事项集体决策不规范', '公务用车派车记录缺失，私车公养问题时有发生'],
    ['党员教育管理松散，三会一课记录不全', '惠民补贴发放审核把关不严，2户不符合条件'],
  ])('that state different problems are not: %s', (earlier, later) => {
    expect(findingSimilarity(earlier, later)).toBeLessThan(similarFrom);
  });
});
