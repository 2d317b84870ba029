import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';
import { recusalNavigation, recusalPages } from './recusal-pages.ts';
import { rosterNavigation, rosterPages } from './roster/roster-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...rosterNavigation, ...recusalNavigation, ...evaluationNavigation],
  pages: [...rosterPages, ...recusalPages, ...evaluationPages],
  slots: [],
  messages,
});
