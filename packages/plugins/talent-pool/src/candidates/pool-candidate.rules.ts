import type { Period } from '../staffing/staffing-problem.ts';

interface Served {
  readonly roundId: string | null;
  readonly beganOn: string;
  readonly endsOn: string;
  readonly endedOn: string | null;
}

/** Rounds in the order in which they began, those without dates left out. */
export interface DatedRound {
  readonly id: string;
  readonly from: string;
}

/** 连续参加轮数: of the last rounds that have begun, how many in a row he served in. */
export function consecutiveRounds(
  missions: readonly Served[],
  rounds: readonly DatedRound[],
  { today, stated }: { readonly today: string; readonly stated: number },
): number {
  const own = new Set(missions.flatMap(({ roundId }) => roundId ?? []));
  if (own.size === 0) return stated;
  const begun = rounds
    .filter(({ from }) => from <= today)
    .toSorted((one, other) => other.from.localeCompare(one.from));
  const missed = begun.findIndex(({ id }) => !own.has(id));
  const inRow = missed < 0 ? begun.length : missed;
  return missed < 0 ? inRow + stated : inRow;
}

/** Rounds served since the window of fair load began. */
export function roundsSince(missions: readonly Served[], since: string): number {
  const rounds = missions
    .filter(({ beganOn }) => beganOn >= since)
    .map(({ beganOn, roundId }) => roundId ?? beganOn);
  return new Set(rounds).size;
}

/** When he is away: on missions that have not ended, and in the periods he has named. */
export function awayIn(
  missions: readonly Served[],
  named: readonly { readonly fromOn: string; readonly toOn: string }[],
): Period[] {
  return [
    ...missions
      .filter(({ endedOn }) => endedOn === null)
      .map(({ beganOn, endsOn }) => ({ from: beganOn, to: endsOn })),
    ...named.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn })),
  ];
}

/** 副组长 has a rank of section or above. */
export function mayDeputise(rank: string | null): boolean {
  return rank !== null && /处|科级|正科|副科|调研员|主任科员/u.test(rank);
}

export function isPartyMember(politics: string | null): boolean {
  return politics !== null && /中共(?:预备)?党员|^党员$/u.test(politics);
}
