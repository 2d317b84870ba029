import type { ExchangeMessage } from '@lianxun/plugin-api';

import type { MenuCtx } from '../database.ts';
import { WithdrawnDemand } from '../demands/demand-message.ts';
import { lockReceived, updateReceived } from './received.repository.ts';

/** The county takes a demand back; it is matched no more, and what was matched stays to be undone. */
export async function receiveWithdrawal(ctx: MenuCtx, message: ExchangeMessage): Promise<void> {
  const known = await lockReceived(ctx.tx, { exchangeId: message.exchangeId });
  if (known === undefined || known.countyTenantId !== message.from.tenantId) return;
  const { reason } = WithdrawnDemand.parse(message.content);
  await updateReceived(ctx.tx, known.id, { withdrawnAt: ctx.now, withdrawnReason: reason });

  await ctx.audit({
    action: 'menu.demand_withdrawn',
    subject: { type: 'receivedDemand', id: known.id },
    summary: `${message.from.name}撤回巡察需求“${known.content.title}”：${reason ?? ''}`,
    after: { reason },
  });
}
