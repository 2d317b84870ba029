import { getContext, setContext } from 'svelte';

import { defaultDueLadder, type DueStep } from './due.ts';

type Ladder = () => readonly DueStep[];

const key = Symbol('due ladder');

/** Sets the ladder for every deadline below. */
export function provideDueLadder(ladder: Ladder): void {
  setContext(key, ladder);
}

export function useDueLadder(): Ladder {
  return getContext<Ladder | undefined>(key) ?? (() => defaultDueLadder);
}
