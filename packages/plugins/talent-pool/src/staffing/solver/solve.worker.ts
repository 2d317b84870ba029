import type {
  SolveOptions,
  SolveProgress,
  SolveResult,
  StaffingProblem,
} from '../staffing-problem.ts';
import { solveStaffing } from './solve-staffing.ts';

export interface SolveInput {
  readonly problem: StaffingProblem;
  readonly options: SolveOptions;
}

/** Progress as lists of what is going on show it. */
export type ShownProgress = Omit<SolveProgress, 'phase'> & { readonly phase: string };

const phaseWords: Readonly<Record<SolveProgress['phase'], string>> = {
  building: '正在建立模型',
  solving: '正在求解',
  explaining: '正在分析冲突',
};

/** Work of the computation that staffs a plan; runs in a thread of its own. */
// oxlint-disable-next-line import/no-default-export -- the host runs the default export of a computation's module
export default async function solve(
  { problem, options }: SolveInput,
  hooks: {
    readonly progress: (progress: ShownProgress) => void;
    readonly cancelled: () => boolean;
  },
): Promise<SolveResult> {
  return solveStaffing(problem, options, {
    onProgress: (progress) => hooks.progress({ ...progress, phase: phaseWords[progress.phase] }),
    cancelled: hooks.cancelled,
  });
}
