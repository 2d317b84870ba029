import type { Member } from './demand-met.rules.ts';

export interface KnownWish {
  readonly rank: 1 | 2 | 3 | 'unwanted';
  /** Of the pool; neither where the name was not found, or several have it. */
  readonly person?: string | undefined;
  readonly sendingUnit?: string | undefined;
}

const pointsOf = { 1: 3, 2: 2, 3: 1 } as const;

/** Whether the wish came true: somebody wished is there, somebody unwanted is not. */
export function isWishMet(wish: KnownWish, members: readonly Member[]): boolean {
  const isThere = members.some(
    ({ id, sendingUnit }) => id === wish.person || sendingUnit === wish.sendingUnit,
  );
  return wish.rank === 'unwanted' ? !isThere : isThere;
}

/** Points of the wishes that came true, 3, 2, 1 by rank; who is not wanted is counted apart. */
export function wishesMet(
  wishes: readonly KnownWish[],
  members: readonly Member[],
): { readonly wanted: number; readonly got: number; readonly unwantedCame: number } {
  let [wanted, got, unwantedCame] = [0, 0, 0];
  for (const wish of wishes) {
    const isMet = isWishMet(wish, members);
    if (wish.rank === 'unwanted') unwantedCame += isMet ? 0 : 1;
    else {
      wanted += pointsOf[wish.rank];
      got += isMet ? pointsOf[wish.rank] : 0;
    }
  }
  return { wanted, got, unwantedCame };
}
