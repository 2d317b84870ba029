import type { SheetColumn } from './sheet-types.ts';

/** The choices of a column while somebody types into one of its cells. */
export class Suggestions {
  /** Place of the choice Enter would take; -1 for what was typed. */
  at = $state(-1);
  readonly #column: () => SheetColumn | undefined;
  readonly #text: () => string;
  #isTyped = $state(false);
  readonly #isTyping: () => boolean;

  constructor(column: () => SheetColumn | undefined, text: () => string, isTyping: () => boolean) {
    this.#column = column;
    this.#text = text;
    this.#isTyping = isTyping;
  }

  /** All of them at first, and those with the typed text once something is typed. */
  get options(): readonly string[] {
    const all = choicesOf(this.#column());
    const part = this.#text().trim();
    return this.#isTyped && part !== '' ? all.filter((title) => title.includes(part)) : all;
  }

  get isOpen(): boolean {
    return this.#isTyping() && this.options.length > 0;
  }

  get chosen(): string | undefined {
    return this.options[this.at];
  }

  /** Whether the key was meant for the list. */
  key({ key }: { readonly key: string }): boolean {
    if (!this.isOpen) return false;
    const count = this.options.length;
    if (key === 'ArrowDown') this.at = (this.at + 1) % count;
    else if (key === 'ArrowUp') this.at = (this.at <= 0 ? count : this.at) - 1;
    else return key === 'Enter' && this.chosen !== undefined;
    return true;
  }

  reset(isTyped = true): void {
    this.#isTyped = isTyped;
    this.at = isTyped && this.options.length === 1 ? 0 : -1;
  }
}

function choicesOf(column: SheetColumn | undefined): readonly string[] {
  if (column?.type === 'bool') return ['是', '否'];
  return column?.options?.map(({ title }) => title) ?? [];
}
