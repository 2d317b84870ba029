import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type ApiKey = ApiSchema<'ApiKey'>;

export interface Grantable {
  readonly id: string;
  readonly title: string;
}

export const keyStatus: Readonly<
  Record<ApiKey['status'], { readonly word: string; readonly tone: Tone }>
> = {
  waiting: { word: '待批准', tone: 'warn' },
  live: { word: '有效', tone: 'good' },
  expired: { word: '已到期', tone: 'neutral' },
  revoked: { word: '已停用', tone: 'alert' },
};
