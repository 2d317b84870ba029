import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const cityReportDueDays = defineSetting({
  key: 'inspection.city_report_due_days',
  title: '县区书面报告报送时限（天）',
  help: '市县统合巡察进驻结束以后多少天内，县区应向市级报送书面报告；市级据此列出未报和逾期的县区。',
  schema: z.int().min(1).max(365),
  default: 30,
});
