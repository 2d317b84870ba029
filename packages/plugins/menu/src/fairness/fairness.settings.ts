import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const fairnessWarning = defineSetting({
  key: 'menu.fairness_warning',
  title: '需求满足率提醒',
  help: '某县区的需求满足率低于各县区平均值的这个百分比时提醒。',
  schema: z.object({ belowMeanPercent: z.int().min(0).max(100) }),
  default: { belowMeanPercent: 50 },
});

export const menuSettings = [fairnessWarning];
