import type { ApiSchema } from '@lianxun/api-client';

export type Branch = NonNullable<ApiSchema<'TemporaryBranch'>>;
export type Meeting = Branch['meetings'][number];

export const meetingKinds: Readonly<Record<Meeting['kind'], string>> = {
  founding: '成立大会',
  members: '党员大会',
  committee: '支委会',
  lecture: '党课',
  life: '组织生活会',
  study: '学习',
  activity: '主题党日',
  dissolving: '撤销大会',
};

/** Who belonged to it on a day. */
export function membersOn({ members }: Pick<Branch, 'members'>, day: string): Branch['members'] {
  return members.filter(
    ({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || day < leftOn),
  );
}
