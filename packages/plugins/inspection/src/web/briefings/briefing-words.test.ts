import { describe, expect, test } from 'vitest';

import { owedState } from './briefing-words.ts';

describe('a report that has not come', () => {
  test('is shown in red with its days once it is late', () => {
    expect(owedState({ daysLate: 0, returnedId: null })).toEqual({
      title: '未报送',
      tone: 'neutral',
    });
    expect(owedState({ daysLate: 12, returnedId: null })).toEqual({
      title: '未报送，逾期 12 天',
      tone: 'overdue',
    });
  });

  test('says that it went back', () => {
    const returnedId = '01a2074b-7a99-7627-8f00-67e4179ce604';
    expect(owedState({ daysLate: 0, returnedId }).title).toBe('退回后未重报');
    expect(owedState({ daysLate: 3, returnedId }).title).toBe('退回后未重报，逾期 3 天');
  });
});
