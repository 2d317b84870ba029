import { Problem, type ApiSchema } from '@lianxun/api-client';
import type { SummaryError } from '@lianxun/ui';

export type DivisionData = ApiSchema<'BlockDivision'>;
export type DivisionSettings = DivisionData['settings'];
export type Run = ApiSchema<'BlockRun'>;
export type BlockCommons = ApiSchema<'BlockCommonProblems'>;
export type SheetFindings = ApiSchema<'BlockSheetFindings'>;
export type LevelSheet = ApiSchema<'UnitLevelSheet'>;

export { unitKindTitle } from '@lianxun/plugin-api/web';

export const statusWords = {
  optimal: { title: '已证明最优', tone: 'good' },
  found: { title: '未证明最优', tone: 'warn' },
  infeasible: { title: '不能同时满足', tone: 'alert' },
  unknown: { title: '没有找到', tone: 'alert' },
} as const;

/** With its sign, so that a gain is told from a loss without colour. */
export function signed(points: number): string {
  if (points === 0) return '不变';
  return points > 0 ? `增加 ${points} 分` : `减少 ${Math.abs(points)} 分`;
}

/** How good a division is, in a sentence. */
export function scoreWords(score: number, most: number, bound: number | null): string {
  const mean = most === 0 ? 0 : Math.round((score / most) * 1000) / 10;
  const plain = `得分 ${score}，平均每个单位与同板块单位的相近程度为 ${mean}（满分100）。`;
  if (bound === null) return `${plain}上界还没有计算，运行划分后可知与最好结果的差距。`;
  if (bound <= score) return `${plain}已经证明没有更好的划分。`;
  const gap = Math.round(((bound - score) / bound) * 1000) / 10;
  return `${plain}任何划分都不会超过 ${bound} 分，差距不超过 ${gap}%。`;
}

export function problemsOf(error: unknown): SummaryError[] {
  if (error instanceof Problem && error.reasons.length > 0)
    return error.reasons.map(({ message }) => ({ message }));
  return [{ message: error instanceof Error ? error.message : '没有办成，请稍后再试。' }];
}
