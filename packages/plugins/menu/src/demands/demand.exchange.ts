import { exchangeTypeFor, type ExchangeMessage } from '@lianxun/plugin-api';

import { receiveDemand } from '../board/receive-demand.ts';
import { receiveRating } from '../board/receive-rating.ts';
import { receiveWithdrawal } from '../board/receive-withdrawal.ts';
import type { MenuCtx, MenuDatabase } from '../database.ts';
import { receiveResult } from './receive-result.ts';

/** 巡察需求 between one county and its city: a demand with its versions, its result, its rating. */
export const demandExchange = exchangeTypeFor<MenuDatabase>()({
  title: '巡察需求',
  receive: async (ctx, message) => {
    if (message.from.direction === 'above') {
      if (message.verb === 'result') await receiveResult(ctx, message);
    } else await fromCounty(ctx, message);
  },
});

async function fromCounty(ctx: MenuCtx, message: ExchangeMessage): Promise<void> {
  if (message.verb === 'send') await receiveDemand(ctx, message);
  if (message.verb === 'withdraw') await receiveWithdrawal(ctx, message);
  if (message.verb === 'rate') await receiveRating(ctx, message);
}
