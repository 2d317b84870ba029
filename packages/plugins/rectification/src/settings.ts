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
