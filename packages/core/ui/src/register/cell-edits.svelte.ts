import { SvelteMap } from 'svelte/reactivity';

import type { Choices, ConflictField } from '../conflict/conflict.ts';
import { failedCells, isStale } from './edit-failure.ts';
import { EditHistory } from './edit-history.svelte.ts';
import { plainMap } from './plain-collections.ts';
import { placeKey, textAt } from './sheet-cells.ts';
import type { CellPlace, SheetColumn, SheetRow, SheetSave } from './sheet-types.ts';

/** A cell somebody has filled in; `before` is what the row held when he did. */
export interface CellChange {
  readonly place: CellPlace;
  readonly before: string;
  readonly text: string;
}

/** How far a filled-in cell has got. What was typed stays until it is saved or given up. */
export interface CellMark {
  readonly state: 'saving' | 'saved' | 'refused' | 'conflict';
  readonly change: CellChange;
  readonly reason?: string | undefined;
}

/** Cells of one record that somebody else has filled in otherwise meanwhile. */
export interface RowConflict {
  readonly changes: readonly CellChange[];
  readonly theirs: SheetRow;
  /** Named by the key of their place. */
  readonly fields: readonly ConflictField[];
}

interface Input {
  readonly save: (save: SheetSave) => Promise<SheetRow>;
  readonly read: (id: string) => Promise<SheetRow | undefined>;
  readonly find: (id: string) => SheetRow | undefined;
  readonly columns: () => readonly SheetColumn[];
  /** A row as the server has answered it. */
  readonly onrow: (row: SheetRow) => void;
}

/** How long a saved cell says so, in milliseconds. */
const savedFor = 2000;

/** What is typed into a grid: saved row by row, undone, refused with its reason, or in conflict. */
export class CellEdits {
  readonly marks = new SvelteMap<string, CellMark>();
  conflicts = $state.raw<readonly RowConflict[]>([]);
  readonly history = new EditHistory();
  readonly #input: Input;
  /** Saves of one record follow one another; those of others do not wait. */
  readonly #queues = plainMap<string, Promise<void>>();

  constructor(input: Input) {
    this.#input = input;
  }

  get unsaved(): readonly CellMark[] {
    return [...this.marks.values()].filter(({ state }) => state !== 'saved');
  }

  get isSaving(): boolean {
    return this.unsaved.some(({ state }) => state === 'saving');
  }

  markOf(place: CellPlace): CellMark | undefined {
    return this.marks.get(placeKey(place));
  }

  /** Saves what was filled in and makes one step of it that can be undone. */
  async change(changes: readonly CellChange[]): Promise<void> {
    const real = changes.filter((change) => change.text !== this.#shown(change));
    if (real.length === 0) return;
    this.history.add(real);
    await this.#send(real);
  }

  /** Says why a cell was not taken, and keeps what was meant for it. */
  refuse(change: CellChange, reason: string): void {
    this.#mark([change], 'refused', () => reason);
  }

  discard(places: readonly CellPlace[]): void {
    for (const place of places) this.marks.delete(placeKey(place));
  }

  /** Takes the last step back by saving what was there before; false where somebody has changed it since. */
  undo = (): Promise<boolean> => this.#reverse(this.history.back());

  redo = (): Promise<boolean> => this.#reverse(this.history.forth());

  /** Goes on with what was chosen of mine and theirs. */
  async resolve(conflict: RowConflict, choices: Choices): Promise<void> {
    this.conflicts = this.conflicts.filter((each) => each !== conflict);
    this.#input.onrow(conflict.theirs);
    const isMine = ({ place }: CellChange) => choices[placeKey(place)] !== 'theirs';
    this.discard(conflict.changes.filter((each) => !isMine(each)).map(({ place }) => place));
    await this.#send(conflict.changes.filter(isMine));
  }

  #shown({ place, before }: CellChange): string {
    return this.markOf(place)?.change.text ?? before;
  }

  async #reverse(step: readonly CellChange[] | undefined): Promise<boolean> {
    if (!step) return true;
    const isKept = ({ place }: CellChange) => (this.markOf(place)?.state ?? 'saved') !== 'saved';
    const kept = step.filter(isKept);
    const stands = step.filter((change) => {
      const row = this.#input.find(change.place.rowId);
      return !isKept(change) && (!row || textAt(row, change.place) === change.text);
    });
    this.discard(kept.map(({ place }) => place));
    await this.#send(
      stands.map(({ place, before, text }) => ({ place, before: text, text: before })),
    );
    return stands.length + kept.length === step.length;
  }

  async #send(changes: readonly CellChange[]): Promise<void> {
    this.#mark(changes, 'saving');
    const groups = Map.groupBy(changes, ({ place }) => `${place.rowId}/${place.detailId ?? ''}`);
    await Promise.all([...groups.values()].map((group) => this.#enqueue(group)));
  }

  async #enqueue(group: readonly CellChange[]): Promise<void> {
    const id = group[0]?.place.rowId ?? '';
    const before = this.#queues.get(id) ?? Promise.resolve();
    const turn = before.then(() => this.#save(group));
    this.#queues.set(id, turn);
    await turn;
  }

  async #save(group: readonly CellChange[], known?: SheetRow): Promise<void> {
    const [first] = group;
    if (!first) return;
    const { rowId } = first.place;
    const [answer] = await Promise.allSettled([this.#attempt(group, known)]);
    if (answer.status === 'fulfilled') {
      this.#input.onrow(answer.value);
      this.#mark(group, 'saved');
      setTimeout(() => this.#forget(group), savedFor);
      return;
    }
    if (isStale(answer.reason)) return this.#compare(group);
    const failed = failedCells(
      answer.reason,
      group.map(({ place }) => place.column),
    );
    const refused = group.filter(({ place }) => failed.has(place.column));
    this.#mark(refused, 'refused', ({ place }) => failed.get(place.column));
    const rest = group.filter((change) => !refused.includes(change));
    if (refused.length > 0) await this.#save(rest, this.#input.find(rowId));
  }

  async #attempt(group: readonly CellChange[], known: SheetRow | undefined): Promise<SheetRow> {
    const { rowId, detailId } = group[0]?.place ?? { rowId: '', detailId: null };
    const row = known ?? this.#input.find(rowId) ?? (await this.#input.read(rowId));
    const held = detailId === null ? row : row?.details.find(({ id }) => id === detailId);
    if (!held) throw new Error('这一行已经不在台账里，刷新后再看。');
    const cells = Object.fromEntries(group.map(({ place, text }) => [place.column, text]));
    return this.#input.save({ id: rowId, detailId, version: held.version, cells });
  }

  /** Somebody else was here first: asks only where both have filled in the same cell. */
  async #compare(group: readonly CellChange[]): Promise<void> {
    const id = group[0]?.place.rowId ?? '';
    const [answer] = await Promise.allSettled([this.#input.read(id)]);
    const theirs = answer.status === 'fulfilled' ? answer.value : undefined;
    if (!theirs) {
      this.#mark(group, 'refused', () => '这一行刚被别人改过，现在读不到。请稍后重试。');
      return;
    }
    const differs = group.filter(({ place, before, text }) => {
      const other = textAt(theirs, place);
      return other !== before && other !== text;
    });
    if (differs.length === 0) return this.#save(group, theirs);
    this.#mark(group, 'conflict', () => '别人刚改过这一行，请核对双方填写的内容。');
    this.conflicts = [...this.conflicts, this.#conflictOf(group, differs, theirs)];
  }

  #conflictOf(
    changes: readonly CellChange[],
    differs: readonly CellChange[],
    theirs: SheetRow,
  ): RowConflict {
    const titles = plainMap(this.#input.columns().map(({ key, title }) => [key, title] as const));
    const fields = differs.map(({ place, text }) => ({
      name: placeKey(place),
      title: titles.get(place.column) ?? place.column,
      mine: text,
      theirs: textAt(theirs, place),
      suggested: 'mine' as const,
    }));
    return { changes, theirs, fields };
  }

  #mark(
    changes: readonly CellChange[],
    state: CellMark['state'],
    reasonOf?: (change: CellChange) => string | undefined,
  ): void {
    for (const change of changes) {
      this.marks.set(placeKey(change.place), { state, change, reason: reasonOf?.(change) });
    }
  }

  #forget(changes: readonly CellChange[]): void {
    for (const change of changes) {
      const mark = this.markOf(change.place);
      if (mark?.state === 'saved' && mark.change === change)
        this.marks.delete(placeKey(change.place));
    }
  }
}
