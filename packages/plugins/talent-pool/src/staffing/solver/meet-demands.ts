import type { DemandGroup, SolveHooks, StaffingProblem } from '../staffing-problem.ts';
import { buildModel } from './build-model.ts';
import { demandKey } from './demand-groups.ts';
import { askingKinds, listDemands } from './list-demands.ts';
import { runHighs } from './run-highs.ts';
import { indexProblem } from './staffing-index.ts';

/** Enough for every problem of staffing met so far; what takes more counts as one that can be met. */
const NODES = 5_000;

/** The demands as a problem of their own, over the teams that still ask for somebody. */
export async function canMeetDemands(
  problem: StaffingProblem,
  demands: readonly DemandGroup[],
  hooks: SolveHooks,
): Promise<boolean> {
  if (hooks.cancelled()) return true;
  const kept = new Set(demands.map(demandKey));
  const dropped = new Set(
    listDemands(problem)
      .map(demandKey)
      .filter((key) => !kept.has(key)),
  );
  const asked = new Set(
    demands.filter(({ kind }) => askingKinds.has(kind)).map(({ team }) => team),
  );
  const teams = problem.teams.filter(({ id }) => asked.has(id));
  const locks = problem.locks.filter(({ team }) => asked.has(team));
  const model = buildModel(indexProblem({ ...problem, teams, locks }, dropped), 'none');
  const { ended } = await runHighs(
    model.sparse,
    undefined,
    { seed: 0, nodeLimit: NODES, deadline: Infinity },
    { cancelled: hooks.cancelled, onBounds: () => undefined },
  );
  return ended !== 'infeasible';
}
