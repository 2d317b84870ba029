import { DomainError, ForbiddenError, type ComputationFailure } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { DoorClosed } from '../database/scoped-transaction.ts';
import type { Kernel } from '../kernel.ts';
import { findDefinition, runOf, type OwnedComputation } from './computation-of.ts';
import { renewLease } from './computations.repository.ts';
import {
  CancelledMeanwhile,
  endWithout,
  finishRun,
  NoLongerOurs,
  requireAllowed,
  type Claimed,
} from './end-computation.ts';
import { inJob } from './in-job.ts';
import { openThread, type Ending, type StopReason } from './open-thread.ts';
import { sentenceOf, sentences } from './sentences.ts';

/** Milliseconds for which a process that says nothing is taken to be alive. */
export const leaseTime = 20_000;
/** Milliseconds between two words about progress. */
const beat = 500;

/** A run under way in this process. */
export interface RunUnderWay {
  /** Settles when nothing of it is left; rejects with what was not expected. */
  readonly ended: Promise<void>;
  readonly stop: (why: StopReason) => void;
}

/** Reads, works beside the event loop, writes; holds no connection in between. */
export function runComputation(
  kernel: Kernel,
  claimed: Claimed,
  report: (error: unknown) => void,
): RunUnderWay {
  const work = new UnderWay(kernel, claimed, report);
  return { ended: work.run(), stop: (why) => work.stop(why) };
}

class UnderWay {
  readonly #kernel: Kernel;
  readonly #claimed: Claimed;
  readonly #report: (error: unknown) => void;
  #thread: ReturnType<typeof openThread> | undefined;
  #stopped: StopReason | undefined;
  #beating: Promise<void> | undefined;

  constructor(kernel: Kernel, claimed: Claimed, report: (error: unknown) => void) {
    this.#kernel = kernel;
    this.#claimed = claimed;
    this.#report = report;
  }

  stop(why: StopReason): void {
    this.#stopped ??= why;
    this.#thread?.stop(why);
  }

  async run(): Promise<void> {
    const pulse = setInterval(() => {
      this.#beating ??= this.#beat().finally(() => {
        this.#beating = undefined;
      });
    }, beat);
    try {
      const failure = await this.#work();
      if (failure !== undefined) await this.#fail(failure);
    } finally {
      clearInterval(pulse);
      await this.#beating;
    }
  }

  /** Undefined where the result was written, or the run is no longer ours. */
  async #work(): Promise<ComputationFailure | undefined> {
    const { row } = this.#claimed;
    const owned = findDefinition(this.#kernel.plugins, row.name);
    if (owned === undefined) return failed(sentences.unknown);
    try {
      const input = await this.#prepare(owned);
      if (this.#stopped !== undefined) return this.#stop(owned, this.#stopped);
      this.#thread = openThread(owned.definition, input);
      const ending = await this.#thread.ended;
      if (ending.kind !== 'output') return this.#failureOf(owned, ending);
      await finishRun(this.#kernel, this.#claimed, { owned, output: ending.value });
      return undefined;
    } catch (error) {
      return this.#refusal(error);
    }
  }

  async #prepare(owned: OwnedComputation): Promise<unknown> {
    const { tenantId, row } = this.#claimed;
    const { definition } = owned;
    return await inJob(
      this.#kernel,
      { tenantId, onBehalfOf: row.requestedBy },
      async (ctx, entered) => {
        requireAllowed(owned, entered);
        const run = runOf(definition, row);
        return await definition.prepare(ctx, run.request, run);
      },
    );
  }

  /** One short transaction: still alive, this far, and is somebody waiting for the end? */
  async #beat(): Promise<void> {
    const { tenantId, runner, row } = this.#claimed;
    const news = this.#thread?.news();
    try {
      const known = await inJob(this.#kernel, { tenantId }, (ctx) =>
        renewLease(coreTx(ctx), row.id, {
          runner,
          until: new Date(ctx.now.getTime() + leaseTime),
          progress: news === undefined ? undefined : JSON.stringify(news),
        }),
      );
      if (known === undefined) this.stop('lost');
      else if (known.cancelRequestedAt !== null) this.stop('cancelled');
    } catch (error) {
      this.#report(error);
    }
  }

  #failureOf(
    owned: OwnedComputation,
    ending: Exclude<Ending, { kind: 'output' }>,
  ): ComputationFailure | undefined {
    switch (ending.kind) {
      case 'refused':
        return failed(sentenceOf(this.#kernel.plugins, ending.error));
      case 'outOfMemory':
        return failed(sentences.outOfMemory);
      case 'crashed':
        this.#report(ending.error);
        return failed(sentences.crashed);
      case 'stopped':
        return this.#stop(owned, ending.why);
    }
  }

  #stop({ definition }: OwnedComputation, why: StopReason): ComputationFailure | undefined {
    if (why === 'lost') return undefined;
    if (why === 'cancelled') return cancelled;
    return failed(
      why === 'timeLimit'
        ? sentences.timeLimit(definition.timeLimit ?? 300)
        : sentences.interrupted,
    );
  }

  #refusal(error: unknown): ComputationFailure | undefined {
    if (error instanceof NoLongerOurs) return undefined;
    if (error instanceof CancelledMeanwhile) return cancelled;
    const isGone =
      error instanceof DoorClosed ||
      (error instanceof ForbiddenError && error.code === 'core.computation_permission');
    if (isGone) return failed(sentences.requesterGone);
    if (error instanceof DomainError) return failed(sentenceOf(this.#kernel.plugins, error));
    this.#report(error);
    return failed(sentences.crashed);
  }

  async #fail(reason: ComputationFailure): Promise<void> {
    await endWithout(this.#kernel, this.#claimed, { reason, report: this.#report });
  }
}

const failed = (sentence: string): ComputationFailure => ({ state: 'failed', sentence });
const cancelled: ComputationFailure = { state: 'cancelled', sentence: sentences.cancelled };
