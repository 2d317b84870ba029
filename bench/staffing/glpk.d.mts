import type { SparseModel } from '../../packages/plugins/talent-pool/src/staffing/solver/sparse-model.ts';

export function solveWithGlpk(
  sparse: SparseModel,
  seconds: number,
): Promise<{ score: number | null; isProven: boolean }>;
