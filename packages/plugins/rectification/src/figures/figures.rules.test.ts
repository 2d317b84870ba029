import { describe, expect, test } from 'vitest';

import { figuresOf } from './figures.rules.ts';
import { percent, totalsOf, type FindingCount } from './totals.rules.ts';

const none = { report: { lifeMeetings: 0, studySessions: 0, partyLessons: 0 } };

function findings(
  stage: string,
  count: number,
  overrides: Partial<FindingCount> = {},
): FindingCount {
  return {
    stage,
    count,
    pastDue: 0,
    dueByNow: 0,
    closedInTime: 0,
    ...overrides,
  };
}

describe('the figures of a round', () => {
  test('count 基本完成 neither as done nor out of the total: 688 of 697 is 98.71 %', () => {
    const totals = totalsOf(
      [findings('closed', 688), findings('partlyDone', 4), findings('notDone', 5)],
      [],
      none,
    );

    expect(totals).toMatchObject({ findings: 697, done: 688, partlyDone: 4, notDone: 5 });
    expect(percent(totals.done, totals.findings)).toBe(98.71);
    expect(percent(totals.done + totals.partlyDone, totals.findings)).not.toBe(98.71);
  });

  test('put every issued finding into one bucket, so that the three sum to the total', () => {
    const stages = [
      'issued',
      'planning',
      'rectifying',
      'closing',
      'notDone',
      'partlyDone',
      'closed',
    ];

    const totals = totalsOf(
      stages.map((stage, index) => findings(stage, index + 1)),
      [],
      none,
    );

    expect(totals.done + totals.partlyDone + totals.notDone).toBe(totals.findings);
    expect(totals.findings).toBe(28);
  });

  test('leave out what was never fed back', () => {
    const totals = totalsOf(
      [findings('proposed', 3), findings('merged', 2), findings('closed', 1)],
      [{ findingStage: 'merged', stage: 'verified', count: 4, pastDue: 0 }],
      none,
    );

    expect(totals).toMatchObject({ findings: 1, measures: 0 });
  });

  test('keep the rate of measures apart: 22 of 57 findings, 83 of 157 measures', () => {
    const figures = figuresOf(
      totalsOf(
        [findings('closed', 22), findings('rectifying', 35)],
        [
          { findingStage: 'closed', stage: 'verified', count: 60, pastDue: 0 },
          { findingStage: 'rectifying', stage: 'verified', count: 23, pastDue: 9 },
          { findingStage: 'rectifying', stage: 'inProgress', count: 74, pastDue: 3 },
        ],
        none,
      ),
      { round: 'r1' },
    );

    const value = (key: string) => figures.find((figure) => figure.key === key)?.value;
    expect(value('rate')).toBe(38.6);
    expect(value('measureRate')).toBe(52.87);
    expect(value('measuresOverdue')).toBe(3);
  });

  test('count as overdue only what is still open', () => {
    const totals = totalsOf(
      [findings('closed', 9, { pastDue: 9 }), findings('closing', 2, { pastDue: 2 })],
      [],
      none,
    );

    expect(totals.overdue).toBe(2);
  });

  test('measure punctuality by the first due date, extensions or not', () => {
    const totals = totalsOf(
      [
        findings('closed', 8, { dueByNow: 6, closedInTime: 5 }),
        findings('rectifying', 4, { dueByNow: 2 }),
      ],
      [],
      none,
    );

    expect(percent(totals.closedInTime, totals.due)).toBe(62.5);
  });

  test('tell each reason for a return by its own words', () => {
    const returns = [
      { code: 'evidenceInsufficient', count: 2 },
      { code: '程序不合规', count: 1 },
    ];

    const figures = figuresOf(totalsOf([], [], { ...none, returns }), {});

    expect(figures.slice(-2).map(({ title, value }) => [title, value])).toEqual([
      ['退回：佐证不足', 2],
      ['退回：程序不合规', 1],
    ]);
  });

  test('name no rate where there is nothing to divide by', () => {
    expect(percent(0, 0)).toBeNull();
  });

  test('open the rows they count, within their group', () => {
    const figures = figuresOf(totalsOf([], [], none), { round: 'r1', unit: 'u1' });

    expect(figures.find((figure) => figure.key === 'partlyDone')?.opens).toEqual({
      list: 'findings',
      filter: { round: 'r1', unit: 'u1', issued: 'true', bucket: 'partlyDone' },
    });
  });
});
