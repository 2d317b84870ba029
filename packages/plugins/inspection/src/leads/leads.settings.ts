import { defineSetting } from '@lianxun/plugin-api';
import { z } from 'zod';

export const caseRateVariant = defineSetting({
  key: 'inspection.case_rate_variant',
  title: '成案率口径',
  help: '按件：立案的线索件数除以移交的线索件数；按人：立案的被反映人数除以移交的被反映人数。',
  schema: z.enum(['cases', 'people']),
  default: 'cases',
});
