import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';
import { dispatchNavigation, dispatchPages } from './dispatch-pages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';
import { recusalNavigation, recusalPages } from './recusal-pages.ts';
import { rosterNavigation, rosterPages } from './roster/roster-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...rosterNavigation, ...recusalNavigation, ...evaluationNavigation],
  pages: [...rosterPages, ...recusalPages, ...evaluationPages],
  navigation: [...rosterNavigation, ...dispatchNavigation, ...evaluationNavigation],
  pages: [...rosterPages, ...dispatchPages, ...evaluationPages],
  slots: [],
  messages,
});
