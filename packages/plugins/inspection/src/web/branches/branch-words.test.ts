import { expect, it } from 'vitest';

import { membersOn } from './branch-words.ts';

it('counts whoever joined by the day and had not left on it', () => {
  const member = { id: '', memberId: '', isSecretary: false };
  const branch = {
    members: [
      { ...member, displayName: '甲', joinedOn: '2026-01-05', leftOn: null },
      { ...member, displayName: '乙', joinedOn: '2026-01-05', leftOn: '2026-02-01' },
      { ...member, displayName: '丙', joinedOn: '2026-02-01', leftOn: null },
    ],
  };

  const on = (day: string) => membersOn(branch, day).map(({ displayName }) => displayName);

  expect(on('2026-01-31')).toEqual(['甲', '乙']);
  expect(on('2026-02-01')).toEqual(['甲', '丙']);
});
