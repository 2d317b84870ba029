import { exchangeTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { receiveAnswer } from './receive-answer.ts';
import { receiveCopy } from './receive-copy.ts';

/** 市县同步留存: one exchange for each locked edition of a county. */
export const paperCopyExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '市县同步留存',
  receive: async (ctx, message) => {
    if (message.from.direction === 'above') await receiveAnswer(ctx, message);
    else if (message.verb === 'copy') await receiveCopy(ctx, message);
  },
});
