import type { Ctx } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { deleteIdempotencyKeys } from './idempotency-keys.repository.ts';

/** Longer than any client tries again: the web app for minutes, a script after a long weekend. */
const daysKept = 7;

/** Answers kept for requests that come again, however they were sealed; younger ones stay. */
export async function forgetIdempotencyKeys(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - daysKept * 86_400_000);
  const keys = await deleteIdempotencyKeys(coreTx(ctx), before);
  if (keys === 0) return;
  await ctx.audit({
    action: 'core.idempotency_keys_forgotten',
    subject: { type: 'idempotencyKey', id: '00000000-0000-0000-0000-000000000000' },
    summary: `清理${daysKept}天前的请求编号${keys}个`,
    after: { keys },
  });
}
