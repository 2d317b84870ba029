import { describe, expect, it } from 'vitest';

import { accepted, actor, factsOf, paperWorkflow, submitted } from '../test/workflow-fixtures.ts';
import type { WorkflowDeadline, WorkflowDocument } from './index.ts';
import { datedDeadlines } from './workflow-deadlines.ts';
import { startCase, step } from './workflow-step.ts';

const review: WorkflowDeadline = {
  key: 'review',
  title: '审核期限',
  amount: 5,
  unit: 'workday',
  from: { move: 'submit' },
  whileIn: ['review'],
  ladder: [{ before: 2, tone: 'yellow', notify: [{ relation: 'leader' }] }],
};
const due: WorkflowDeadline = {
  key: 'due',
  title: '完成时限',
  amount: 0,
  unit: 'day',
  from: { date: 'dueOn' },
  whileIn: ['draft', 'review'],
};

const withDeadlines = (...deadlines: WorkflowDeadline[]): WorkflowDocument =>
  paperWorkflow({}, { deadlines });
const submit = { type: 'move', move: 'submit' } as const;

describe('deadlines', () => {
  it('start with the move they name, at its instant', () => {
    const document = withDeadlines(review);
    const draft = startCase(document, factsOf(actor('wang'))).snapshot;

    const { deadlines } = accepted(step(document, draft, submit, factsOf(actor('wang'))));

    expect(deadlines).toMatchObject([
      {
        key: 'review',
        amount: 5,
        unit: 'workday',
        start: { at: '2026-03-09T02:00:00.000Z' },
        entryNumber: 2,
        ladder: [{ before: 2, tone: 'yellow', notify: { userIds: ['zhao'] } }],
      },
    ]);
  });

  it('start with a state, also the first one', () => {
    const document = withDeadlines({ ...review, from: { enter: 'draft' }, whileIn: ['draft'] });

    expect(startCase(document, factsOf(actor('wang'))).deadlines).toMatchObject([
      { key: 'review', entryNumber: 1 },
    ]);
  });

  it('end when the case leaves the states they run in', () => {
    const document = withDeadlines(review);

    const { cancelledDeadlines } = accepted(
      step(
        document,
        submitted(document),
        { type: 'move', move: 'approve' },
        factsOf(actor('zhao')),
      ),
    );

    expect(cancelledDeadlines).toEqual(['review']);
  });

  it('stay off until the tenant sets an amount', () => {
    const document = withDeadlines({ ...review, amount: null });
    const draft = startCase(document, factsOf(actor('wang'))).snapshot;

    expect(accepted(step(document, draft, submit, factsOf(actor('wang')))).deadlines).toEqual([]);
  });

  it('count from a date of the record and run on from state to state', () => {
    const document = withDeadlines(due);
    const facts = factsOf(actor('wang'), { fields: { dueOn: '2026-06-30' } });

    const started = startCase(document, facts);
    const moved = accepted(step(document, started.snapshot, submit, facts));

    expect(started.deadlines).toMatchObject([{ key: 'due', start: { on: '2026-06-30' } }]);
    expect(moved).toMatchObject({ deadlines: [], cancelledDeadlines: [] });
  });

  it.each([null, '', 'soon'])('do not start from a date that is %o', (dueOn) => {
    const facts = factsOf(actor('wang'), { fields: { dueOn } });

    expect(startCase(withDeadlines(due), facts).deadlines).toEqual([]);
  });

  it('run on when a move brings no new date', () => {
    const document = paperWorkflow({ to: 'review' }, { deadlines: [due] });
    const facts = factsOf(actor('zhao'), { fields: { dueOn: '2026-06-30' } });
    const event = { type: 'move', move: 'approve' } as const;

    const result = accepted(step(document, submitted(document), event, facts));

    expect(result).toMatchObject({ deadlines: [], cancelledDeadlines: [] });
  });

  it('start anew, replacing the old one, when a move brings a new date', () => {
    const document = paperWorkflow(
      {
        to: 'review',
        requires: { input: [{ key: 'dueOn', title: '新的时限', type: 'date' }] },
      },
      { deadlines: [due] },
    );
    const event = { type: 'move', move: 'approve', fields: { dueOn: '2026-09-30' } } as const;
    const facts = factsOf(actor('zhao'), { fields: { dueOn: '2026-06-30' } });

    const result = accepted(step(document, submitted(document), event, facts));

    expect(result.deadlines).toMatchObject([{ start: { on: '2026-09-30' }, entryNumber: 3 }]);
    expect(result.cancelledDeadlines).toEqual(['due']);
  });

  it('are listed anew when a date of the record is changed', () => {
    const document = withDeadlines(due, review);
    const facts = factsOf(actor('wang'), { fields: { dueOn: '2026-07-31' } });

    expect(datedDeadlines(document, submitted(document), facts)).toMatchObject([
      { key: 'due', start: { on: '2026-07-31' }, entryNumber: 2 },
    ]);
  });
});
