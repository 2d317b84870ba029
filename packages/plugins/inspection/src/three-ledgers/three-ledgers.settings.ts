import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const threeLedgersPeriod = defineSetting({
  key: 'inspection.three_ledgers_period',
  title: '三本账报送周期（月）',
  help: '每几个月报送一次三本账：1 为月报，3 为季报，6 为半年报，12 为年报。',
  schema: z
    .int()
    .min(1)
    .max(12)
    .refine((months) => 12 % months === 0, '只能是 1、2、3、4、6 或 12'),
  default: 1,
});

export const threeLedgersDueDays = defineSetting({
  key: 'inspection.three_ledgers_due_days',
  title: '三本账报送时限（天）',
  help: '报送期结束以后多少天内报送；市级据此判断县区是否逾期，县级据此提醒本级。',
  schema: z.int().min(1).max(90),
  default: 10,
});
