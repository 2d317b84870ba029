import type { ComputationHooks } from '@lianxun/plugin-api';

import { divide } from './divide.ts';
import type {
  DivideOptions,
  DivideProgress,
  DivideResult,
  DivisionProblem,
} from './division-problem.ts';

const phaseWords: Readonly<Record<DivideProgress['phase'], string>> = {
  reading: '正在读取单位',
  seeking: '正在寻找划分',
  bounding: '正在计算上界',
  explaining: '正在分析矛盾',
};

/** Work of the computation that divides units; runs in a thread of its own. */
export default function divideUnits(
  { options, problem }: { readonly problem: DivisionProblem; readonly options: DivideOptions },
  hooks: ComputationHooks,
): Promise<DivideResult> {
  return divide(problem, options, {
    onProgress: (progress) => hooks.progress({ ...progress, phase: phaseWords[progress.phase] }),
    cancelled: hooks.cancelled,
  });
}
