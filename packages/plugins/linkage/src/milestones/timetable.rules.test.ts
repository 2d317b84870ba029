import { expect, test } from 'vitest';

import type { Milestone } from '../campaigns/campaign-plan.ts';
import { suggestedTimetable } from './suggested-timetable.ts';
import { timetableFaults } from './timetable.rules.ts';

const window = { windowFrom: '2026-09-01', windowTo: '2026-11-30' };
const sound = suggestedTimetable(window);
const changed = (key: string, change: Partial<Milestone>): Milestone[] =>
  sound.map((it) => (it.key === key ? { ...it, ...change } : it));

test('the timetable to begin with is sound', () => {
  expect(timetableFaults(sound, window)).toEqual([]);
});

test.each([
  ['a key twice', [...sound, sound[0]].flatMap((it) => it ?? []), 'milestone_twice'],
  ['no entry', sound.filter(({ key }) => key !== 'entry'), 'milestone_kind'],
  ['an exit of the city', changed('exit', { party: 'city' }), 'milestone_kind'],
  ['an entry before the window', changed('entry', { dueOn: '2026-08-31' }), 'milestone_outside'],
  ['an exit after the window', changed('exit', { dueOn: '2026-12-01' }), 'milestone_outside'],
  [
    'waiting for nothing there is',
    changed('exit', { waitsFor: ['gone'] }),
    'milestone_waits_for_nothing',
  ],
  ['waiting in a circle', changed('entry', { waitsFor: ['exit'] }), 'milestone_circle'],
  ['waiting for oneself', changed('report', { waitsFor: ['report'] }), 'milestone_circle'],
  [
    'a date before what is awaited',
    changed('report', { dueOn: '2026-09-02' }),
    'milestone_before_awaited',
  ],
])('refuses %s', (_, milestones, code) => {
  expect(timetableFaults(milestones, window).map((fault) => fault.code)).toContain(code);
});
