import { drawTeams } from '../staffing/solver/draw-teams.ts';
import type { SolveResult, StaffingProblem } from '../staffing/staffing-problem.ts';

export interface DrawInput {
  readonly problem: StaffingProblem;
  readonly seed: number;
}

/** Work of the computations that draw teams by lot and draw them again to compare; in a thread of its own. */
// oxlint-disable-next-line import/no-default-export -- the host runs the default export of a computation's module
export default async function draw(
  { problem, seed }: DrawInput,
  hooks: {
    readonly progress: (progress: { readonly phase: string }) => void;
    readonly cancelled: () => boolean;
  },
): Promise<SolveResult> {
  hooks.progress({ phase: '正在按种子抽取' });
  return await drawTeams(
    problem,
    { seed },
    { onProgress: () => undefined, cancelled: hooks.cancelled },
  );
}
