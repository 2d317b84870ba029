import { describe, expect, test } from 'vitest';

import { coversUnit, heardAnew, progressOf } from './briefing.rules.ts';

const held = (...returnedEngagementIds: readonly string[]) => ({ returnedEngagementIds });

describe('the briefings of a round', () => {
  test('count for every unit but those that went back alone after one of them', () => {
    expect(coversUnit([held(), held()], 'one')).toBe(true);
    expect(coversUnit([held('one'), held()], 'one')).toBe(false);
    expect(coversUnit([held('one'), held()], 'other')).toBe(true);
  });

  test('that begin anew count for all of them', () => {
    expect(coversUnit([], 'one')).toBe(true);
  });
});

describe('a unit that went back alone', () => {
  const steps = ['领导小组', '书记专题会'];
  const agreed = (step: number) => ({
    step,
    steps,
    heldOn: '2026-03-25',
    result: 'agreed' as const,
    returnReason: null,
  });

  test('is told why it is heard again, and by whom', () => {
    expect(heardAnew(progressOf([], steps))).toEqual([
      {
        code: 'inspection.briefings_open',
        message:
          '本单位的报告在全轮汇报以后退回，须单独重新汇报：还须向领导小组、书记专题会汇报并登记纪要',
      },
    ]);
    expect(heardAnew(progressOf([agreed(1)], steps))).toMatchObject([
      { message: expect.stringMatching(/：还须向书记专题会汇报/u) },
    ]);
    expect(heardAnew(progressOf([agreed(1), agreed(2)], steps))).toBe(true);
  });
});
