import type { Conflict, DemandGroup, SolveHooks, StaffingProblem } from '../staffing-problem.ts';
import { wordConflict } from './conflict-words.ts';
import { groupBy } from './dense-list.ts';
import { findRelaxations } from './find-relaxations.ts';
import { listDemands } from './list-demands.ts';
import { canMeetDemands } from './meet-demands.ts';
import { findObviousConflict } from './obvious-conflict.ts';

/** Whether the named demands alone can be met; also true where nobody can tell within the limits. */
export type CanMeet = (demands: readonly DemandGroup[]) => Promise<boolean>;

/**
 * An irreducible set of demands that can not be met together: found by leaving out teams, then kinds
 * of demand, then one demand after the other, each time asking the solver whether the rest still
 * fails.
 */
export async function explainInfeasible(
  problem: StaffingProblem,
  hooks: SolveHooks,
): Promise<Conflict> {
  const obvious = await explainObvious(problem, hooks);
  return obvious ?? reduce(problem, listDemands(problem), hooks);
}

/** The conflict that counting finds in milliseconds, shown by solving; undefined where there is none. */
export async function explainObvious(
  problem: StaffingProblem,
  hooks: SolveHooks,
): Promise<Conflict | undefined> {
  const demands = findObviousConflict(problem);
  if (!demands || (await canMeetDemands(problem, demands, hooks))) return undefined;
  return reduce(problem, demands, hooks);
}

async function reduce(
  problem: StaffingProblem,
  all: readonly DemandGroup[],
  hooks: SolveHooks,
): Promise<Conflict> {
  const canMeet: CanMeet = (demands) => canMeetDemands(problem, demands, hooks);
  const demands = await leaveOut(
    await leaveOutKinds(await leaveOutTeams(all, canMeet), canMeet),
    canMeet,
  );
  const isIrreducible = !hooks.cancelled();
  const relaxations = isIrreducible ? await findRelaxations(problem, demands, hooks) : [];
  return { demands, isIrreducible, sentence: wordConflict(problem, demands), relaxations };
}

/** Halves, quarters … of the teams with all they ask for. */
async function leaveOutTeams(
  demands: readonly DemandGroup[],
  canMeet: CanMeet,
): Promise<readonly DemandGroup[]> {
  let left = demands;
  let size = Math.ceil(teamsOf(left).length / 2);
  while (size >= 1 && teamsOf(left).length > 1) {
    for (const teams of chunks(teamsOf(left), size)) {
      const rest = left.filter(({ team }) => team === undefined || !teams.has(team));
      if (!(await canMeet(rest))) left = rest;
    }
    size = size === 1 ? 0 : Math.ceil(size / 2);
  }
  return left;
}

function teamsOf(demands: readonly DemandGroup[]): string[] {
  return [...new Set(demands.flatMap(({ team }) => team ?? []))];
}

function chunks(list: readonly string[], size: number): Set<string>[] {
  return Array.from(
    { length: Math.ceil(list.length / size) },
    (_, part) => new Set(list.slice(part * size, (part + 1) * size)),
  );
}

async function leaveOutKinds(
  demands: readonly DemandGroup[],
  canMeet: CanMeet,
): Promise<readonly DemandGroup[]> {
  let left = demands;
  for (const [kind, same] of groupBy(demands, (demand) => demand.kind)) {
    if (same.length === 1) continue;
    const rest = left.filter((demand) => demand.kind !== kind);
    if (!(await canMeet(rest))) left = rest;
  }
  return left;
}

/** One at a time: what stays was needed for the conflict when it was tried, and so it still is. */
async function leaveOut(
  demands: readonly DemandGroup[],
  canMeet: CanMeet,
): Promise<readonly DemandGroup[]> {
  let left = demands;
  for (const demand of demands) {
    const rest = left.filter((it) => it !== demand);
    if (!(await canMeet(rest))) left = rest;
  }
  return left;
}
