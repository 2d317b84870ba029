import { describe, expect, it } from 'vitest';

import {
  accepted,
  actor,
  factsOf,
  paperApproval,
  paperWorkflow,
  refusals,
  run,
  standingInFor,
  submitted,
} from '../test/workflow-fixtures.ts';
import type { WorkflowEvent } from './index.ts';
import { availableMoves } from './workflow-moves.ts';
import { step } from './workflow-step.ts';

const approve: WorkflowEvent = { type: 'move', move: 'approve' };
const zhao = actor('zhao');
const twoSeats = [{ role: 'discipline' }, { role: 'discipline' }];
const bodies = [{ role: 'office' }, { role: 'discipline' }];

describe('a substitute', () => {
  it('acts where the absent person may, and both are on record', () => {
    const document = paperWorkflow();
    const substitute = standingInFor(actor('zhou'), zhao);

    const { snapshot } = accepted(
      step(document, submitted(document), approve, factsOf(substitute)),
    );

    expect(snapshot.history.at(-1)).toMatchObject({ actors: ['zhou'], principals: ['zhao'] });
  });

  it('is bound by his own exclusions', () => {
    const document = paperWorkflow();
    const author = standingInFor(actor('li'), zhao);

    const result = step(document, submitted(document), approve, factsOf(author));

    expect(refusals(result)).toEqual(['excluded']);
  });

  it('gets nothing from somebody who is excluded himself', () => {
    const document = paperWorkflow({ by: [{ role: 'office' }] });
    const excluded = standingInFor(actor('zhou'), actor('wang', 'office'));

    const result = step(document, submitted(document), approve, factsOf(excluded));

    expect(refusals(result)).toEqual(['excluded']);
  });

  it('makes whoever he submits for a submitter too', () => {
    const document = paperWorkflow({ by: [{ role: 'office' }] }, { authors: [] });
    const clerk = standingInFor(actor('zhou'), actor('wang'));
    const snapshot = run(document, [[clerk, 'submit']]);

    const principal = step(document, snapshot, approve, factsOf(actor('wang', 'office')));
    const himself = step(document, snapshot, approve, factsOf(actor('zhou', 'office')));

    expect(refusals(principal)).toEqual(['excluded']);
    expect(refusals(himself)).toEqual(['excluded']);
  });

  it('keeps whoever he opens an approval for from signing it', () => {
    const document = paperApproval(
      { mode: 'any', approvers: [{ role: 'office' }] },
      { by: [{ relation: 'leader' }] },
    );
    const opened = run(document, [
      [actor('wang'), 'submit'],
      [standingInFor(actor('feng'), zhao), approve],
    ]);

    expect(opened.approval).toMatchObject({ openedBy: 'feng', openedFor: 'zhao' });
    expect(
      refusals(step(document, opened, { type: 'approve' }, factsOf(actor('zhao', 'office')))),
    ).toEqual(['excluded']);
  });

  it('acts for himself before he acts for another', () => {
    const document = paperWorkflow({ by: [{ role: 'office' }] });
    const both = standingInFor(actor('zhou', 'office'), actor('feng', 'office'));

    const { snapshot } = accepted(step(document, submitted(document), approve, factsOf(both)));

    expect(snapshot.history.at(-1)).not.toHaveProperty('principals');
  });
});

describe('the signature of a substitute', () => {
  const document = paperApproval({ mode: 'all', approvers: bodies });
  const wu = actor('wu', 'discipline');
  const both = standingInFor(actor('zhou', 'office'), wu);

  it('takes the place of the absent person and says so', () => {
    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [standingInFor(actor('feng'), wu), approve],
    ]);

    expect(snapshot.approval?.signatures).toMatchObject([
      { userId: 'feng', onBehalfOf: 'wu', places: ['1'] },
    ]);
  });

  it('counts once: not for himself and for the absent person', () => {
    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [both, approve],
    ]);

    expect(refusals(step(document, snapshot, approve, factsOf(both)))).toEqual(['already_signed']);
    expect(snapshot.state).toBe('review');
  });

  it('goes to the absent person when his own side has signed', () => {
    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [actor('feng', 'office'), approve],
      [both, approve],
    ]);

    expect(snapshot.state).toBe('done');
    expect(snapshot.history.at(-1)).toMatchObject({
      actors: ['feng', 'zhou'],
      principals: ['wu'],
    });
  });

  it('leaves nothing to sign for the absent person, once he is back', () => {
    const twoOfOne = paperApproval({ mode: 'all', approvers: twoSeats });
    const snapshot = run(twoOfOne, [
      [actor('wang'), 'submit'],
      [standingInFor(actor('feng'), wu), approve],
    ]);

    expect(refusals(step(twoOfOne, snapshot, approve, factsOf(wu)))).toEqual(['already_signed']);
  });

  it('is not given for one who has signed himself', () => {
    const twoOfOne = paperApproval({ mode: 'all', approvers: twoSeats });
    const snapshot = run(twoOfOne, [
      [actor('wang'), 'submit'],
      [wu, approve],
    ]);
    const substitute = standingInFor(actor('feng'), wu);

    const result = step(twoOfOne, snapshot, approve, factsOf(substitute));

    expect(refusals(result)).toEqual(['principal_signed']);
    expect(availableMoves(twoOfOne, snapshot, factsOf(substitute))[0]?.open).toBe(false);
  });
});

describe('a signature on other content', () => {
  const document = paperApproval({ mode: 'all', approvers: bodies });
  const zhou = actor('zhou', 'office');
  const wu = actor('wu', 'discipline');
  const on = (contentHash: string) => ({ contentHash });

  it('does not count, and is given again', () => {
    const snapshot = run(
      document,
      [
        [actor('wang'), 'submit'],
        [zhou, approve],
      ],
      on('a'),
    );

    const second = accepted(step(document, snapshot, approve, factsOf(wu, on('b')))).snapshot;
    const again = accepted(step(document, second, approve, factsOf(zhou, on('b')))).snapshot;

    expect(second.state).toBe('review');
    expect(availableMoves(document, second, factsOf(wu, on('b')))[0]?.approval?.signedBy).toEqual([
      'wu',
    ]);
    expect(again.state).toBe('done');
    expect(again.history.at(-1)).toMatchObject({
      actors: ['wu', 'zhou'],
      contentHash: 'b',
      from: 'review',
    });
  });

  it('makes room for a new one of the same person', () => {
    const snapshot = run(
      document,
      [
        [actor('wang'), 'submit'],
        [zhou, approve],
      ],
      on('a'),
    );

    const again = accepted(step(document, snapshot, approve, factsOf(zhou, on('b')))).snapshot;

    expect(again.approval?.signatures).toMatchObject([{ userId: 'zhou', contentHash: 'b' }]);
  });

  it('lapses with the approval when the change is known', () => {
    const snapshot = run(document, [
      [actor('wang'), 'submit'],
      [zhou, approve],
      [actor('wang'), { type: 'contentChanged' }],
    ]);

    expect(snapshot).toMatchObject({ state: 'review', approval: null });
  });

  it('sends the case where the state says', () => {
    const states = {
      ...document.states,
      review: { title: '审核中', stage: 'reviewing', tone: 'info' as const, onChange: 'draft' },
    };
    const snapshot = run({ ...document, states }, [
      [actor('wang'), 'submit'],
      [zhou, approve],
      [actor('wang'), { type: 'contentChanged' }],
    ]);

    expect(snapshot).toMatchObject({ state: 'draft', approval: null, entryNumber: 3 });
    expect(snapshot.history.at(-1)).toMatchObject({ move: null, kind: 'act', from: 'review' });
  });
});
