import { availableParallelism } from 'node:os';

import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { Kernel } from '../kernel.ts';
import { claimComputation, findComputation, listOpen } from './computations.repository.ts';
import { endLost } from './end-computation.ts';
import { inJob } from './in-job.ts';
import { leaseTime, runComputation, type RunUnderWay } from './run-computation.ts';

/** Runs what waits, so many at once; the queue itself is in the database. */
export interface ComputationRunner {
  /** Takes up what fits, and marks what a process that is gone has left. Answers once all is under way. */
  readonly look: () => Promise<void>;
  /** Settles when nothing of this process is under way and nothing waits that it could take. */
  readonly settled: () => Promise<void>;
  /** Ends what is under way; those rows say that they may be started again. */
  readonly stop: () => Promise<void>;
  /** Receives what was not expected. */
  readonly reportTo: (report: (error: unknown) => void) => void;
}

export interface RunnerOptions {
  /** How many threads at once; one less than there are processors when left out, at least one. */
  readonly atOnce?: number | undefined;
}

const page = 100;

export function computationRunner(
  kernel: () => Kernel,
  { atOnce = Math.max(1, availableParallelism() - 1) }: RunnerOptions,
): ComputationRunner {
  const runner = new Runner(kernel, atOnce);
  return {
    look: () => runner.look(),
    settled: () => runner.settled(),
    stop: () => runner.stop(),
    reportTo: (report) => {
      runner.report = report;
    },
  };
}

class Runner {
  report: (error: unknown) => void = nobodyListens;
  readonly #kernel: () => Kernel;
  readonly #atOnce: number;
  readonly #id = uuidv7();
  readonly #underWay = new Map<string, RunUnderWay>();
  #isStopping = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(kernel: () => Kernel, atOnce: number) {
    this.#kernel = kernel;
    this.#atOnce = atOnce;
  }

  /** One look after the other, so that no place is given twice. */
  look(): Promise<void> {
    const turn = this.#looking.then(() => this.#lookOnce());
    this.#looking = turn.catch(nobodyListens);
    return turn;
  }

  async settled(): Promise<void> {
    await this.look();
    while (this.#underWay.size > 0) {
      await this.#allEnded();
      await this.look();
    }
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#looking;
    for (const { stop } of this.#underWay.values()) stop('shutdown');
    await this.#allEnded();
  }

  async #lookOnce(): Promise<void> {
    for (const { tenantId, id, isLost } of await listOpen(this.#kernel().pool, page)) {
      if (this.#isStopping) return;
      if (isLost) await this.#endLost(tenantId, id);
      else if (this.#underWay.size < this.#atOnce) await this.#takeUp(tenantId, id);
    }
  }

  async #takeUp(tenantId: number, id: string): Promise<void> {
    const kernel = this.#kernel();
    const runner = this.#id;
    const row = await inJob(kernel, { tenantId }, (ctx) =>
      claimComputation(coreTx(ctx), id, {
        runner,
        now: ctx.now,
        until: new Date(ctx.now.getTime() + leaseTime),
      }),
    );
    if (row === undefined) return;
    const run = runComputation(kernel, { tenantId, runner, row }, (error) => this.report(error));
    this.#underWay.set(id, run);
    void this.#follow(id, run);
  }

  async #follow(id: string, run: RunUnderWay): Promise<void> {
    try {
      await run.ended;
    } catch (error) {
      this.report(error);
    }
    this.#underWay.delete(id);
    if (!this.#isStopping) await this.look().catch((error: unknown) => this.report(error));
  }

  async #endLost(tenantId: number, id: string): Promise<void> {
    const kernel = this.#kernel();
    const row = await inJob(kernel, { tenantId }, (ctx) => findComputation(coreTx(ctx), id));
    if (row !== undefined) await endLost(kernel, { tenantId, row }, (error) => this.report(error));
  }

  async #allEnded(): Promise<void> {
    await Promise.allSettled([...this.#underWay.values()].map(({ ended }) => ended));
  }
}

function nobodyListens(): void {}
