import type { ApiSchema } from '@lianxun/api-client';

export type TrainingItem = ApiSchema<'TrainingItem'>;
export type Training = ApiSchema<'Training'>;
export type PersonTraining = ApiSchema<'PersonTraining'>;
export type TrainingCount = ApiSchema<'TrainingCount'>;

export interface TrainingRound {
  readonly id: string;
  readonly name: string;
  readonly hasClass: boolean;
}

export interface TrainingCounts {
  readonly year: number;
  readonly required: number;
  readonly items: readonly TrainingCount[];
}

export const kindTitles = { training: '培训', disciplineClass: '纪法课堂' } as const;

/** 150 → 2.5 小时. */
export const hoursText = (minutes: number): string => `${Number((minutes / 60).toFixed(1))} 小时`;

/** Hours as typed, in minutes; undefined for what is no number above 0. */
export function typedMinutes(text: string): number | undefined {
  const minutes = Math.round(Number(text.trim()) * 60);
  return /^\d+(\.\d+)?$/u.test(text.trim()) && minutes > 0 ? minutes : undefined;
}
