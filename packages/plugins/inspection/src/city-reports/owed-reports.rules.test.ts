import { describe, expect, test } from 'vitest';

import { lastDayOnSite, owesReport } from './owed-reports.rules.ts';

const joined = { joinedAt: '2026-09-01T00:00:00Z', leftAt: null, roundTo: null };
const owes = (roundStage: string | null, today = '2026-11-30') =>
  owesReport({ ...joined, roundStage }, '2026-11-30', today);

describe('a county', () => {
  test('owes its report from the day its team has left', () => {
    for (const stage of ['planned', 'mandated', 'preparing', 'onSite', 'cancelled'])
      expect([stage, owes(stage)]).toEqual([stage, false]);
    for (const stage of ['reporting', 'deliberating', 'feedback', 'rectifying', 'archived'])
      expect([stage, owes(stage, '2026-10-01')]).toEqual([stage, true]);
    expect(owes(null)).toBe(false);
  });

  test('owes it too when its team should have left and stays', () => {
    expect([owes('onSite'), owes('onSite', '2026-12-01')]).toEqual([false, true]);
    expect(owes('preparing', '2026-12-01')).toBe(false);
  });

  test('owes nothing unless it takes part', () => {
    const standing = { ...joined, roundStage: 'reporting' };
    const leftAt = '2026-10-01T00:00:00Z';
    expect(owesReport({ ...standing, leftAt }, '2026-11-30', '2026-12-01')).toBe(false);
    expect(owesReport({ ...standing, joinedAt: null }, '2026-11-30', '2026-12-01')).toBe(false);
  });

  test('has its own last day on site, or that of the undertaking', () => {
    const undertaking = { windowTo: '2026-12-18' };
    expect(lastDayOnSite({ roundTo: '2026-11-30' }, undertaking)).toBe('2026-11-30');
    expect(lastDayOnSite({ roundTo: null }, undertaking)).toBe('2026-12-18');
  });
});
