import type { PublicQuestion } from '@lianxun/plugin-api';

/** Whole points of each answer; five questions add up to 100 at most. */
const points = { good: 20, fair: 17, plain: 13, poor: 6 } as const;

const options = [
  { value: 'good', title: '好' },
  { value: 'fair', title: '较好' },
  { value: 'plain', title: '一般' },
  { value: 'poor', title: '差' },
] as const;

const asked = {
  politics: '遵守政治纪律、组织纪律和工作纪律',
  integrity: '廉洁自律，遵守中央八项规定精神',
  lawfulness: '依规依纪依法开展工作，文明谈话',
  style: '深入实际，作风务实，不摆架子',
  secrecy: '保守秘密，不干预被巡察单位正常工作',
} as const;

const keys = Object.keys(asked);

export const reverseQuestions: readonly PublicQuestion[] = Object.entries(asked).map(
  ([key, title]) => ({ kind: 'choice', key, title, required: true, options }),
);

/** Sum of the points of five answers, 0 to 100. */
export function reverseScore(answers: Readonly<Record<string, string>>): number {
  return keys.reduce((sum, key) => sum + pointsOf(answers[key]), 0);
}

const pointsOf = (value: string | undefined): number =>
  Object.entries(points).find(([key]) => key === value)?.[1] ?? 0;
