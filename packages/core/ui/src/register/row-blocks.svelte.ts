import { LineMap, type LinePlace } from './line-map.ts';
import { plainMap, plainSet } from './plain-collections.ts';
import type { SheetPage, SheetRow, SheetWindow } from './sheet-types.ts';

interface Input {
  readonly load: (window: SheetWindow) => Promise<SheetPage>;
  /** Rows that are asked for at once. */
  readonly blockSize?: number;
  /** Blocks that stay in memory. */
  readonly keep?: number;
}

/** How long the view has to rest before what it shows is asked for, in milliseconds. */
const rest = 40;

/** The rows of a register, asked for in blocks as they come into view and given up again. */
export class RowBlocks {
  /** Undefined until the first answer. */
  total = $state.raw<number>();
  failure = $state.raw<unknown>();
  /** Counts up whenever a row that was read may have changed. */
  revision = $state(0);
  readonly lines: LineMap;
  readonly #load: Input['load'];
  readonly #size: number;
  readonly #keep: number;
  /** In the order they were last seen. */
  readonly #blocks = plainMap<number, readonly SheetRow[]>();
  readonly #pending = plainMap<number, AbortController>();
  #wanted: readonly number[] = [];
  #anew = false;
  /** Asked for though they are not in view. */
  readonly #brought = plainSet<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ load, blockSize = 100, keep = 30 }: Input) {
    this.#load = load;
    this.#size = blockSize;
    this.#keep = keep;
    this.lines = new LineMap(blockSize);
  }

  /** Undefined while the row is not here. */
  row(index: number): SheetRow | undefined {
    void this.revision;
    const block = Math.floor(index / this.#size);
    return this.#blocks.get(block)?.[index - block * this.#size];
  }

  get lineCount(): number {
    void this.revision;
    return this.lines.count;
  }

  placeAt(line: number): LinePlace {
    void this.revision;
    return this.lines.at(line);
  }

  find(id: string): SheetRow | undefined {
    for (const rows of this.#blocks.values()) {
      const found = rows.find((row) => row.id === id);
      if (found) return found;
    }
    return undefined;
  }

  indexOf(id: string): number | undefined {
    for (const [block, rows] of this.#blocks) {
      const within = rows.findIndex((row) => row.id === id);
      if (within !== -1) return block * this.#size + within;
    }
    return undefined;
  }

  /** Says which rows are in view; what is missing of them is asked for, the rest no longer. */
  show(first: number, last: number): void {
    const from = Math.floor(first / this.#size);
    const to = Math.floor(Math.max(first, last) / this.#size);
    this.#wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    for (const [block, asked] of this.#pending) {
      const isWanted = this.#wanted.includes(block) || this.#brought.has(block);
      if (!isWanted) this.#cancel(block, asked);
    }
    this.#timer ??= setTimeout(this.#ask, this.total === undefined ? 0 : rest);
  }

  /** Waits for rows that may not be in view, as many as stay in memory; throws when they cannot be read. */
  async bring(first: number, last: number): Promise<void> {
    const to = Math.floor(last / this.#size);
    for (let block = Math.floor(first / this.#size); block <= to; block += 1) {
      if (this.#blocks.has(block)) continue;
      this.#brought.add(block);
      await this.#fetch(block);
      this.#brought.delete(block);
      if (!this.#blocks.has(block)) throw this.failure;
    }
  }

  /** A row as it stands after a change. */
  replace(row: SheetRow): void {
    const index = this.indexOf(row.id);
    if (index === undefined) return;
    const block = Math.floor(index / this.#size);
    const rows = (this.#blocks.get(block) ?? []).map((each) => (each.id === row.id ? row : each));
    this.#keepBlock(block, rows);
  }

  /** Another list, or the same one anew. What is shown stays until the answer is here. */
  reload = (): void => {
    for (const [block, asked] of this.#pending) this.#cancel(block, asked);
    this.#blocks.clear();
    this.#anew = true;
    this.failure = undefined;
    this.#timer ??= setTimeout(this.#ask, 0);
  };

  dispose(): void {
    clearTimeout(this.#timer);
    for (const [block, asked] of this.#pending) this.#cancel(block, asked);
  }

  #cancel(block: number, asked: AbortController): void {
    this.#pending.delete(block);
    asked.abort();
  }

  readonly #ask = (): void => {
    this.#timer = undefined;
    const wanted = this.#wanted.length > 0 ? this.#wanted : [0];
    for (const block of wanted) {
      if (!this.#blocks.has(block) && !this.#pending.has(block)) void this.#fetch(block);
    }
  };

  async #fetch(block: number): Promise<void> {
    const asked = new AbortController();
    this.#pending.set(block, asked);
    const start = block * this.#size;
    const [answer] = await Promise.allSettled([
      this.#load({ start, limit: this.#size, signal: asked.signal }),
    ]);
    if (this.#pending.get(block) !== asked) return;
    this.#pending.delete(block);
    if (answer.status === 'rejected') {
      this.failure = answer.reason;
      return;
    }
    this.failure = undefined;
    if (this.#anew) this.lines.clear();
    this.#anew = false;
    this.lines.resize(answer.value.total);
    this.total = answer.value.total;
    this.#keepBlock(block, answer.value.items);
  }

  #keepBlock(block: number, rows: readonly SheetRow[]): void {
    this.#blocks.delete(block);
    this.#blocks.set(block, rows);
    this.lines.learn(
      block,
      rows.map(({ details }) => Math.max(1, details.length)),
    );
    for (const old of this.#blocks.keys()) {
      if (this.#blocks.size <= this.#keep) break;
      if (!this.#wanted.includes(old)) this.#blocks.delete(old);
    }
    this.revision += 1;
  }
}
