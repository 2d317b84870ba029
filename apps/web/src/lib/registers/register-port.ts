import { etagOf, type Api, type ApiSchema, type Download } from '@lianxun/api-client';
import type { SheetPort, SheetRow } from '@lianxun/ui/register';

import type { Asked, Look } from './view-state.ts';

export type Paste = ApiSchema<'Paste'>;
export type PastedRow = Paste['items'][number];
export type BulkEdit = ApiSchema<'BulkEdit'>;
export type Totals = ApiSchema<'RegisterTotals'>;

/** How a register is set up, under a name. */
export interface ViewContent extends Asked, Look {
  readonly name: string;
  /** Shown to everybody who may read the register. */
  readonly isShared: boolean;
}

export interface SavedView extends ViewContent {
  readonly id: string;
  readonly version: number;
  readonly isOwn: boolean;
  readonly ownerName: string;
  /** Why it cannot be changed; empty when it can. */
  readonly closedReasons: readonly string[];
  /** How many of its columns and conditions the register has no longer. */
  readonly dropped: number;
}

export interface SavedViews {
  readonly items: readonly SavedView[];
  readonly mayShare: boolean;
}

/** Rows as they are pasted: the keys of their columns, and their texts. */
export interface PasteBlock {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a screen asks of one register; `path` is its address in the API, `query` what is asked for now. */
export class RegisterPort implements SheetPort {
  readonly #api: Api;
  readonly #path: () => string;
  readonly #query: () => string;

  constructor(api: Api, path: () => string, query: () => string) {
    this.#api = api;
    this.#path = path;
    this.#query = query;
  }

  load: SheetPort['load'] = ({ start, limit, signal }) =>
    this.#api.get(`${this.#path()}/rows`, { start, limit, query: this.#query() }, signal);

  read: SheetPort['read'] = (id) => this.#api.get<SheetRow>(`${this.#path()}/rows/${id}`);

  save: SheetPort['save'] = ({ id, detailId, version, cells }) =>
    this.#api.patch<SheetRow>(
      `${this.#path()}/rows/${id}`,
      { ...(detailId === null ? {} : { detailId }), cells },
      etagOf({ version }),
    );

  totals = (): Promise<Totals> => this.#api.get(`${this.#path()}/totals`, { query: this.#query() });

  views = (): Promise<SavedViews> => this.#api.get(`${this.#path()}/views`);

  saveView = (content: ViewContent, saved?: SavedView): Promise<SavedView> =>
    saved
      ? this.#api.put(`${this.#path()}/views/${saved.id}`, content, etagOf(saved))
      : this.#api.post(`${this.#path()}/views`, content);

  deleteView = (saved: SavedView): Promise<void> =>
    this.#api.delete(`${this.#path()}/views/${saved.id}`, etagOf(saved));

  /** The rows asked for as a sheet; `columns` in their order, all of them when empty. */
  exported = (wanted: {
    readonly columns: readonly string[];
    /** Name of the view that is shown; empty when it is none, or has been changed. */
    readonly view: string;
    readonly reason: string;
    /** Personal values in full. */
    readonly isUnmasked?: boolean;
  }): Promise<Download> =>
    this.#api.download(`${this.#path()}/export`, {
      query: this.#query(),
      columns: wanted.columns.join(','),
      ...(wanted.view !== '' && { view: wanted.view }),
      reason: wanted.reason,
      ...(wanted.isUnmasked === true && { personal: 'full' }),
    });

  checkPaste = (block: PasteBlock): Promise<Paste> =>
    this.#api.post(`${this.#path()}/paste/check`, block);

  paste = (
    block: PasteBlock & { readonly skipRejected: boolean; readonly plan: string },
  ): Promise<Paste> => this.#api.post(`${this.#path()}/paste`, block);

  checkBulk = (change: {
    readonly ids: readonly string[];
    readonly cells: Readonly<Record<string, string>>;
  }): Promise<BulkEdit> => this.#api.post(`${this.#path()}/bulk/check`, change);

  bulk = (change: {
    readonly ids: readonly string[];
    readonly cells: Readonly<Record<string, string>>;
    readonly skipRefused: boolean;
  }): Promise<BulkEdit> => this.#api.post(`${this.#path()}/bulk`, change);
}
