import { describe, expect, test } from 'vitest';

import * as guards from './finding-guards.rules.ts';

const finding = {
  issuedOn: '2026-01-01',
  dueOn: '2026-04-01',
  newDueOn: null,
  nextReviewOn: null,
  rebounds: 0,
};
const measure = {
  seq: 1,
  owner: '李明',
  dueOn: '2026-03-01',
  rectificationType: 'concentrated',
  stage: 'verified',
};
const messageOf = (result: ReturnType<typeof guards.feedbackReceipted>) =>
  result === true ? null : result[0]?.message;

describe('the plan is complete', () => {
  test('with one measure that has owner and date, or is 长期坚持', () => {
    expect(guards.measuresComplete([measure])).toBe(true);
    expect(
      guards.measuresComplete([{ ...measure, dueOn: null, rectificationType: 'longTerm' }]),
    ).toBe(true);
  });

  test('not without measures, and names the ones that lack something', () => {
    expect(messageOf(guards.measuresComplete([]))).toBe('至少要有一条整改措施');
    expect(
      messageOf(guards.measuresComplete([measure, { ...measure, seq: 2, owner: ' ' }])),
    ).toContain('第2条');
  });
});

describe('the measures are settled', () => {
  test('when verified or 长期坚持; reported done is not enough', () => {
    expect(
      guards.measuresSettled([
        measure,
        { ...measure, stage: 'inProgress', rectificationType: 'longTerm' },
      ]),
    ).toBe(true);
    expect(
      messageOf(guards.measuresSettled([{ ...measure, seq: 3, stage: 'selfDone' }])),
    ).toContain('第3条');
    expect(guards.measuresSettled([])).not.toBe(true);
  });
});

describe('dates', () => {
  test('the period is over on the day after its last', () => {
    expect(guards.rectificationPeriodOver(finding, '2026-04-01')).not.toBe(true);
    expect(guards.rectificationPeriodOver(finding, '2026-04-02')).toBe(true);
    expect(guards.rectificationPeriodOver({ ...finding, dueOn: null }, '2026-04-02')).not.toBe(
      true,
    );
  });

  test('the review is open from its day on', () => {
    const due = { ...finding, nextReviewOn: '2026-06-01' };

    expect(guards.nextReviewReached(due, '2026-05-31')).not.toBe(true);
    expect(guards.nextReviewReached(due, '2026-06-01')).toBe(true);
  });

  test('work resumes only with a new date that lies ahead', () => {
    expect(guards.newDueDateSet(finding, '2026-05-01')).not.toBe(true);
    expect(guards.newDueDateSet({ ...finding, newDueOn: '2026-04-30' }, '2026-05-01')).not.toBe(
      true,
    );
    expect(guards.newDueDateSet({ ...finding, newDueOn: '2026-05-01' }, '2026-05-01')).toBe(true);
  });
});

test('every reopening needs a rebound record of its own', () => {
  expect(guards.reboundRecorded({ ...finding, rebounds: 1 }, 1)).not.toBe(true);
  expect(guards.reboundRecorded({ ...finding, rebounds: 1 }, 2)).toBe(true);
});
