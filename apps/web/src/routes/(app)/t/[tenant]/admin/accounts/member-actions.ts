import type { Member } from '#lib/accounts/words.ts';

/** What an administrator does with an account; all but the roles are sub-resources of the member. */
export type MemberAction =
  | 'role-proposals'
  | 'reset-password'
  | 'reset-second-factor'
  | 'suspend'
  | 'restore';

export interface AskedAction {
  readonly member: Member;
  readonly action: MemberAction;
}

type Confirmed = Exclude<MemberAction, 'role-proposals'>;

interface Words {
  readonly title: (name: string) => string;
  readonly consequence: string;
  readonly confirmLabel: string;
}

export const confirmations: Readonly<Record<Confirmed, Words>> = {
  'reset-password': {
    title: (name) => `重置${name}的密码`,
    consequence: '现有登录全部退出；新的初始密码只显示一次，本人首次登录时须修改。',
    confirmLabel: '重置密码',
  },
  'reset-second-factor': {
    title: (name) => `重置${name}的动态口令`,
    consequence: '现有登录全部退出，本人下次登录时重新扫码。用于手机遗失。',
    confirmLabel: '重置动态口令',
  },
  suspend: {
    title: (name) => `停用${name}`,
    consequence: '立即退出登录，不能再进入本单位；办理记录都保留，可以恢复。',
    confirmLabel: '停用',
  },
  restore: {
    title: (name) => `恢复${name}`,
    consequence: '恢复后按原来的角色进入本单位。',
    confirmLabel: '恢复',
  },
};
