import type { WorkflowDocument } from '@lianxun/plugin-api';
import { createContext, tick } from 'svelte';

import type { Catalog } from './catalog.ts';
import type { Change } from './change.ts';
import { keepParties } from './document-edits.ts';
import {
  present,
  record,
  redo,
  redoTitle,
  startHistory,
  undo,
  undoTitle,
  type History,
} from './history.ts';
import type { Layout } from './layout.ts';
import { hasPlace, placeId, wholeDocument, type Place } from './place.ts';
import { stateSections } from './stage-sections.ts';

interface Drawn {
  readonly document: WorkflowDocument;
  readonly layout: Layout;
}

/** Id of the heading that takes the focus when a place is opened. */
export const inspectorId = 'workflow-inspector';

/** A workflow on the screen: what is edited, step by step, and what of it is looked at. */
export class Editor {
  readonly catalog: Catalog;
  readonly isReadOnly: boolean;
  place = $state.raw<Place>(wholeDocument);
  #history: History<Drawn>;

  constructor(drawn: Drawn, { catalog, isReadOnly }: { catalog: Catalog; isReadOnly: boolean }) {
    this.catalog = catalog;
    this.isReadOnly = isReadOnly;
    this.#history = $state.raw(startHistory(drawn));
  }

  get document(): WorkflowDocument {
    return present(this.#history).document;
  }

  get layout(): Layout {
    return present(this.#history).layout;
  }

  /** The states to choose from, in the order of the table. */
  get states(): readonly { readonly value: string; readonly label: string }[] {
    return stateSections(this.document, this.catalog).map(({ key, state }) => ({
      value: key,
      label: state.title,
    }));
  }

  get undoTitle(): string | undefined {
    return undoTitle(this.#history);
  }

  get redoTitle(): string | undefined {
    return redoTitle(this.#history);
  }

  apply = ({ title, document, place, group }: Change): void => {
    if (this.isReadOnly || document === this.document) return;
    const layout = this.#layoutOf(document);
    this.#record(title, { document: keepParties(document, this.catalog), layout }, group);
    if (place) this.open(place);
  };

  /** Positions on the canvas; a row of small moves of one state is one step. */
  arrange = (title: string, layout: Layout, group?: string): void => {
    if (this.isReadOnly) return;
    this.#record(title, { document: this.document, layout }, group);
  };

  /** Another document in the place of this one, as from a file; undo brings the former back. */
  replace = (title: string, drawn: Drawn): void => {
    this.#record(title, drawn);
    this.#settle();
  };

  undo = (): void => {
    this.#history = undo(this.#history);
    this.#settle();
  };

  redo = (): void => {
    this.#history = redo(this.#history);
    this.#settle();
  };

  select = (place: Place): void => {
    this.place = place;
  };

  /** Selects a place and takes the keyboard to its settings. */
  open = (place: Place): void => {
    this.place = place;
    void this.#showOpened();
  };

  /** Takes the keyboard from the settings back to where their place is shown. */
  leave = (): void => {
    this.#shown()?.focus();
  };

  async #showOpened(): Promise<void> {
    await tick();
    this.#shown()?.scrollIntoView({ block: 'nearest' });
    document.getElementById(inspectorId)?.focus();
  }

  #shown(): HTMLElement | null {
    return document.querySelector<HTMLElement>(`[data-place="${placeId(this.place)}"]`);
  }

  #record(title: string, value: Drawn, group?: string): void {
    this.#history = record(this.#history, { title, value, group }, Date.now());
  }

  #settle(): void {
    if (!hasPlace(this.document, this.place)) this.place = wholeDocument;
  }

  #layoutOf({ states }: WorkflowDocument): Layout {
    const kept = Object.entries(this.layout).filter(([key]) => Object.hasOwn(states, key));
    return kept.length === Object.keys(this.layout).length ? this.layout : Object.fromEntries(kept);
  }
}

const [useEditor, setEditor] = createContext<() => Editor>();

/** Answers the editor of the screen. */
export { useEditor };

export { setEditor as provideEditor };
