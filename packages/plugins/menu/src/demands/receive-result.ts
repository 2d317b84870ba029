import type { ExchangeMessage } from '@lianxun/plugin-api';

import type { MenuCtx } from '../database.ts';
import { ToldResult } from './demand-message.ts';
import { findRequestById, lockDemandByExchange, updateDemand } from './demands.repository.ts';

/** What the city has matched to a demand; a later result takes the place of the former. */
export async function receiveResult(ctx: MenuCtx, message: ExchangeMessage): Promise<void> {
  const row = await lockDemandByExchange(ctx.tx, message.exchangeId);
  const request = row && (await findRequestById(ctx.tx, row.requestId));
  if (row === undefined || request?.cityTenantId !== message.from.tenantId) return;
  const { result } = ToldResult.parse(message.content);
  if (row.rating !== null) return;
  await updateDemand(ctx.tx, row.id, { result: JSON.stringify(result), resultAt: ctx.now });
  const { stage } = await ctx.workflow.status('demandItem', row.id);
  // An answer to an earlier version leaves the newer one waiting for its own.
  if (stage === 'sent' && result.number === row.sentNumber)
    await ctx.workflow.move({ subject: 'demandItem', id: row.id, move: 'answer' });

  await ctx.audit({
    action: 'menu.result_received',
    subject: { type: 'demandItem', id: row.id },
    summary: `${message.from.name}答复巡察需求“${row.content.title}”，派出${result.people.length}人`,
    after: { number: result.number, met: result.met, people: result.people.length },
  });
}
