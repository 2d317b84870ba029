import { defineWeb } from '@lianxun/plugin-api/web';

import { dispatchNavigation, dispatchPages } from './dispatch-pages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';
import { planNavigation, planPages } from './plans/plan-pages.ts';
import { recusalNavigation, recusalPages } from './recusal-pages.ts';
import { rosterNavigation, rosterPages } from './roster/roster-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [
    ...rosterNavigation,
    ...planNavigation,
    ...recusalNavigation,
    ...dispatchNavigation,
    ...evaluationNavigation,
  ],
  pages: [...rosterPages, ...planPages, ...recusalPages, ...dispatchPages, ...evaluationPages],
  slots: [],
});
