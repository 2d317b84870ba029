import { exchangeTypeFor } from '@lianxun/plugin-api';

import type { MenuDatabase } from '../database.ts';
import { receiveNewMenu } from './receive-menu.ts';

/** 需求菜单 from a city to the counties it has called: a version that came after the invitation. */
export const menuExchange = exchangeTypeFor<MenuDatabase>()({
  title: '需求菜单',
  receive: async (ctx, message) => {
    if (message.verb === 'announce' && message.from.direction === 'above')
      await receiveNewMenu(ctx, message);
  },
});
