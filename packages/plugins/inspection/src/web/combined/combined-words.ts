import type { ApiSchema } from '@lianxun/api-client';

export type Combined = ApiSchema<'CombinedInspection'>;
export type CombinedItem = ApiSchema<'CombinedInspectionItem'>;
export type CombinedChoices = ApiSchema<'CombinedInspectionChoices'>;
export type County = Combined['counties'][number];
export type Participation = ApiSchema<'Participation'>;

export const answers: Readonly<Record<County['answer'], string>> = {
  notInvited: '尚未通知',
  invited: '待答复',
  joined: '已参加',
  declined: '不参加',
  left: '已退出',
};

export const answerTones = {
  notInvited: 'neutral',
  invited: 'warn',
  joined: 'good',
  declined: 'alert',
  left: 'alert',
} as const;

/** 组长 as one line: who, and how far the authorisation has come. */
export function leaderLine(leader: County['leader']): string {
  if (leader === null) return '尚未提名';
  if (leader.authorisedOn !== null) return `${leader.name}（${leader.authorisedOn} 授权）`;
  return leader.refusal === null
    ? `${leader.name}（待县区授权）`
    : `${leader.name}（县区不予授权：${leader.refusal}）`;
}
