import type { BlockCtx } from '../database.ts';
import type { DivisionSettings } from '../divisions/division.settings.ts';
import { levelsExchangeId } from './levels-exchange-id.ts';

/** Asks one county for the levels that count now. */
export async function askLevels(
  ctx: BlockCtx,
  { exchangeId, tenantId }: { readonly exchangeId: string; readonly tenantId: number },
  levels: DivisionSettings['levels'],
): Promise<void> {
  await ctx.exchange.send({
    type: 'unitLevels',
    exchangeId: levelsExchangeId(exchangeId),
    to: tenantId,
    verb: 'ask',
    content: { levels },
  });
}
