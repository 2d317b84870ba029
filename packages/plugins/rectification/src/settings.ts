import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

import { checkTitles, type CheckKind } from './quality/quality.rules.ts';
import { reasonsIn } from './returns/return-reasons.rules.ts';

const Days = z.int().min(-365).max(365);

export const colourLadder = defineSetting({
  key: 'rectification.colour_ladder',
  title: '时限预警颜色',
  help: '距完成时限多少天起显示绿色、黄色、红色。',
  schema: z
    .object({ green: Days, yellow: Days, red: Days })
    .refine(
      (ladder) => ladder.green > ladder.yellow && ladder.yellow > ladder.red,
      '绿色应早于黄色，黄色应早于红色',
    ),
  default: { green: 20, yellow: 10, red: 0 },
});

export const returnReasons = defineSetting({
  key: 'rectification.return_reasons',
  title: '退回原因',
  help: '销号申请退回时从中选择，统计按原因计数。多个原因用顿号隔开。',
  schema: z
    .string()
    .trim()
    .max(400)
    .refine((text) => reasonsIn(text).length > 0, '至少写一个原因')
    .refine(
      (text) => reasonsIn(text).every((reason) => reason.title.length <= 40),
      '每个原因不超过40字，用顿号隔开',
    )
    .meta({ title: '原因，用顿号隔开' }),
  default: '佐证不足、措施不实、未举一反三',
});

const blocks = (kind: CheckKind) =>
  z.boolean().meta({ title: `${checkTitles[kind]}：必须改正才能提交` });

export const qualityChecks = defineSetting({
  key: 'rectification.quality_checks',
  title: '提交前检查',
  help: '送会审、申请销号前检查哪些地方可能被退回。没有选“必须改正”的只提醒，不妨碍提交。',
  schema: z.object({
    similarity: z.int().min(50).max(100).meta({ title: '雷同：相同内容达到百分之几' }),
    shortestResult: z.int().min(1).max(200).meta({ title: '完成情况：最少多少字' }),
    noMeasure: blocks('noMeasure'),
    copiedText: blocks('copiedText'),
    measureIncomplete: blocks('measureIncomplete'),
    dueAfterPeriod: blocks('dueAfterPeriod'),
    oldEvidence: blocks('oldEvidence'),
    sharedEvidence: blocks('sharedEvidence'),
    thinResult: blocks('thinResult'),
  }),
  default: {
    similarity: 80,
    shortestResult: 20,
    noMeasure: false,
    copiedText: false,
    measureIncomplete: false,
    dueAfterPeriod: false,
    oldEvidence: false,
    sharedEvidence: false,
    thinResult: false,
  },
});

const Rung = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  title: z.string().trim().min(1).max(60),
  /** Days before the due date from which it is suggested, negative after it; null is never suggested. */
  before: Days.nullable(),
  /** Goes out only after 纪委监委 has approved it. */
  needsApproval: z.boolean(),
  /** Days the unit has to reply. */
  replyDays: z.int().min(1).max(365),
});
export type Rung = z.output<typeof Rung>;

export const escalationLadder = defineSetting({
  key: 'rectification.escalation_ladder',
  title: '督办阶梯',
  help: '逐级加压的督办文书，从轻到重。到期前多少天起建议发出（负数为逾期后），是否须经纪委监委批准，几天内回复。',
  schema: z
    .array(Rung)
    .min(1)
    .max(10)
    .refine(
      (rungs) => new Set(rungs.map(({ key }) => key)).size === rungs.length,
      '各级的标识不能重复',
    ),
  default: [
    {
      key: 'supervision',
      title: '督查督办通知书',
      before: null,
      needsApproval: false,
      replyDays: 10,
    },
    { key: 'guidance', title: '阶段督查指导书', before: null, needsApproval: false, replyDays: 10 },
    { key: 'alert', title: '情况提醒书', before: 10, needsApproval: false, replyDays: 5 },
    { key: 'admonition', title: '情况告诫书', before: -1, needsApproval: false, replyDays: 5 },
    { key: 'accountability', title: '问责书', before: -30, needsApproval: true, replyDays: 15 },
  ],
});
