import type { Paging } from '../data/table-types.ts';
import { Loaded } from './loaded.svelte.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly total?: number;
}

type Cursor = string | undefined;

/** A list read a page at a time by cursor; it knows the way back. */
export class CursorList<Item, Answer extends Page<Item> = Page<Item>> extends Loaded<Answer> {
  #cursors = $state.raw<readonly Cursor[]>([undefined]);
  #loadFrom: (after: Cursor) => Promise<Answer>;

  constructor(loadFrom: (after: Cursor) => Promise<Answer>) {
    super(() => {
      this.#cursors = [undefined];
      return loadFrom(undefined);
    });
    this.#loadFrom = loadFrom;
  }

  get items(): readonly Item[] {
    return this.value?.items ?? [];
  }

  get paging(): Paging {
    const next = this.value?.next;
    return {
      page: this.#cursors.length,
      onprevious: this.#cursors.length > 1 ? () => this.#go(this.#cursors.slice(0, -1)) : undefined,
      onnext: next ? () => this.#go([...this.#cursors, next]) : undefined,
      total: this.value?.total === undefined ? undefined : `共 ${this.value.total} 条`,
    };
  }

  /** The same page again. */
  override reload = (): Promise<void> => this.follow(this.#loadFrom(this.#cursors.at(-1)));

  #go(cursors: readonly Cursor[]): void {
    this.#cursors = cursors;
    void this.reload();
  }
}
