export type RowCommand =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'clear' };

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** What a key means on the row that has the focus; undefined leaves it to the browser. */
export function rowCommand(key: string, index: number, count: number): RowCommand | undefined {
  const step = steps[key];
  if (step !== undefined) {
    const next = index + step;
    return next >= 0 && next < count ? { kind: 'focus', index: next } : undefined;
  }
  if (key === 'Home') return { kind: 'focus', index: 0 };
  if (key === 'End') return { kind: 'focus', index: Math.max(count - 1, 0) };
  if (key === 'Enter') return { kind: 'open' };
  if (key === 'x' || key === ' ') return { kind: 'toggle' };
  return key === 'Escape' ? { kind: 'clear' } : undefined;
}
