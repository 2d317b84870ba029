import { v7 as uuidv7 } from 'uuid';

import type { Ref } from '../content/types.ts';

/** Ids of the database by the keys of the content. */
export class References {
  readonly #ids = new Map<Ref, string>();

  create(ref: Ref): string {
    const id = uuidv7();
    this.set(ref, id);
    return id;
  }

  set(ref: Ref, id: string): void {
    if (this.#ids.has(ref)) throw new Error(`${ref} is loaded twice`);
    this.#ids.set(ref, id);
  }

  find(ref: Ref | null): string | null {
    return ref === null ? null : (this.#ids.get(ref) ?? null);
  }

  get(ref: Ref): string {
    const id = this.#ids.get(ref);
    if (id === undefined) throw new Error(`${ref} is not loaded`);
    return id;
  }
}

/** Key of the account of a person; the person's own key names the row in the directory. */
export function accountOf(personRef: Ref): Ref {
  return `account of ${personRef}`;
}
