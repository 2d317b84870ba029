import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';
import { planNavigation, planPages } from './plans/plan-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...planNavigation, ...evaluationNavigation],
  pages: [...planPages, ...evaluationPages],
  slots: [],
  messages,
});
