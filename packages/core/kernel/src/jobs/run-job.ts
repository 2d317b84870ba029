import type { JobDefinition } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import type { KernelJob } from './kernel-jobs.ts';
import { findEvent } from './outbox.repository.ts';
import type { Delivery } from './relay-outbox.ts';

/** Runs a delivered job in its tenant, with the payload read inside the scope. */
export async function runDelivered(
  kernel: Kernel,
  job: JobDefinition,
  delivery: Delivery,
): Promise<void> {
  await kernel.run(jobEntrance(job, delivery.tenantId), jobRequest(), async (ctx) => {
    const event = await findEvent(coreTx(ctx), delivery.outboxId);
    if (event === undefined) return;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `emit`, which validated it as an object
    await job.run(ctx, event.payload as Readonly<Record<string, unknown>>);
  });
}

/** Runs a kernel job, which opens its own transactions. */
export async function runKernelJob(
  kernel: Kernel,
  job: KernelJob,
  delivery: Delivery,
): Promise<void> {
  const entrance = {
    kind: 'job',
    tenantId: delivery.tenantId,
    plugin: 'core',
    job: job.name,
  } as const;
  const event = await kernel.run(entrance, { ...jobRequest(), readOnly: true }, (ctx) =>
    findEvent(coreTx(ctx), delivery.outboxId),
  );
  if (event !== undefined) await job.run(kernel, delivery.tenantId, event.payload);
}

/** Runs a scheduled job once in every tenant that enabled its plugin; one tenant's failure does not stop the others. */
export async function runScheduled(kernel: Kernel, job: JobDefinition): Promise<void> {
  const { rows } = await kernel.pool.query<{ id: number }>(
    'select id from core.active_tenants($1) as id order by id',
    [pluginOf(job)],
  );
  const failures: unknown[] = [];
  for (const { id } of rows) {
    await kernel
      .run(jobEntrance(job, id), jobRequest(), (ctx) => job.run(ctx, {}))
      .catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${job.name} failed in ${failures.length} tenants`);
}

const pluginOf = (job: JobDefinition) => job.name.split('.')[0] ?? 'core';

const jobEntrance = (job: JobDefinition, tenantId: number) =>
  ({
    kind: 'job',
    tenantId,
    plugin: pluginOf(job),
    job: job.name.split('.')[1] ?? job.name,
  }) as const;

const jobRequest = () => ({
  readOnly: false,
  expectAudit: false,
  requestId: uuidv7(),
  source: 'job',
});
