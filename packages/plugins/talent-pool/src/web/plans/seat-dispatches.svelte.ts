import type { Api, ApiSchema } from '@lianxun/api-client';
import { getContext, setContext } from 'svelte';

type DispatchItem = ApiSchema<'DispatchItem'>;

interface Page {
  readonly items: readonly DispatchItem[];
  readonly next: string | null;
}

/** How far the 抽调 of each seat of a plan is. */
export class SeatDispatches {
  #byPerson = $state.raw<ReadonlyMap<string, readonly DispatchItem[]>>();
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  /** Somebody who goes to several counties is asked for each of them; the newest first. */
  of(person: string): readonly DispatchItem[] {
    return this.#byPerson?.get(person) ?? [];
  }

  href({ id }: DispatchItem): string {
    return `${this.base}/m/talent-pool/dispatches/${id}`;
  }

  async load(api: Api, at: string, planId: string): Promise<void> {
    const items: DispatchItem[] = [];
    let after = '';
    do {
      const query = `plan=${planId}&limit=200${after}`;
      const page = await api.get<Page>(`${at}/talent-pool/dispatches?${query}`);
      items.push(...page.items);
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    this.#byPerson = Map.groupBy(items, ({ candidateId }) => candidateId);
  }
}

const key = Symbol('seat dispatches');
export const shareDispatches = (of: SeatDispatches): SeatDispatches => setContext(key, of);
export const useDispatches = (): SeatDispatches | undefined => getContext(key);
