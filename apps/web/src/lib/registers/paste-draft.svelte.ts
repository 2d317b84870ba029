import type { Block } from '@lianxun/ui/register';

import type { Paste, PasteBlock, PastedRow } from './register-port.ts';
import type { RegisterColumn } from './register.ts';

interface Input {
  readonly columns: readonly RegisterColumn[];
  readonly check: (block: PasteBlock) => Promise<Paste>;
  readonly paste: (
    block: PasteBlock & { readonly skipRejected: boolean; readonly plan: string },
  ) => Promise<Paste>;
}

const plain = (title: string): string => title.replaceAll(/[\s（）()*]/g, '');

/** Keys of the columns a first row of titles names; undefined when it holds values. */
export function namedColumns(
  first: readonly string[],
  columns: readonly RegisterColumn[],
): readonly (string | undefined)[] | undefined {
  const byTitle = Object.fromEntries(columns.map(({ key, title }) => [plain(title), key]));
  const keys = first.map((title) => byTitle[plain(title)]);
  const named = keys.filter((key) => key !== undefined).length;
  return named > 0 && named >= first.filter((title) => title.trim() !== '').length / 2
    ? keys
    : undefined;
}

/** Rows on their way from a spreadsheet into a register: checked, put right, checked again, written. */
export class PasteDraft {
  /** Key of each pasted column; empty for one that is left out. */
  keys = $state<string[]>([]);
  rows = $state<string[][]>([]);
  checked = $state.raw<Paste>();
  /** Something was changed since the last check. */
  isStale = $state(false);
  isBusy = $state(false);
  failure = $state('');
  skipsRejected = $state(false);
  readonly #input: Input;

  constructor(input: Input) {
    this.#input = input;
  }

  /** A block as it was copied; its first row may hold the titles. */
  async take(block: Block, shown: readonly string[]): Promise<void> {
    const [first = []] = block;
    const named = namedColumns(first, this.#input.columns);
    const width = Math.max(0, ...block.map((row) => row.length));
    this.keys = Array.from({ length: width }, (_, index) =>
      named ? (named[index] ?? '') : (shown[index] ?? ''),
    );
    this.rows = block.slice(named ? 1 : 0).map((row) => this.keys.map((_, at) => row[at] ?? ''));
    await this.check();
  }

  write(row: number, column: number, text: string): void {
    const cells = this.rows[row];
    if (!cells) return;
    cells[column] = text;
    this.isStale = true;
  }

  rename(column: number, key: string): void {
    this.keys[column] = key;
    this.isStale = true;
  }

  check = (): Promise<void> =>
    this.#run(async () => {
      this.checked = await this.#input.check(this.#block());
      this.isStale = false;
    });

  /** True when everything that was to be written is. */
  async commit(): Promise<boolean> {
    let written = false;
    await this.#run(async () => {
      const plan = this.checked?.plan ?? '';
      this.checked = await this.#input.paste({
        ...this.#block(),
        skipRejected: this.skipsRejected,
        plan,
      });
      written = true;
    });
    return written;
  }

  /** The checked record a pasted row belongs to; rows count from 0. */
  recordOf(row: number): PastedRow | undefined {
    return this.checked?.items.find(({ rows: [first, last] }) => row + 1 >= first && row < last);
  }

  problemsOf(row: number, key: string): readonly PastedRow['problems'][number][] {
    return (
      this.recordOf(row)?.problems.filter(
        (problem) => problem.row === row + 1 && problem.column === key,
      ) ?? []
    );
  }

  #block(): PasteBlock {
    const used = this.keys.flatMap((key, index) => (key === '' ? [] : [{ key, index }]));
    return {
      columns: used.map(({ key }) => key),
      rows: this.rows.map((row) => used.map(({ index }) => row[index] ?? '')),
    };
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.failure = '';
    const [answer] = await Promise.allSettled([work()]);
    this.isBusy = false;
    if (answer.status === 'rejected') {
      this.failure =
        answer.reason instanceof Error ? answer.reason.message : '没有办成，请稍后再试。';
    }
  }
}
