import { expect, it } from 'vitest';

import { assignmentWorkflow } from './fixtures/assignment-workflow.ts';
import { wayAhead } from './way-ahead.rules.ts';
import { wayTaken } from './way-taken.rules.ts';

const step = (entryNumber: number, toTitle: string, occurredAt: string) => ({
  entryNumber,
  toTitle,
  occurredAt,
  actorName: '李明',
});

it('counts the time in each state, the present one until now', () => {
  const way = wayTaken(
    [
      step(1, '拟稿', '2026-03-02T01:00:00.000Z'),
      step(2, '待签收', '2026-03-02T03:30:00.000Z'),
      step(2, '待签收', '2026-03-03T03:30:00.000Z'),
    ],
    { now: '2026-03-04T03:30:00.000Z', endedAt: null },
  );

  expect(way.map(({ title, minutes, leftAt }) => ({ title, minutes, leftAt }))).toEqual([
    { title: '拟稿', minutes: 150, leftAt: '2026-03-02T03:30:00.000Z' },
    { title: '待签收', minutes: 2880, leftAt: null },
  ]);
});

it('counts a state that was entered again as another stay', () => {
  const way = wayTaken(
    [
      step(1, '草稿', '2026-03-02T01:00:00.000Z'),
      step(2, '审核', '2026-03-03T01:00:00.000Z'),
      step(3, '草稿', '2026-03-04T01:00:00.000Z'),
    ],
    { now: '2026-03-05T01:00:00.000Z', endedAt: null },
  );

  expect(way.map(({ title }) => title)).toEqual(['草稿', '审核', '草稿']);
});

it('stops counting when the case has ended', () => {
  const [only] = wayTaken([step(1, '办结', '2026-03-02T01:00:00.000Z')], {
    now: '2027-01-01T00:00:00.000Z',
    endedAt: '2026-03-02T02:00:00.000Z',
  });

  expect(only?.minutes).toBe(60);
});

it('follows the moves that come first to the end, and names who makes them', () => {
  const ahead = wayAhead(assignmentWorkflow, assignmentWorkflow.initial);

  expect(ahead).toEqual([
    { title: '已报结', moveTitle: '报送', who: '承办人', period: null },
    { title: '办结', moveTitle: '办结', who: '纪委监委', period: null },
  ]);
});

it('walks no circle', () => {
  const circling = {
    ...assignmentWorkflow,
    moves: {
      forth: { title: '送', from: ['a'], to: 'b', by: [{ role: 'office' }], primary: true },
      back: { title: '回', from: ['b'], to: 'a', by: [{ role: 'office' }], primary: true },
    },
    states: {
      a: { title: '甲', stage: 'drafted', tone: 'neutral' },
      b: { title: '乙', stage: 'issued', tone: 'neutral' },
    },
  } as const;

  expect(wayAhead(circling, 'a').map(({ title }) => title)).toEqual(['乙']);
});
