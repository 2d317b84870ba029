import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { kernelJobs } from './kernel-jobs.ts';
import { findEvent, listPending, updateDelivered } from './outbox.repository.ts';

/** What a queue carries: where to look, never content. */
export interface Delivery {
  readonly tenantId: number;
  readonly outboxId: string;
}

/** Puts a job into its queue; sending the same delivery twice queues it once. */
export type Enqueue = (job: string, delivery: Delivery) => Promise<void>;

const batchSize = 200;

/**
 * Hands committed events to the queues of the jobs that wait for them. An event is marked after its
 * jobs are queued, so a crash between the two delivers it again: jobs are idempotent.
 */
export async function relayOutbox(kernel: Kernel, enqueue: Enqueue): Promise<number> {
  const pending = await listPending(kernel.pool, batchSize);
  for (const { tenantId, id } of pending)
    await relayOne(kernel, enqueue, { tenantId, outboxId: id });
  return pending.length;
}

async function relayOne(kernel: Kernel, enqueue: Enqueue, delivery: Delivery): Promise<void> {
  const entrance = {
    kind: 'job',
    tenantId: delivery.tenantId,
    plugin: 'core',
    job: 'relay_outbox',
  } as const;
  const request = { expectAudit: false, requestId: uuidv7(), source: 'job' };
  const event = await kernel.run(entrance, { ...request, readOnly: true }, (ctx) =>
    findEvent(coreTx(ctx), delivery.outboxId),
  );
  if (event === undefined || event.deliveredAt !== null) return;
  for (const job of jobsFor(kernel, event.event)) await enqueue(job.name, delivery);
  await kernel.run(entrance, { ...request, readOnly: false }, (ctx) =>
    updateDelivered(coreTx(ctx), delivery.outboxId, ctx.now),
  );
}

function jobsFor(kernel: Kernel, event: string): { readonly name: string }[] {
  const jobs = [...kernelJobs, ...kernel.plugins.flatMap((plugin) => plugin.jobs ?? [])];
  return jobs.filter((job) => job.on === event);
}
