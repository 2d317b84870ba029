import { defineWeb } from '@lianxun/plugin-api';

import { messages } from '../messages.ts';

export const web = defineWeb({
  plugin: 'talent-pool',
  navigation: [],
  pages: [],
  slots: [],
  messages,
});
