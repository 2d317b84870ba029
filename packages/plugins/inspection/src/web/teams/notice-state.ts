import type { ApiSchema } from '@lianxun/api-client';

type Told = Pick<ApiSchema<'RecusalTeamNotice'>, 'members'>;

/** Whether a unit knows who is in its team as it is today. */
export function noticeState(
  members: readonly { readonly userId: string; readonly role: string }[],
  notice: Told | undefined,
): { readonly word: string; readonly tone: 'good' | 'warn' | 'neutral' } {
  if (notice === undefined) return { word: '未告知', tone: 'neutral' };
  const told = new Map(notice.members.map(({ role, userId }) => [userId, role]));
  const isSame =
    told.size === members.length && members.every(({ role, userId }) => told.get(userId) === role);
  return isSame
    ? { word: `已告知 ${told.size} 人`, tone: 'good' }
    : { word: '人员有变化，须重新告知', tone: 'warn' };
}
