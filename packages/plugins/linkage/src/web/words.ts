import { Problem, type ApiSchema } from '@lianxun/api-client';
import type { SummaryError, Tone } from '@lianxun/ui';

export type Campaign = ApiSchema<'LinkageCampaign'>;
export type County = Campaign['counties'][number];
export type MilestoneState = County['milestones'][number];
export type Milestone = Campaign['milestones'][number];
export type Matrix = ApiSchema<'LinkageMatrix'>;
export type MatrixItem = Matrix['items'][number];
export type Part = ApiSchema<'LinkagePart'>;
export type OwnCounts = ApiSchema<'LinkageOwnCounts'>;

export { unitKindTitle } from '@lianxun/plugin-api/web';

export const measureNames = {
  checked: '检查单位',
  withProblem: '问题单位',
  leads: '线索',
} as const;

/** Where a milestone stands, with its date: told without colour. */
export function standingWord({ delay, doneOn, standing }: MilestoneState): string {
  switch (standing) {
    case 'done':
      return `${doneOn ?? ''} 完成`;
    case 'doneLate':
      return `${doneOn ?? ''} 完成，迟${delay}个工作日`;
    case 'late':
      return `落后${delay}个工作日`;
    case 'open':
      return '未到时限';
  }
}

export const standingTones: Readonly<Record<MilestoneState['standing'], Tone>> = {
  done: 'good',
  doneLate: 'warn',
  late: 'alert',
  open: 'neutral',
};

export const fieldNames: Readonly<Record<string, string>> = {
  code: '编号',
  groups: '类别',
  question: '内容',
  basis: '依据',
  method: '方法',
  taxonomy: '问题分类',
  answerKind: '作答方式',
  unitOfNumber: '计量单位',
  asksEvidence: '佐证要求',
};

export function problemsOf(error: unknown): SummaryError[] {
  if (error instanceof Problem && error.reasons.length > 0)
    return error.reasons.map(({ message }) => ({ message }));
  return [{ message: error instanceof Error ? error.message : '没有办成，请稍后再试。' }];
}
