import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

export interface LoadResult {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

interface Plan {
  readonly port: number;
  readonly seconds: number;
  readonly concurrency: number;
  readonly targets: readonly { readonly path: string; readonly cookie: string }[];
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- posted by run.ts alone
const plan = workerData as Plan;
const agent = new Agent({ keepAlive: true, maxSockets: plan.concurrency });
const times: number[] = [];
let failed = 0;
let next = 0;

function once({ path, cookie }: Plan['targets'][number]): Promise<void> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    get(
      {
        host: '127.0.0.1',
        port: plan.port,
        path,
        agent,
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
      },
      (response) => {
        response.resume();
        response.once('end', () => {
          times.push(performance.now() - started);
          if (response.statusCode !== 200) failed += 1;
          resolve();
        });
      },
    ).once('error', reject);
  });
}

const until = performance.now() + plan.seconds * 1_000;
const begun = performance.now();
await Promise.all(
  Array.from({ length: plan.concurrency }, async () => {
    while (performance.now() < until) {
      const target = plan.targets[next % plan.targets.length];
      next += 1;
      if (target !== undefined) await once(target);
    }
  }),
);
const elapsed = (performance.now() - begun) / 1_000;
const sorted = times.toSorted((left, right) => left - right);
const at = (share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
parentPort?.postMessage({
  requests: times.length,
  perSecond: times.length / elapsed,
  p50: at(0.5),
  p99: at(0.99),
  failed,
} satisfies LoadResult);
agent.destroy();
