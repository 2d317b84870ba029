import { describe, expect, it } from 'vitest';

import { dueLadder, dueState } from './due.ts';

const on = (dueOn: string) => {
  const { kind, tone, text } = dueState(dueOn, '2026-03-01');
  return { kind, tone, text };
};

describe('the ladder of a deadline', () => {
  it('stays plain while more than twenty days remain', () => {
    expect(on('2026-03-22')).toEqual({ kind: 'far', tone: 'neutral', text: '剩 21 天' });
  });

  it('turns green at twenty days and yellow at ten', () => {
    expect(on('2026-03-21').tone).toBe('good');
    expect(on('2026-03-12').tone).toBe('good');
    expect(on('2026-03-11').tone).toBe('warn');
  });

  it('alarms on the day itself but keeps red for what is overdue', () => {
    expect(on('2026-03-01')).toEqual({ kind: 'today', tone: 'alert', text: '今天到期' });
    expect(on('2026-02-28')).toEqual({ kind: 'overdue', tone: 'overdue', text: '逾期 1 天' });
  });

  it('follows the steps a tenant has set, in whatever order', () => {
    const ladder = [
      { days: 3, tone: 'alert' },
      { days: 30, tone: 'accent' },
    ] as const;

    expect(dueState('2026-03-25', '2026-03-01', ladder).tone).toBe('accent');
    expect(dueState('2026-03-03', '2026-03-01', ladder).tone).toBe('alert');
  });

  it('begins each colour at the day the tenant set', () => {
    const ladder = dueLadder({ green: 40, yellow: 15, red: 5 });
    const tones = ['2026-04-11', '2026-04-10', '2026-03-16', '2026-03-06'].map(
      (dueOn) => dueState(dueOn, '2026-03-01', ladder).tone,
    );

    expect(tones).toEqual(['neutral', 'good', 'warn', 'alert']);
  });
});
