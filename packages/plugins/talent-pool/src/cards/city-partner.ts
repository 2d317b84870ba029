import type { ExchangePartner } from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { conflict } from '../refusals.ts';

/** The city above this county. */
export async function requireCity(ctx: TalentPoolCtx): Promise<ExchangePartner> {
  const partners = await ctx.exchange.partners();
  const city = partners.find(({ direction }) => direction === 'above');
  if (city === undefined) throw conflict('no_city', '本级没有上级市，不能报送人选卡和对象卡');
  return city;
}
