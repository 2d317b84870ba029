import { exchangeTypeFor } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { receiveFromCity, receiveFromCounty } from './receive-urgent-report.ts';

/** 直报专报: a path of its own, beside everything a round reports. */
export const urgentReportExchange = exchangeTypeFor<InspectionDatabase>()({
  title: '直报专报',
  receive: async (ctx, message) => {
    if (message.from.direction === 'above') await receiveFromCity(ctx, message);
    else await receiveFromCounty(ctx, message);
  },
});
