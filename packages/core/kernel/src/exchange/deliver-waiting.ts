import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { deliverExchange } from './deliver-exchange.ts';
import { listOverdue } from './exchanges.repository.ts';

/** Carries everything that waits in one tenant, at once and without a queue. */
export async function deliverWaiting(kernel: Kernel, tenantId: number): Promise<void> {
  for (const messageId of await listWaitingOf(kernel, tenantId))
    await deliverExchange(kernel, tenantId, { messageId });
}

/**
 * Carries one exchange, and with it what else waits in the tenant: a queue looks for its next job only
 * every other second. What fails of the others is left to the jobs of their own.
 */
export async function deliverWithOthers(
  kernel: Kernel,
  tenantId: number,
  payload: unknown,
): Promise<void> {
  await deliverExchange(kernel, tenantId, payload);
  for (const messageId of await listWaitingOf(kernel, tenantId))
    await deliverExchange(kernel, tenantId, { messageId }).catch(() => undefined);
}

async function listWaitingOf(kernel: Kernel, tenantId: number): Promise<string[]> {
  const waiting = await kernel.run(
    { kind: 'job', tenantId, plugin: 'core', job: 'deliver_exchange' },
    { readOnly: true, expectAudit: false, requestId: uuidv7(), source: 'job' },
    (ctx) => listOverdue(coreTx(ctx), new Date(ctx.now.getTime() + 1)),
  );
  return waiting.map(({ id }) => id);
}
