import type { AvailableMove, Reason } from '@lianxun/plugin-api';

export interface TaskReadiness {
  /** Nothing the person does now brings the work on: a date or somebody else comes first. */
  readonly isWaiting: boolean;
  /** Why none of the moves is open; empty while one is. */
  readonly reasons: readonly Reason[];
}

/** What a task is given for, in one word: a move or signature by its key, anything else with its verb. */
export function tokenOf(move: string, verb: string): string {
  return verb === 'move' || verb === 'sign' ? move : `${move}/${verb}`;
}

const waits = (reason: Reason): boolean => reason.isWaiting === true;

/** Whether a task is work for now, judged by the moves it was given for. */
export function readinessOf(
  moves: readonly string[],
  available: readonly AvailableMove[],
): TaskReadiness {
  // An opinion, a merging or an answer is asked for only when it can be given.
  if (moves.some((token) => token.includes('/'))) return { isWaiting: false, reasons: [] };
  const own = available.filter(({ move }) => moves.includes(move));
  const before = comesBefore(own, available);
  if (before !== undefined) return { isWaiting: true, reasons: before.reasons };
  if (own.length === 0 || own.some(({ open }) => open)) return { isWaiting: false, reasons: [] };
  const isWaiting = own.every(({ reasons }) => reasons.some(waits));
  const leading = own.find(({ primary }) => primary) ?? own[0];
  const reasons = leading?.reasons ?? [];
  return { isWaiting, reasons: isWaiting ? reasons.filter(waits) : reasons };
}

/** Whoever could merely withdraw waits for the one who makes the first move, or for its date. */
function comesBefore(
  own: readonly AvailableMove[],
  available: readonly AvailableMove[],
): AvailableMove | undefined {
  const leads = own.length === 0 || own.some(({ primary }) => primary);
  return leads ? undefined : available.find(({ primary }) => primary);
}
