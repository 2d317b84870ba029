import { describe, expect, it } from 'vitest';

import type { Milestone } from '../campaigns/campaign-plan.ts';
import {
  commonDays,
  delayOf,
  entrySpread,
  outsideWindow,
  standingOf,
  waitsFor,
} from './progress.rules.ts';

const step = (key: string, party: Milestone['party'], waits: string[] = []): Milestone => ({
  key,
  title: key,
  party,
  kind: 'other',
  dueOn: '2026-09-10',
  waitsFor: waits,
});
const done = (...keys: string[]) =>
  new Map(keys.map((key) => [key, { plannedOn: null, doneOn: '2026-09-01' }]));

describe('who waits for whom', () => {
  const briefing = step('briefing', 'city');
  const entry = step('entry', 'county', ['briefing']);
  const exit = step('exit', 'county', ['entry']);
  const report = step('report', 'city', ['exit']);
  const milestones = [briefing, entry, exit, report];
  const around = {
    milestones,
    city: done(),
    counties: [
      { name: '甲县', facts: done('entry', 'exit') },
      { name: '乙县', facts: done('entry') },
    ],
  };

  it('a county waits for the city, and for its own steps', () => {
    expect(waitsFor(around, entry, done())).toEqual(['市级“briefing”']);
    expect(waitsFor({ ...around, city: done('briefing') }, entry, done())).toEqual([]);
    expect(waitsFor(around, exit, done())).toEqual(['本县“entry”']);
  });

  it('the city waits for every county that has not done it', () => {
    expect(waitsFor(around, report, around.city)).toEqual(['乙县“exit”']);
  });
});

describe('delay', () => {
  it('is counted from the date of the timetable to the day it was done, or today', () => {
    expect(delayOf('2026-09-10', null, '2026-09-10')).toBeUndefined();
    expect(delayOf('2026-09-10', null, '2026-09-14')).toEqual({
      from: '2026-09-10',
      to: '2026-09-14',
    });
    expect(delayOf('2026-09-10', '2026-09-11', '2026-09-30')).toEqual({
      from: '2026-09-10',
      to: '2026-09-11',
    });
  });

  it.each([
    ['2026-09-10', 'done'],
    ['2026-09-11', 'doneLate'],
  ] as const)('done on %s stands as %s', (on, standing) => {
    expect(standingOf('2026-09-10', on, '2026-09-20')).toBe(standing);
  });

  it('is open on its day and late after it', () => {
    expect(standingOf('2026-09-10', null, '2026-09-10')).toBe('open');
    expect(standingOf('2026-09-10', null, '2026-09-11')).toBe('late');
  });
});

describe('days on site', () => {
  const at = (name: string, from: string | null, to: string | null) => ({ name, from, to });
  const windows = [at('甲县', '2026-09-01', '2026-09-20'), at('乙县', '2026-09-10', '2026-09-30')];

  it('of all at once', () => {
    expect(commonDays(windows)).toEqual({ from: '2026-09-10', to: '2026-09-20' });
    expect(commonDays([...windows, at('丙县', '2026-09-25', '2026-09-30')])).toBeUndefined();
    expect(commonDays(windows.slice(1))).toBeUndefined();
  });

  it('first and last entry, of those that are known', () => {
    const spread = entrySpread([...windows, at('丙县', null, null)]);
    expect([spread?.first.name, spread?.last.name]).toEqual(['甲县', '乙县']);
    expect(entrySpread(windows.slice(1))).toBeUndefined();
  });

  it('outside the window', () => {
    const window = { windowFrom: '2026-09-05', windowTo: '2026-09-25' };
    expect(outsideWindow([...windows, at('丙县', '2026-09-05', '2026-09-25')], window)).toEqual([
      '甲县',
      '乙县',
    ]);
  });
});
