import { checkSeats } from '../staffing/solver/check-seats.ts';
import type { DemandGroup } from '../staffing/staffing-problem.ts';
import type { LoadedPlan } from './load-problem.ts';
import { problemFaults } from './problem-faults.ts';
import { seatRefusals } from './seat-refusals.rules.ts';

/** Told with their reasons where a person is judged against a team. */
const ofPairs: ReadonlySet<DemandGroup['kind']> = new Set([
  'recusal',
  'regional',
  'refused',
  'availability',
]);

/** What keeps a plan from being sent up: each in a sentence. */
export function planFaults(loaded: LoadedPlan): string[] {
  const { problem, plan, seats } = loaded;
  const seated = seatRefusals(loaded, seats, plan.undecidedFirst).map(
    ({ message }) => `${message}。`,
  );
  const broken = checkSeats(problem, seats).filter(({ kind }) => !ofPairs.has(kind));
  return [
    ...new Set([...problemFaults(problem), ...seated, ...broken.map(({ sentence }) => sentence)]),
  ];
}
