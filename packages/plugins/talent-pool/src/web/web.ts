import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';
import { dispatchNavigation, dispatchPages } from './dispatch-pages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...dispatchNavigation, ...evaluationNavigation],
  pages: [...dispatchPages, ...evaluationPages],
  slots: [],
  messages,
});
