import type { ApiSchema } from '@lianxun/api-client';
import type { Choices, ConflictField } from '@lianxun/ui';

import { conflictsOf, isSameDesign, merged, type Design } from './merge-designs.ts';

/** A fault the check of the server has found. */
export type DesignProblem = Readonly<ApiSchema<'WorkflowProblem'>>;

/** A draft as the server has it. */
export interface StoredDesign {
  readonly design: Design;
  readonly problems: readonly DesignProblem[];
  readonly etag: string | undefined;
}

interface Store {
  /** Rejects with status 412 when the draft has changed meanwhile. */
  readonly save: (design: Design, etag: string | undefined) => Promise<StoredDesign>;
  readonly read: () => Promise<StoredDesign>;
  /** A part of a design as a person reads it. */
  readonly textOf: (design: Design, part: string) => string;
  /** Takes over what was put together from two people's work. */
  readonly adopt: (design: Design) => void;
}

/** Milliseconds. */
const pause = 800;

/** Keeps a draft on the server as it is edited, and never over somebody else's work unseen. */
export class DraftSaving {
  status = $state<'saved' | 'changed' | 'saving' | 'failed'>('saved');
  /** Why the last attempt failed. */
  failure = $state('');
  problems = $state.raw<readonly DesignProblem[]>([]);
  /** What two people have changed differently; nothing is saved until it is decided. */
  conflicts = $state.raw<readonly ConflictField[]>([]);
  readonly #store: Store;
  #base: StoredDesign;
  #theirs: StoredDesign | undefined;
  #latest: Design;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | undefined;

  constructor(stored: StoredDesign, store: Store) {
    this.#store = store;
    this.#base = stored;
    this.#latest = stored.design;
    this.problems = stored.problems;
  }

  /** What is to be kept from now on; it is sent after a pause. */
  keep = (design: Design): void => {
    this.#latest = design;
    clearTimeout(this.#timer);
    if (this.conflicts.length > 0) return;
    if (isSameDesign(design, this.#base.design)) {
      if (this.status === 'changed') this.status = 'saved';
      return;
    }
    this.status = this.status === 'saving' ? 'saving' : 'changed';
    this.#timer = setTimeout(() => void this.flush(), pause);
  };

  /** Sends at once what has not been sent; afterwards everything is saved or `status` says why not. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    await this.#sending;
    if (this.conflicts.length > 0 || isSameDesign(this.#latest, this.#base.design)) return;
    this.#sending = this.#send(this.#latest);
    await this.#sending;
    this.#sending = undefined;
    if (this.status === 'changed') await this.flush();
  };

  /** Puts both people's work together as chosen, and saves it. */
  resolve = async (choices: Choices): Promise<void> => {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = undefined;
    this.conflicts = [];
    this.#takeOver(theirs, choices);
    await this.flush();
  };

  get etag(): string | undefined {
    return this.#base.etag;
  }

  async #send(design: Design): Promise<void> {
    this.status = 'saving';
    this.failure = '';
    try {
      const stored = await this.#store.save(design, this.#base.etag);
      this.#base = { ...stored, design };
      this.problems = stored.problems;
      this.status = isSameDesign(this.#latest, design) ? 'saved' : 'changed';
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    this.status = 'failed';
    if (!isStale(error)) {
      this.failure = error instanceof Error ? error.message : '请稍后再试。';
      return;
    }
    try {
      const theirs = await this.#store.read();
      this.#compare(theirs);
    } catch {
      this.failure = '别人改过这份草稿，但没能读到新的内容。请检查网络后再保存。';
    }
  }

  #compare(theirs: StoredDesign): void {
    const sides = { base: this.#base.design, mine: this.#latest, theirs: theirs.design };
    this.conflicts = conflictsOf(sides, this.#store.textOf);
    if (this.conflicts.length > 0) {
      this.#theirs = theirs;
      this.failure = '别人也改了同样的地方，请先选定。';
      return;
    }
    this.#takeOver(theirs, {});
  }

  #takeOver(theirs: StoredDesign, choices: Choices): void {
    const sides = { base: this.#base.design, mine: this.#latest, theirs: theirs.design };
    const both = merged(sides, choices);
    this.#base = theirs;
    this.#latest = both;
    this.problems = theirs.problems;
    this.failure = '';
    this.#store.adopt(both);
    this.status = isSameDesign(both, theirs.design) ? 'saved' : 'changed';
  }
}

function isStale(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 412;
}
