import { goto } from '$app/navigation';
import { page } from '$app/state';

import { withQuery } from './query.ts';

/** Changes conditions of the list on this page; the way back leads to the list before. */
export function changeQuery(changes: Readonly<Record<string, string | null>>): void {
  void goto(withQuery(page.url, changes), { reset: false });
}
