import { expect, test } from 'vitest';

import { noticeState } from './notice-state.ts';

const members = [
  { userId: 'a', role: 'leader' },
  { userId: 'b', role: 'member' },
];

test('a unit that was told nothing knows nobody', () => {
  expect(noticeState(members, undefined)).toEqual({ word: '未告知', tone: 'neutral' });
});

test('a unit knows its team until somebody comes, goes or gets another part', () => {
  expect(noticeState(members, { members }).word).toBe('已告知 2 人');
  const other = [...members.slice(0, 1), { userId: 'b', role: 'liaison' }];
  for (const changed of [members.slice(0, 1), [...members, { userId: 'c', role: 'member' }], other])
    expect(noticeState(changed, { members }).tone).toBe('warn');
});
