import { defineWeb } from '@lianxun/plugin-api';

import { messages } from '../messages.ts';
import { recusalNavigation, recusalPages } from './recusal-pages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [...recusalNavigation],
  pages: [...recusalPages],
  slots: [],
  messages,
});
