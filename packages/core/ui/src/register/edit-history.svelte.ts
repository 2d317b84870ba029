import type { CellChange } from './cell-edits.svelte.ts';

type Step = readonly CellChange[];

/** Steps further back than this are forgotten. */
const longest = 200;

/** What was filled in, step by step, for as long as the page is open. */
export class EditHistory {
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  get canGoForth(): boolean {
    return this.#future.length > 0;
  }

  add(step: Step): void {
    this.#past = [...this.#past, step].slice(-longest);
    this.#future = [];
  }

  back(): Step | undefined {
    const step = this.#past.at(-1);
    if (step === undefined) return undefined;
    this.#past = this.#past.slice(0, -1);
    this.#future = [step, ...this.#future];
    return step;
  }

  /** The step to be done again, as changes from what undoing it has left. */
  forth(): Step | undefined {
    const [step, ...rest] = this.#future;
    if (step === undefined) return undefined;
    this.#future = rest;
    this.#past = [...this.#past, step];
    return step.map(({ place, before, text }) => ({ place, before: text, text: before }));
  }
}
