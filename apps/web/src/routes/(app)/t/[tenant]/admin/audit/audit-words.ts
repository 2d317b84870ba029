import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type AuditEntry = ApiSchema<'AuditEntry'>;

export interface AuditPage {
  readonly items: AuditEntry[];
  readonly next: string | null;
  readonly chain: { readonly sealed: number; readonly head: string | null };
}

const capacityWords: Readonly<Record<string, string>> = {
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

const actions: Readonly<Record<string, string>> = {
  'core.signed_in': '登录',
  'core.signed_out': '退出登录',
  'core.second_factor_given': '输入动态口令',
  'core.second_factor_started': '开始设置动态口令',
  'core.second_factor_enabled': '开启动态口令',
  'core.second_factor_removed': '关闭动态口令',
  'core.password_changed': '修改密码',
  'core.session_revoked': '让一台设备退出登录',
  'core.listAuditEntries': '查看审计日志',
  'core.exportRegister': '导出台账',
  'core.downloadAttachment': '下载附件',
  'core.downloadDocument': '生成并下载公文',
};

const unnamed: Readonly<Record<AuditEntry['result'], string>> = {
  done: '办理一件事（见动作代码）',
  read: '查看记录（见动作代码）',
  refused: '被拒绝的操作（见动作代码）',
};

/** What was done, in words; the code stands beside it. */
export function describeAction({ summary, action, result }: AuditEntry): string {
  return summary ?? actions[action] ?? unnamed[result];
}

/** In which capacity, without the key of the role that follows it. */
export function describeCapacity({ capacity }: AuditEntry): string {
  const [kind = ''] = capacity.split(':');
  return capacityWords[kind] ?? capacity;
}
