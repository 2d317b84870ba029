import { Worker } from 'node:worker_threads';

import { ConflictError, type AnyComputation, type ComputationProgress } from '@lianxun/plugin-api';

import type { ThreadInput, ThreadMessage } from './computation-thread.ts';

/** Why somebody ended the work. */
export type StopReason = 'cancelled' | 'timeLimit' | 'shutdown' | 'lost';

export type Ending =
  | { readonly kind: 'output'; readonly value: unknown }
  | { readonly kind: 'stopped'; readonly why: StopReason }
  | { readonly kind: 'refused'; readonly error: ConflictError }
  | { readonly kind: 'outOfMemory' }
  | { readonly kind: 'crashed'; readonly error: unknown };

/** The work under way. */
export interface Thread {
  /** Settles when the thread is gone; never rejects. */
  readonly ended: Promise<Ending>;
  /** Asks it to end, and after the grace ends it. The first reason counts. */
  readonly stop: (why: StopReason) => void;
  /** What it has said since it was last asked. */
  readonly news: () => ComputationProgress | undefined;
}

/** Milliseconds between the question to end and the end. */
const grace = 1_000;
const youngGeneration = 32;

/** Starts the work beside the event loop; it has no connection, and nothing of the server's environment. */
export function openThread(
  { module, memoryLimit = 512, timeLimit = 300 }: AnyComputation,
  input: unknown,
): Thread {
  const flag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: ThreadInput = { module: module.href, input, flag };
  const worker = new Worker(new URL('./computation-thread.ts', import.meta.url), {
    workerData,
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: memoryLimit,
      maxYoungGenerationSizeMb: youngGeneration,
    },
  });
  const timers: NodeJS.Timeout[] = [];
  let why: StopReason | undefined;
  let ending: Ending | undefined;
  let latest: ComputationProgress | undefined;
  const end = (value: Ending) => {
    ending ??= value;
    void worker.terminate();
  };
  const stop = (reason: StopReason) => {
    if (why !== undefined) return;
    why = reason;
    Atomics.store(new Int32Array(flag), 0, 1);
    timers.push(setTimeout(() => void worker.terminate(), grace));
  };
  worker.on('message', (message: ThreadMessage) => {
    if (message.kind === 'progress') latest = message.value;
    else end(endingOf(message));
  });
  worker.on('error', (error: Error & { code?: string }) =>
    end(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { kind: 'outOfMemory' }
        : { kind: 'crashed', error },
    ),
  );
  const ended = new Promise<Ending>((resolve) => {
    worker.on('exit', (code) => {
      for (const timer of timers) clearTimeout(timer);
      if (why !== undefined) resolve({ kind: 'stopped', why });
      else
        resolve(ending ?? { kind: 'crashed', error: new Error(`ended with ${code}, no output`) });
    });
  });
  timers.push(setTimeout(() => stop('timeLimit'), timeLimit * 1_000));
  return {
    ended,
    stop,
    news: () => {
      const value = latest;
      latest = undefined;
      return value;
    },
  };
}

function endingOf(message: Exclude<ThreadMessage, { kind: 'progress' }>): Ending {
  if (message.kind === 'output') return message;
  const { code, message: text, details } = message;
  return { kind: 'refused', error: new ConflictError(code, text, details) };
}
