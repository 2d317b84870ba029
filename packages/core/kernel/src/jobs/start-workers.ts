import { setTimeout as delay } from 'node:timers/promises';

import type { JobDefinition } from '@lianxun/plugin-api';
import { PgBoss, type Job } from 'pg-boss';

import { sealAll } from '../audit/seal-all.ts';
import { witnessAll } from '../audit/witness-all.ts';
import type { Kernel } from '../kernel.ts';
import { runEach } from './job-batch.ts';
import { retriesOf } from './job-retries.ts';
import { kernelJobs } from './kernel-jobs.ts';
import { relayOutbox, type Delivery } from './relay-outbox.ts';
import { runDelivered, runKernelJob, runScheduled } from './run-job.ts';

export interface WorkerOptions {
  /** Connection of `lx_boss`, whose schema holds the queues. */
  readonly bossUrl: string;
  /** Witness file of the audit heads. */
  readonly headsFile: string;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two looks into an empty outbox; 500 when left out. */
  readonly idle?: number;
}

export interface Workers {
  readonly stop: () => Promise<void>;
}

/** Relay, queue workers, schedules and the sealer of one process. */
export async function startWorkers(kernel: Kernel, options: WorkerOptions): Promise<Workers> {
  const boss = new PgBoss({
    connectionString: options.bossUrl,
    schema: 'pgboss',
    createSchema: false,
    max: 3,
  });
  boss.on('error', options.onError);
  await boss.start();
  for (const job of kernel.plugins.flatMap((plugin) => plugin.jobs ?? []))
    await serve(kernel, boss, job);
  for (const job of kernelJobs) {
    await boss.createQueue(job.name);
    const taking = { batchSize: job.batch ?? 1 };
    await boss.work<Delivery>(job.name, taking, (deliveries: Job<Delivery>[]) =>
      runEach(deliveries, ({ data }) => runKernelJob(kernel, job, data)),
    );
  }

  kernel.computations.reportTo(options.onError);
  const stopping = new AbortController();
  const loops = [
    repeat(stopping.signal, options, options.idle ?? 500, () =>
      relayOutbox(kernel, async (job, delivery) => {
        await boss.send(job, delivery, {
          singletonKey: delivery.outboxId,
          ...retriesOf(job),
        });
      }),
    ),
    repeat(stopping.signal, options, 2_000, () => look(kernel)),
    repeat(stopping.signal, options, 30_000, async () => (await sealAll(kernel, options)).length),
    repeat(stopping.signal, options, 3_600_000, () => witnessAll(kernel)),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
      await kernel.computations.stop();
      await boss.stop({ graceful: true, timeout: 5_000 });
      await sealAll(kernel, options).catch(options.onError);
    },
  };
}

/** A process may have ended between the event and the work. */
async function look(kernel: Kernel): Promise<number> {
  await kernel.computations.look();
  return 0;
}

async function serve(kernel: Kernel, boss: PgBoss, job: JobDefinition): Promise<void> {
  await boss.createQueue(job.name);
  if (job.schedule !== undefined)
    await boss.schedule(job.name, job.schedule, null, { tz: 'Asia/Shanghai' });
  await boss.work<Delivery | null>(job.name, async (deliveries: Job<Delivery | null>[]) => {
    for (const { data } of deliveries) {
      await (data === null ? runScheduled(kernel, job) : runDelivered(kernel, job, data));
    }
  });
}

/** Repeats until stopped; waits only when there was nothing to do. */
async function repeat(
  signal: AbortSignal,
  options: WorkerOptions,
  idle: number,
  work: () => Promise<number>,
): Promise<void> {
  while (!signal.aborted) {
    const done = await work().catch((error: unknown) => {
      options.onError(error);
      return 0;
    });
    if (done === 0) await delay(idle, undefined, { signal }).catch(() => undefined);
  }
}
