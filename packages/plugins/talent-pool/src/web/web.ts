import { defineWeb } from '@lianxun/plugin-api';

import { messages } from '../messages.ts';
import { planNavigation, planPages } from './plans/plan-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...planNavigation],
  pages: [...planPages],
  slots: [],
  messages,
});
