import type { Paging } from '@lianxun/ui';

import { Loaded } from './loaded.svelte.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

type Cursor = string | undefined;

class Cursors {
  list = $state.raw<readonly Cursor[]>([undefined]);
}

/** A list read a page at a time by cursor; it knows the way back. */
export class CursorList<Item> extends Loaded<Page<Item>> {
  readonly #cursors: Cursors;

  constructor(load: (after: Cursor) => Promise<Page<Item>>) {
    const cursors = new Cursors();
    super(() => load(cursors.list.at(-1)));
    this.#cursors = cursors;
  }

  get items(): readonly Item[] {
    return this.value?.items ?? [];
  }

  get paging(): Paging {
    const cursors = this.#cursors;
    const next = this.value?.next;
    return {
      page: cursors.list.length,
      onprevious:
        cursors.list.length > 1 ? () => (cursors.list = cursors.list.slice(0, -1)) : undefined,
      onnext: next ? () => (cursors.list = [...cursors.list, next]) : undefined,
    };
  }
}
