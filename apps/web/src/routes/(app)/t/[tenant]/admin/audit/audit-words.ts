import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type AuditEntry = ApiSchema<'AuditEntry'>;

export interface AuditPage {
  readonly items: AuditEntry[];
  readonly next: string | null;
  readonly chain: { readonly sealed: number; readonly head: string | null };
}

export const capacityWords: Readonly<Record<string, string>> = {
  member: '本县',
  team: '巡察组',
  unit: '被巡察单位',
  restricted: '受限办理',
  admin: '管理',
  oversight: '市级监督',
  platform: '平台',
  self: '本人',
  auth: '登录',
  job: '系统',
};

export const results: Readonly<
  Record<AuditEntry['result'], { readonly word: string; readonly tone: Tone }>
> = {
  done: { word: '办成', tone: 'good' },
  read: { word: '查看', tone: 'neutral' },
  refused: { word: '拒绝', tone: 'alert' },
};
