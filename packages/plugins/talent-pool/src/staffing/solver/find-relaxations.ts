import type { Conflict, DemandGroup, SolveHooks, StaffingProblem } from '../staffing-problem.ts';
import { wordRelaxation } from './conflict-words.ts';
import { demandKey } from './demand-groups.ts';
import { listDemands } from './list-demands.ts';
import { canMeetDemands } from './meet-demands.ts';

type Relaxation = Conflict['relaxations'][number];

/**
 * Single changes after which the whole problem can be met, each shown by solving. 必须回避 and 地域回避
 * are never offered; of recusal only the decision on what is still 疑似.
 */
export async function findRelaxations(
  problem: StaffingProblem,
  demands: readonly DemandGroup[],
  hooks: SolveHooks,
): Promise<Relaxation[]> {
  const all = listDemands(problem);
  const found: Relaxation[] = [];
  for (const demand of demands) {
    if (demand.kind === 'regional' || demand.kind === 'oneTeam') continue;
    const helps =
      demand.kind === 'recusal'
        ? await canMeetDemands(withDecided(problem, demand.team), all, hooks)
        : await canMeetDemands(
            problem,
            all.filter((it) => demandKey(it) !== demandKey(demand)),
            hooks,
          );
    if (hooks.cancelled()) break;
    if (helps) found.push({ demand, sentence: wordRelaxation(problem, demand) });
  }
  return found;
}

/** As if every 疑似 of the team were decided as 通过. */
function withDecided(problem: StaffingProblem, team: string | undefined): StaffingProblem {
  const barred = problem.barred.filter((bar) => bar.team !== team || bar.reason !== 'undecided');
  return { ...problem, barred };
}
