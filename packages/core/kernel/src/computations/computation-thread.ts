import { parentPort, workerData } from 'node:worker_threads';

import { DomainError, type ComputationProgress, type ComputationWork } from '@lianxun/plugin-api';

/** What the thread is given: plain data, and one cell that says whether it is to end. */
export interface ThreadInput {
  readonly module: string;
  readonly input: unknown;
  /** One Int32; 1 once it is to end. Shared, so that work which never waits sees it too. */
  readonly flag: SharedArrayBuffer;
}

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly value: ComputationProgress }
  | { readonly kind: 'output'; readonly value: unknown }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: DomainError['details'];
    };

/** Milliseconds in which a second word about the same phase is not passed on. */
const quiet = 50;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the only writer of this thread's data is open-thread
const { module, input, flag } = workerData as ThreadInput;
const cell = new Int32Array(flag);
const say = (message: ThreadMessage) => parentPort?.postMessage(message);

let last: { readonly phase: string | undefined; readonly at: number } | undefined;
function progress(value: ComputationProgress): void {
  const at = performance.now();
  if (last !== undefined && last.phase === value.phase && at - last.at < quiet) return;
  last = { phase: value.phase, at };
  say({ kind: 'progress', value });
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a computation's module exports is its contract
const loaded = (await import(module)) as { readonly default: ComputationWork<unknown, unknown> };
try {
  const cancelled = () => Atomics.load(cell, 0) === 1;
  say({ kind: 'output', value: await loaded.default(input, { progress, cancelled }) });
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  const { code, message, details } = error;
  say({ kind: 'refused', code, message, details });
}
