import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type CommonProblem = ApiSchema<'CommonProblem'>;
export type CommonProblems = ApiSchema<'CommonProblems'>;
export type CommonComparison = ApiSchema<'CommonComparison'>;

/** What a person may do with a group. */
export type CommonMove = 'confirm' | 'dismiss' | 'name' | 'merge' | 'split' | 'propose';

export function standingOf({ byMachine, decision }: CommonProblem): {
  readonly title: string;
  readonly tone: Tone;
} {
  if (decision === 'confirmed') return { title: '已认定共性问题', tone: 'good' };
  if (decision === 'dismissed') return { title: '不是共性问题', tone: 'neutral' };
  return { title: byMachine ? '系统比对提出，待认定' : '人工分出，待认定', tone: 'warn' };
}

/** Where the page of a scope is, below the tenant. */
export function scopePath({ scopeId, scopeType }: Pick<CommonComparison, 'scopeId' | 'scopeType'>) {
  const query = new URLSearchParams({ scopeType, scopeId });
  return `/m/inspection/common-problems?${query.toString()}`;
}
