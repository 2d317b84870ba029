import { defineWeb } from '@lianxun/plugin-api/web';

import { messages } from '../messages.ts';
import { evaluationNavigation, evaluationPages } from './evaluation-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...evaluationNavigation],
  pages: [...evaluationPages],
  slots: [],
  messages,
});
