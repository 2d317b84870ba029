import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const proposalWarnDays = defineSetting({
  key: 'inspection.proposal_warn_days',
  title: '专项治理建议到期提醒',
  help: '距办理时限多少天起提醒即将到期。',
  schema: z.int().min(1).max(90),
  default: 7,
});
