import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { deliverExchange } from './deliver-exchange.ts';
import { listOverdue } from './exchanges.repository.ts';

/** Carries everything that waits in one tenant, at once and without a queue. */
export async function deliverWaiting(kernel: Kernel, tenantId: number): Promise<void> {
  const waiting = await kernel.run(
    { kind: 'job', tenantId, plugin: 'core', job: 'deliver_exchange' },
    { readOnly: true, expectAudit: false, requestId: uuidv7(), source: 'job' },
    (ctx) => listOverdue(coreTx(ctx), new Date(ctx.now.getTime() + 1)),
  );
  for (const { id } of waiting) await deliverExchange(kernel, tenantId, { messageId: id });
}
