import type { LoadedPlan } from './load-problem.ts';
import { problemFaults } from './problem-faults.rules.ts';
import { seatRefusals } from './seat-refusals.rules.ts';
import { teamFaults } from './team-faults.rules.ts';

/** What keeps a plan from being sent up: each in a sentence. */
export function planFaults(loaded: LoadedPlan): string[] {
  const { problem, plan, seats } = loaded;
  const seated = seatRefusals(loaded, seats, plan.undecidedFirst).map(({ message }) => message);
  return [...problemFaults(problem), ...seated, ...teamFaults(problem, seats)];
}
