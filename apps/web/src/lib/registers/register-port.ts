import { etagOf, type Api, type ApiSchema } from '@lianxun/api-client';
import type { SheetPort, SheetRow } from '@lianxun/ui/register';

export type Paste = ApiSchema<'Paste'>;
export type PastedRow = Paste['items'][number];
export type BulkEdit = ApiSchema<'BulkEdit'>;
export type Totals = ApiSchema<'RegisterTotals'>;

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
