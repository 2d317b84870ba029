import { getContext, setContext } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

import { CellEdits, type CellChange } from './cell-edits.svelte.ts';
import { plainMap } from './plain-collections.ts';
import { RowBlocks } from './row-blocks.svelte.ts';
import { closedReason, placeOf, textOf, type RowLine } from './sheet-cells.ts';
import {
  areaOf,
  lineOf,
  spotAt,
  stepFrom,
  type Area,
  type Spot,
  type Step,
} from './sheet-moves.ts';
import type { SheetColumn, SheetPage, SheetRow, SheetSave, SheetWindow } from './sheet-types.ts';

/** What a grid asks of the register it shows. */
export interface SheetPort {
  readonly load: (window: SheetWindow) => Promise<SheetPage>;
  readonly read: (id: string) => Promise<SheetRow | undefined>;
  readonly save: (save: SheetSave) => Promise<SheetRow>;
}

/** What the headers of a grid show and do besides the titles. */
export interface SheetHead {
  /** `place` counts from 1 where several columns are sorted by, and is 0 for a single one. */
  readonly sortOf: (
    key: string,
  ) => { readonly descending: boolean; readonly place: number } | undefined;
  readonly isFiltered: (key: string) => boolean;
  readonly totalOf: (key: string) => string | undefined;
  /** Opens the menu of a column beside an element. */
  readonly open: (key: string, anchor: HTMLElement) => void;
  readonly hrefOf: (row: SheetRow) => string | undefined;
  /** Whether rows can be chosen for a change of many. */
  readonly mayChoose: boolean;
}

interface Input extends SheetPort {
  /** Columns in the order they are shown, the frozen ones first. */
  readonly columns: () => readonly SheetColumn[];
  readonly head?: SheetHead;
}

/** What is being typed into the active cell. */
interface Typing {
  readonly text: string;
  /** Typed over what was there: arrow keys end it, as in a spreadsheet. */
  readonly isFresh: boolean;
}

const contextKey = Symbol('sheet');

/** A register as somebody works in it: its rows, the cells he stands on, what he types and chooses. */
export class Sheet {
  readonly blocks: RowBlocks;
  readonly edits: CellEdits;
  /** Ids of the rows chosen for a change of many. */
  readonly chosen = new SvelteSet<string>();
  active = $state.raw<Spot>({ row: 0, detail: 0, column: 0 });
  typing = $state.raw<Typing>();
  /** The last thing to be said to the person: short, read aloud. */
  notice = $state('');
  /** Whether the keys go to the grid. */
  hasFocus = $state(false);
  /** Lines in view. */
  page = 20;
  /** Of one line, in pixels. */
  lineHeight = $state(32);
  #anchor = $state.raw<Spot>();
  readonly #input: Input;
  readonly head: SheetHead | undefined;
  readonly columns = $derived.by(() => this.#input.columns());
  readonly #places = $derived(
    plainMap(this.columns.map(({ key }, index) => [key, index] as const)),
  );
  readonly area: Area = $derived.by(() => {
    void this.blocks.revision;
    return areaOf(this.#anchor ?? this.active, this.active, this.field);
  });

  constructor(input: Input) {
    this.#input = input;
    this.head = input.head;
    this.blocks = new RowBlocks({ load: (window) => input.load(window) });
    this.edits = new CellEdits({
      save: (save) => input.save(save),
      read: (id) => input.read(id),
      find: (id) => this.blocks.find(id),
      columns: () => input.columns(),
      onrow: (row) => this.blocks.replace(row),
    });
  }

  get field() {
    return { columns: this.columns, lines: this.blocks.lines, page: this.page };
  }

  get activeColumn(): SheetColumn | undefined {
    return this.columns[this.active.column];
  }

  get activeLine(): number {
    void this.blocks.revision;
    return lineOf(this.active, this.field);
  }

  /** Among the columns that are shown; -1 for one that is not. */
  placeOfColumn(key: string): number {
    return this.#places.get(key) ?? -1;
  }

  /** The row and detail of a cell, when they are here. */
  lineAt({ row, detail }: Spot): RowLine | undefined {
    const found = this.blocks.row(row);
    return found && { row: found, detail: Math.min(detail, Math.max(0, found.details.length - 1)) };
  }

  /** What a cell shows: what was typed into it and is not saved yet, or what is stored. */
  textOf(line: RowLine, column: SheetColumn): string {
    const place = placeOf(line, column);
    const mark = place && this.edits.markOf(place);
    return mark && mark.state !== 'saved' ? mark.change.text : textOf(line, column);
  }

  get activeText(): string {
    const line = this.lineAt(this.active);
    return line && this.activeColumn ? this.textOf(line, this.activeColumn) : '';
  }

  /** Why the active cell cannot be changed; undefined when it can. */
  get activeRefusal(): string | undefined {
    const line = this.lineAt(this.active);
    if (!line || !this.activeColumn) return '这一行还在载入。';
    return closedReason(line, this.activeColumn);
  }

  go(spot: Spot, extend = false): void {
    this.#anchor = extend ? (this.#anchor ?? this.active) : undefined;
    this.active = spot;
    this.notice = '';
  }

  goToLine(line: number, column: number, extend = false): void {
    this.go(spotAt(line, column, this.field), extend);
  }

  step(step: Step, extend = false): void {
    this.go(stepFrom(this.active, step, this.field), extend);
  }

  select(area: Area): void {
    this.go(spotAt(area.top, area.left, this.field));
    this.#anchor = this.active;
    const { row, detail } = this.blocks.lines.at(area.bottom);
    this.active = { row, detail, column: area.right };
  }

  /** Begins to type; says why when the cell is closed. */
  beginTyping(text?: string): boolean {
    const refusal = this.activeRefusal;
    if (refusal !== undefined) {
      this.notice = refusal;
      return false;
    }
    this.typing = { text: text ?? this.activeText, isFresh: text !== undefined };
    return true;
  }

  /** Saves what was typed. */
  endTyping(): void {
    const { typing } = this;
    this.typing = undefined;
    if (typing) void this.write([{ spot: this.active, text: typing.text }]);
  }

  giveUpTyping(): void {
    this.typing = undefined;
  }

  /** Fills texts into cells: open ones are saved, closed ones keep the text with the reason. */
  async write(texts: readonly { readonly spot: Spot; readonly text: string }[]): Promise<number> {
    const changes: CellChange[] = [];
    let refused = 0;
    for (const { spot, text } of texts) {
      const line = this.lineAt(spot);
      const column = this.columns[spot.column];
      if (!line || !column || textOf(line, column) === text) continue;
      const place = placeOf(line, column);
      const reason = closedReason(line, column);
      if (!place || reason !== undefined) refused += 1;
      if (!place) continue;
      const change = { place, before: textOf(line, column), text };
      if (reason === undefined) changes.push(change);
      else this.edits.refuse(change, reason);
    }
    await this.edits.change(changes);
    return refused;
  }

  /** How many lines of text can be read in a cell that covers so many lines of the grid. */
  linesOfText(lines: number): number {
    return Math.max(1, Math.floor((this.lineHeight * lines - 9) / 19));
  }

  toggleRow(row: SheetRow): void {
    if (!this.chosen.delete(row.id)) this.chosen.add(row.id);
  }
}

/** Called by the grid, for its cells. */
export function provideSheet(sheet: Sheet): void {
  setContext(contextKey, sheet);
}

export function useSheet(): Sheet {
  return getContext<Sheet>(contextKey);
}
