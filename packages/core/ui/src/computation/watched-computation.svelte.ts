import { untrack } from 'svelte';

import type { ComputationSource, ShownComputation } from './computation-source.ts';

const isOver = ({ state }: ShownComputation) => state !== 'queued' && state !== 'running';

/** The latest computation about a record, asked after as long as it goes on. */
export class WatchedComputation {
  run = $state.raw<ShownComputation>();
  /** The last question was not answered; what is shown is from before. */
  isStale = $state(false);
  readonly #source: () => ComputationSource;
  readonly #onended: (run: ShownComputation) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(options: {
    readonly source: () => ComputationSource;
    /** Milliseconds between two questions. */
    readonly every: () => number;
    readonly onended: (run: ShownComputation) => void;
  }) {
    this.#source = options.source;
    this.#onended = options.onended;
    $effect(() => {
      this.#isStopped = false;
      void this.#ask(options.every());
      return () => {
        this.#isStopped = true;
        clearTimeout(this.#timer);
      };
    });
  }

  cancel = async (): Promise<void> => {
    const { run } = this;
    if (run === undefined) return;
    await this.#source().cancel(run.id);
    this.run = { ...run, isEnding: true };
  };

  async #ask(every: number): Promise<void> {
    const before = untrack(() => this.run);
    const [answer] = await Promise.allSettled([this.#source().latest()]);
    if (this.#isStopped) return;
    this.isStale = answer.status === 'rejected';
    if (answer.status === 'fulfilled') {
      const run = answer.value;
      this.run = run;
      if (run === undefined || isOver(run)) {
        if (run !== undefined && before?.id === run.id && !isOver(before)) this.#onended(run);
        return;
      }
    }
    this.#timer = setTimeout(() => void this.#ask(every), every);
  }
}
