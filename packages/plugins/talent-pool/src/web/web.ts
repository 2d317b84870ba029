import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';
import { planNavigation, planPages } from './plans/plan-pages.ts';
import { rosterNavigation, rosterPages } from './roster/roster-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...rosterNavigation, ...planNavigation, ...evaluationNavigation],
  pages: [...rosterPages, ...planPages, ...evaluationPages],
  slots: [],
  messages,
});
