import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

const Percent = z.int().min(0).max(100);

export const evaluationWeights = defineSetting({
  key: 'talent-pool.evaluation_weights',
  title: '五位一体评价权重',
  help: '自我评价、内部互评、组长点评、反向测评、综合评定各占百分之几，合计100。已经开始的评价仍按开始时的权重计算。',
  schema: z
    .object({
      self: Percent,
      peer: Percent,
      leader: Percent,
      reverse: Percent,
      overall: Percent,
    })
    .refine(
      ({ self, peer, leader, reverse, overall }) =>
        self + peer + leader + reverse + overall === 100,
      '五项权重合计须为100',
    ),
  default: { self: 10, peer: 20, leader: 30, reverse: 20, overall: 20 },
});

export const EvaluationGrade = z.object({
  key: z.enum(['excellent', 'good', 'competent', 'incompetent']),
  title: z.string().trim().min(1).max(20),
  /** Lowest total of the grade. */
  from: Percent,
});
export type EvaluationGrade = z.output<typeof EvaluationGrade>;

export const evaluationGrades = defineSetting({
  key: 'talent-pool.evaluation_grades',
  title: '评价等次',
  help: '从高到低，达到分数线即为该等次；最低一等从0分起。优秀进入优秀巡察干部名单，优秀和优良进入统合巡察人才库人选名单，最低一等的列入观察。',
  schema: z
    .array(EvaluationGrade)
    .length(4)
    .refine(
      (grades) => grades.every(({ from }, i) => i === 0 || from < (grades[i - 1]?.from ?? 0)),
      '分数线须从高到低',
    )
    .refine(
      (grades) => new Set(grades.map(({ key }) => key)).size === grades.length,
      '每个等次只能出现一次',
    )
    .refine((grades) => grades.at(-1)?.from === 0, '最低一等须从0分起'),
  default: [
    { key: 'excellent', title: '优秀', from: 90 },
    { key: 'good', title: '优良', from: 80 },
    { key: 'competent', title: '称职', from: 60 },
    { key: 'incompetent', title: '不称职', from: 0 },
  ],
});

export const countyRatingShare = defineSetting({
  key: 'talent-pool.county_rating_share',
  title: '综合评定中县区满意度的占比',
  help: '县区对派来人员评价过满意度的，该满意度（1至5分，每分折20分）占综合评定的百分之几，其余由巡察办评定；没有评价的，综合评定全部由巡察办评定。填0为不计入。已经开始的评价仍按开始时的占比计算。',
  schema: Percent,
  default: 30,
});

export const evaluationTerms = defineSetting({
  key: 'talent-pool.evaluation_terms',
  title: '评价期限',
  help: '授权到期前几个工作日自动开始评价，评分期限几个工作日；签发评分授权的，本人在评定后几天内仍可查看结果和申请复核。',
  schema: z.object({
    openBefore: z.int().min(0).max(60),
    ratingDays: z.int().min(1).max(60),
    afterDays: z.int().min(0).max(180),
  }),
  default: { openBefore: 5, ratingDays: 5, afterDays: 30 },
});

export const trainingsPerYear = defineSetting({
  key: 'talent-pool.trainings_per_year',
  title: '每年培训次数',
  help: '入库人员每年至少参加几次培训（纪法课堂计入）。',
  schema: z.int().min(0).max(50),
  default: 3,
});
