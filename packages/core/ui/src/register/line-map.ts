/** Where a line of the grid belongs: a row of the register, and which of its details. */
export interface LinePlace {
  readonly row: number;
  /** 0 for a row without details. */
  readonly detail: number;
  /** How many lines the row has. */
  readonly of: number;
}

/**
 * Which lines the rows of a register take up. A row stands on one line for each of its details;
 * a row that was not loaded yet counts as one line.
 */
export class LineMap {
  readonly blockSize: number;
  #rows = 0;
  /** Block → first line of each of its rows below the block's start, and one more for its end. */
  readonly #known = new Map<number, readonly number[]>();
  #starts: readonly number[] | undefined;

  constructor(blockSize: number) {
    this.blockSize = blockSize;
  }

  get rows(): number {
    return this.#rows;
  }

  get count(): number {
    return this.#blockStarts().at(-1) ?? 0;
  }

  /** Everything known belongs to another list when its length has changed. */
  resize(rows: number): void {
    if (rows === this.#rows) return;
    this.#rows = rows;
    this.clear();
  }

  clear(): void {
    this.#known.clear();
    this.#starts = undefined;
  }

  /** The lines of each row of a block, in order. */
  learn(block: number, lines: readonly number[]): void {
    const starts = [0];
    for (const count of lines) starts.push((starts.at(-1) ?? 0) + count);
    this.#known.set(block, starts);
    this.#starts = undefined;
  }

  /** First line of a row. */
  lineOf(row: number): number {
    const block = Math.floor(row / this.blockSize);
    const within = row - block * this.blockSize;
    return (this.#blockStarts()[block] ?? 0) + (this.#known.get(block)?.[within] ?? within);
  }

  linesOf(row: number): number {
    const block = Math.floor(row / this.blockSize);
    const within = row - block * this.blockSize;
    const starts = this.#known.get(block);
    return starts ? (starts[within + 1] ?? 1) - (starts[within] ?? 0) : 1;
  }

  at(line: number): LinePlace {
    const starts = this.#blockStarts();
    const block = lastAtMost(starts, line, starts.length - 1);
    const below = line - (starts[block] ?? 0);
    const known = this.#known.get(block);
    const within = known ? lastAtMost(known, below, known.length - 1) : below;
    const row = block * this.blockSize + within;
    return { row, detail: known ? below - (known[within] ?? 0) : 0, of: this.linesOf(row) };
  }

  #blockStarts(): readonly number[] {
    if (this.#starts) return this.#starts;
    const starts = [0];
    for (let first = 0, block = 0; first < this.#rows; first += this.blockSize, block += 1) {
      const lines = this.#known.get(block)?.at(-1) ?? Math.min(this.blockSize, this.#rows - first);
      starts.push((starts[block] ?? 0) + lines);
    }
    this.#starts = starts;
    return starts;
  }
}

/** Index of the last value, before `end`, that is not above `wanted`. */
function lastAtMost(ascending: readonly number[], wanted: number, end: number): number {
  let [low, high] = [0, Math.max(0, end - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
