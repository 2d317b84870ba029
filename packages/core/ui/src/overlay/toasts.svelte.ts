import { getContext, setContext } from 'svelte';

export interface Toast {
  readonly id: number;
  readonly tone: 'good' | 'accent' | 'alert';
  readonly title: string;
  readonly detail?: string | undefined;
  /** Undo, open, and the like. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const key = Symbol('toasts');
const lifetime = 6000;

/** Short notices of one application; failures stay until somebody closes them. */
export class Toasts {
  items = $state.raw<readonly Toast[]>([]);
  #last = 0;

  show(toast: Omit<Toast, 'id'>): void {
    const id = ++this.#last;
    this.items = [...this.items, { ...toast, id }];
    if (toast.tone !== 'alert')
      setTimeout(() => this.close(id), toast.action ? lifetime * 2 : lifetime);
  }

  close(id: number): void {
    this.items = this.items.filter((toast) => toast.id !== id);
  }
}

/** Called once by the shell. */
export function provideToasts(): Toasts {
  return setContext(key, new Toasts());
}

export function useToasts(): Toasts {
  return getContext<Toasts>(key);
}
