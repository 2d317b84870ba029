import type { Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { exchangeSent } from './exchange.events.ts';
import { listOverdue } from './exchanges.repository.ts';

const patience = 10 * 60_000;

/** Messages that have waited for more than ten minutes set out again. */
export async function resendExchange(ctx: Ctx): Promise<void> {
  const overdue = await listOverdue(coreTx(ctx), new Date(ctx.now.getTime() - patience));
  for (const { id } of overdue) await ctx.emit(exchangeSent, { messageId: id });
}
