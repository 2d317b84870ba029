import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export const mandateStatus: Readonly<
  Record<ApiSchema<'Mandate'>['status'], { readonly word: string; readonly tone: Tone }>
> = {
  live: { word: '有效', tone: 'good' },
  pending: { word: '未生效', tone: 'accent' },
  expired: { word: '已到期', tone: 'neutral' },
  revoked: { word: '已收回', tone: 'alert' },
};
