import { expect, test } from 'vitest';

import { countyText, formulaText, gradeWord, pointsText, typedScore } from './words.ts';

test('points have one place at least, and two where they are needed', () => {
  expect(pointsText(8900)).toBe('89.0');
  expect(pointsText(9067)).toBe('90.67');
});

test('a formula names each part with the weight it carries, and what was left out', () => {
  const share = { weight: 20, raters: 3, remark: null, raterName: null };
  const text = formulaText({
    shares: [
      { ...share, part: 'self', effectiveHundredths: 5000, meanHundredths: 9200 },
      { ...share, part: 'overall', effectiveHundredths: 5000, meanHundredths: 8800 },
      { ...share, part: 'peer', effectiveHundredths: 0, meanHundredths: null },
    ],
    spread: ['peer'],
    totalHundredths: 8500,
    cap: 85,
  });
  expect(text).toBe(
    '自我评价 92.0 × 50.0% ＋ 综合评定 88.0 × 50.0% ＝ 85.0 分；内部互评人数不足不计，权重按比例分摊到其他各项；因违纪违规情形最高 85 分',
  );
});

test('what counties said is told with its share, and what came too late with that', () => {
  const said = (mark: number, counts: boolean) => ({
    title: '巡察需求“财政专项”',
    mark,
    comment: '',
    ratedOn: '2026-04-01',
    ratedByName: '经办人',
    counts,
  });
  expect(countyText({ countyRatings: [] }, 30)).toBe('');
  expect(countyText({ countyRatings: [said(5, true), said(4, true), said(1, false)] }, 30)).toBe(
    '县区满意度5分、4分，折90.0分，占综合评定的30%，巡察办评分占70%；另有1项在评定以后收到，不计入',
  );
  expect(countyText({ countyRatings: [said(5, false)] }, 30)).toBe(
    '县区满意度在评定以后收到，不计入本次总分',
  );
  expect(countyText({ countyRatings: [said(5, false)] }, 0)).toBe(
    '按本次评价的规则，县区满意度不计入总分',
  );
});

test('a score is a whole number up to a hundred', () => {
  expect(typedScore(' 90 ')).toBe(90);
  expect(typedScore('')).toBeNull();
  for (const wrong of ['101', '-1', '90.5', '九十']) expect(typedScore(wrong)).toBeUndefined();
});

test('a score has the word of its grade', () => {
  const grades = [
    { title: '优秀', from: 90 },
    { title: '不称职', from: 0 },
  ];
  expect(gradeWord(grades, 90)).toBe('优秀');
  expect(gradeWord(grades, 89)).toBe('不称职');
  expect(gradeWord(grades, null)).toBe('');
});
