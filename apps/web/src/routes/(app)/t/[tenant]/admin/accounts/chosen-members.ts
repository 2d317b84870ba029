import type { Member } from '#lib/accounts/words.ts';

interface Conditions {
  readonly q: string;
  readonly role: string;
  /** Empty for those in use. */
  readonly state: string;
}

/** The members that meet every condition. */
export function chosenMembers(members: readonly Member[], conditions: Conditions): Member[] {
  const { q, role, state } = conditions;
  return members
    .filter(({ isActive }) => state === 'all' || isActive === (state !== 'suspended'))
    .filter(({ roles }) => role === '' || roles.some(({ key }) => key === role))
    .filter(({ displayName, userName }) => `${displayName} ${userName}`.includes(q));
}
