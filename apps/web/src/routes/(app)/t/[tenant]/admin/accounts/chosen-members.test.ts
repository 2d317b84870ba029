import { describe, expect, it } from 'vitest';

import type { Member } from '#lib/accounts/words.ts';

import { chosenMembers } from './chosen-members.ts';

const member = (displayName: string, isActive: boolean, ...roles: string[]): Member => ({
  id: displayName,
  userId: displayName,
  userName: 'u',
  displayName,
  personId: null,
  roles: roles.map((key) => ({ key, title: key })),
  isActive,
  isOwnAccount: true,
  lockedUntil: null,
  hasSecondFactor: false,
  version: 1,
});

const members = [
  member('张三', true, 'office'),
  member('李四', false, 'office'),
  member('王五', true),
];
const named = (q: string, role: string, state: string) =>
  chosenMembers(members, { q, role, state }).map(({ displayName }) => displayName);

describe('the list of accounts', () => {
  it('shows those in use unless the suspended ones are asked for', () => {
    expect(named('', '', '')).toEqual(['张三', '王五']);
    expect(named('', '', 'suspended')).toEqual(['李四']);
    expect(named('', '', 'all')).toHaveLength(3);
  });

  it('narrows by name and role together', () => {
    expect(named('', 'office', 'all')).toEqual(['张三', '李四']);
    expect(named('李', 'office', 'all')).toEqual(['李四']);
  });
});
