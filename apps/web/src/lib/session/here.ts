import { createContext } from 'svelte';

import type { Capacity } from './scope.ts';

/** Where somebody is: the capacity of the page and what it allows. */
export class Here {
  #read: () => Capacity;

  constructor(read: () => Capacity) {
    this.#read = read;
  }

  get capacity(): Capacity {
    return this.#read();
  }

  get api(): string {
    return this.capacity.api;
  }

  get base(): string {
    return this.capacity.base;
  }

  may(permission: string): boolean {
    return this.capacity.permissions.has(permission);
  }

  /** Why an action is closed, for its button; undefined where it is open. */
  closed(permission: string, title: string): string | undefined {
    if (this.may(permission)) return undefined;
    return `您没有“${title}”的权限。需要时，请本单位系统管理员提出、安全管理员批准。`;
  }
}

const [useHere, setHere] = createContext<Here>();

export { useHere };

export function provideHere(read: () => Capacity): void {
  setHere(new Here(read));
}
